import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  type ContactReportState,
  contactReportStates,
} from '../../domain/lifecycle/contact-report.js';
import { IsParagraphs } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

export class ListContactReportsQuery extends PageQuery {
  /** @example "open" */
  @IsOptional()
  @IsIn(contactReportStates)
  state?: ContactReportState;

  /** Of one organisation. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;
}

export class HandleContactReportBody {
  /** What was found out or done. @example "Reached the office by phone; it answers again." */
  @IsParagraphs(1000)
  note: string;
}
