import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { type LineState, lineStates } from '../domain/lifecycle/report-line.js';
import { type ReportState, reportStates } from '../domain/lifecycle/report.js';
import { IsDecimalText, IsOneLine, IsParagraphs } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/paging.js';
import { IsDateOnly } from '../platform/http/shapes.js';
import { BaselineBody, EvidenceBody, FactorBody } from '../projects/projects.dto.js';

export class ReportLineBody {
  /** Of the invoice or delivery. @example "2026-02-28" */
  @IsDateOnly()
  date: string;

  /** The Norwegian recipient that did the work. */
  @IsUUID()
  participantId: string;

  /** @example "Hydrophone arrays, first batch" */
  @IsOneLine(500)
  description: string;

  /** Of the invoice or order; claimed once, over all agreements and suppliers (D-13). @example "INV-2026-014" */
  @IsOneLine(100)
  reference: string;

  /** VAT excluded, in the currency of the line. @example "1000000.00" */
  @IsDecimalText(2)
  amount: string;

  /** ISO 4217. @example "EUR" */
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be a code of three capital letters' })
  currency: string;

  /** What of the amount was created in Norway; either this or the share. @example "600000.00" */
  @IsOptional()
  @IsDecimalText(2)
  norwegianAmount?: string;

  /** The same as a share from 0 to 1. @example "0.6" */
  @IsOptional()
  @IsDecimalText(6)
  norwegianShare?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceBody)
  evidence?: EvidenceBody[];
}

export class ChangeReportBody {
  /** @example "Second half of 2025" */
  @IsOneLine(200)
  title: string;

  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ReportLineBody)
  lines: ReportLineBody[];
}

export class DraftReportBody extends ChangeReportBody {
  @IsUUID()
  projectId: string;
}

export class LineVerificationBody {
  @IsUUID()
  lineId: string;

  /** What is accepted of the claimed amount, in NOK; all of it when left out. @example "900000.00" */
  @IsOptional()
  @IsDecimalText(2)
  amount?: string;

  /** What is accepted of the claimed Norwegian part, in NOK; all of it when left out. @example "500000.00" */
  @IsOptional()
  @IsDecimalText(2)
  norwegian?: string;

  /** Needed for a reduction, and for a line that is disputed or not confirmed. */
  @IsOptional()
  @IsParagraphs()
  reason?: string;
}

export class VerifyReportBody {
  /** The lines of which something is said; a confirmed line that is not named is accepted. */
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => LineVerificationBody)
  lines: LineVerificationBody[];

  /** What the verification rests on. @example "Invoices seen, sampled on site on 3 March" */
  @IsParagraphs()
  reason: string;
}

export class DatedFactorBody extends FactorBody {
  /** The first day of the lines that have it (D-10). @example "2026-01-01" */
  @IsDateOnly()
  from: string;
}

export class ProjectTermsBody {
  @IsOptional()
  @ValidateNested()
  @Type(() => DatedFactorBody)
  factor?: DatedFactorBody;

  /** Baselines of years that have none yet, or in place of theirs (D-9). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BaselineBody)
  baselines?: BaselineBody[];

  /** @example "Factor agreed anew in annex C" */
  @IsParagraphs()
  reason: string;
}

export class ListReportsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  projectId?: string;

  @IsOptional()
  @IsUUID()
  agreementId?: string;

  @IsOptional()
  @IsUUID()
  supplierId?: string;

  /** @example "submitted" */
  @IsOptional()
  @IsIn(reportStates)
  state?: ReportState;
}

export class ListOwnLinesQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  projectId?: string;

  /** @example "claimed" */
  @IsOptional()
  @IsIn(lineStates)
  state?: LineState;
}
