import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  type AgreementKind,
  agreementKinds,
  type AgreementState,
  agreementStates,
} from '../domain/lifecycle/agreement.js';
import { IsDecimalText, IsOneLine, IsParagraphs, IsYesOrNo } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/paging.js';
import { IsDateOnly } from '../platform/http/shapes.js';

/** A code of the rulebook. */
const AREA_CODE = /^[A-Za-z0-9._-]{1,60}$/;

export class MilestoneBody {
  /** @example "2028-12-31" */
  @IsDateOnly()
  dueOn: string;

  /** @example "Half of the obligation" */
  @IsOneLine(200)
  title: string;

  /** NOK; or give a share. @example "50000000.00" */
  @IsOptional()
  @IsDecimalText(2)
  amount?: string;

  /** Per cent of the obligation; or give an amount. @example "50" */
  @IsOptional()
  @IsDecimalText(6)
  share?: string;
}

export class ChangeAgreementBody {
  /** The agency's own number for it. @example "ICA-2026-01" */
  @IsOneLine(40)
  number: string;

  /** `conditional` while below the threshold. @example "active" */
  @IsIn(agreementKinds)
  kind: AgreementKind;

  /** What was bought. @example "Air surveillance radar" */
  @IsOneLine(300)
  title: string;

  /** Per cent of the contract sum. @example "80" */
  @IsDecimalText(6)
  percentage: string;

  /** The day by which the obligation is to be fulfilled. @example "2034-12-31" */
  @IsDateOnly()
  deadlineOn: string;

  /** Codes of the rulebook's technology areas. @example ["underwater"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(AREA_CODE, { each: true })
  technologyAreas: string[];

  /** Whether the record is open: only then does the public register show it. */
  @IsBoolean()
  isPublic: boolean;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MilestoneBody)
  milestones: MilestoneBody[];

  /** The acquisitions that it covers, all of its supplier (D-4). */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  acquisitionIds: string[];
}

export class DraftAgreementBody extends ChangeAgreementBody {
  @IsUUID()
  supplierId: string;
}

export class ProposeSigningBody {
  /** The day on which the parties signed it. @example "2026-03-02" */
  @IsDateOnly()
  signedOn: string;

  /** @example "The threshold was crossed by the contract of 2 February." */
  @IsParagraphs()
  reason: string;
}

export class ProposeActivationBody {
  /** The day from which it has its obligation. @example "2026-03-02" */
  @IsDateOnly()
  activatedOn: string;

  /** @example "The option was taken up, and the threshold is passed." */
  @IsParagraphs()
  reason: string;
}

/** What changes; what is left out stays, and the contracts take the values they have now. */
export class ProposeAmendmentBody {
  /** The day from which the amendment has effect. @example "2026-06-01" */
  @IsDateOnly()
  effectiveOn: string;

  /** @example "A further contract was signed." */
  @IsParagraphs()
  reason: string;

  @IsOptional()
  @IsOneLine(300)
  title?: string;

  /** @example "90" */
  @IsOptional()
  @IsDecimalText(6)
  percentage?: string;

  /** @example "2035-12-31" */
  @IsOptional()
  @IsDateOnly()
  deadlineOn?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(AREA_CODE, { each: true })
  technologyAreas?: string[];

  @IsOptional()
  @IsBoolean()
  isPublic?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MilestoneBody)
  milestones?: MilestoneBody[];

  /** All that it is to cover. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  acquisitionIds?: string[];
}

export class ProposeSurplusMoveBody {
  /** Another agreement of the same supplier. */
  @IsUUID()
  toAgreementId: string;

  /** NOK. @example "10000000.00" */
  @IsDecimalText(2)
  amount: string;

  /** @example "Agreed with the supplier in the yearly meeting." */
  @IsParagraphs()
  reason: string;
}

export class DecideAgreementBody {
  @IsUUID()
  decisionId: string;

  @IsOptional()
  @IsParagraphs()
  reason?: string;
}

export class EndAgreementBody {
  /** @example "The obligation is fulfilled; the last report is credited." */
  @IsParagraphs()
  reason: string;
}

export class ListAgreementsQuery extends PageQuery {
  /** Part of the number, of the supplier's name, or of a contract's reference or title. @example "kestrel" */
  @IsOptional()
  @IsOneLine(100)
  q?: string;

  @IsOptional()
  @IsUUID()
  supplierId?: string;

  /** @example "active" */
  @IsOptional()
  @IsIn(agreementStates)
  state?: AgreementState;

  /** @example "conditional" */
  @IsOptional()
  @IsIn(agreementKinds)
  kind?: AgreementKind;

  /** Only those with a contract that is worth something else than was agreed, or only the others. */
  @IsOptional()
  @IsYesOrNo()
  needsAmendment?: boolean;

  /** Only conditional ones whose contracts have passed the threshold, or only the others. */
  @IsOptional()
  @IsYesOrNo()
  needsActivation?: boolean;
}
