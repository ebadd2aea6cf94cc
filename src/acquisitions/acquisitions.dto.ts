import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { type Coverage, COVERAGES } from '../domain/duty/coverage.js';
import { identifierSchemes, type IdentifierScheme } from '../domain/identity/identifier.js';
import { IsYesOrNo } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/paging.js';
import { IsAmount, IsDateOnly, ONE_LINE, WRITTEN } from '../platform/http/shapes.js';
import {
  type Channel,
  channels,
  type ExemptionGround,
  exemptionGrounds,
  type Regime,
  regimes,
} from './acquisition.entity.js';
import { type AlarmingCoverage, alarmingCoverages } from './list-uncovered-acquisitions.js';
import {
  type ValueEventKind,
  valueEventKinds,
  type ValueEventStatus,
  valueEventStatuses,
} from './value-event.entity.js';

const isSaid = (_body: object, value: unknown): boolean => value !== undefined;

/** Which organisation is meant: by its id, or by scheme and value. A name is never enough (D-6). */
export class SupplierBody {
  @IsOptional()
  @IsUUID()
  id?: string;

  /** @example "lei" */
  @IsOptional()
  @IsIn(identifierSchemes)
  scheme?: IdentifierScheme;

  /** @example "529900T8BM49AURSDO55" */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  value?: string;

  /**
   * Refused when it stands alone, with the organisations of that name to choose from, and beside an
   * id or a value that belongs to an organisation of another name.
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;
}

export class RegisterAcquisitionBody {
  /** The agency's own reference of the contract; it never changes. @example "FMA-2026-014" */
  @IsString()
  @Length(1, 60)
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u, {
    message: 'reference must be letters, digits, spaces and . _ / -',
  })
  reference: string;

  /** @example "Ground-based air defence, phase 2" */
  @IsString()
  @Length(1, 300)
  @Matches(ONE_LINE, { message: 'title must have visible characters only' })
  title: string;

  @IsObject()
  @ValidateNested()
  @Type(() => SupplierBody)
  supplier: SupplierBody;

  /** @example "fms" */
  @IsIn(channels)
  channel: Channel;

  /** Whether other nations take part in the purchase. @example false */
  @IsBoolean()
  shared: boolean;

  /** Whether it is carried out under FOA. @example "defence" */
  @IsIn(regimes)
  regime: Regime;

  /** Codes of the rulebook's technology areas. @example ["missile"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  technologyAreas?: string[];
}

/** What is left out stays as it is. */
export class ChangeAcquisitionBody {
  /** @example "Ground-based air defence, phases 2 and 3" */
  @ValidateIf(isSaid)
  @IsString()
  @Length(1, 300)
  @Matches(ONE_LINE, { message: 'title must have visible characters only' })
  title?: string;

  @ValidateIf(isSaid)
  @IsObject()
  @ValidateNested()
  @Type(() => SupplierBody)
  supplier?: SupplierBody;

  /** @example "fms" */
  @ValidateIf(isSaid)
  @IsIn(channels)
  channel?: Channel;

  /** @example true */
  @ValidateIf(isSaid)
  @IsBoolean()
  shared?: boolean;

  /** @example "foa" */
  @ValidateIf(isSaid)
  @IsIn(regimes)
  regime?: Regime;

  /** @example ["missile"] */
  @ValidateIf(isSaid)
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  technologyAreas?: string[];
}

export class ValueEventBody {
  /** A reduction is a `cancellation`, a modification an `amendment` by the difference. @example "signing" */
  @IsIn(valueEventKinds)
  kind: ValueEventKind;

  /** @example "signed" */
  @IsIn(valueEventStatuses)
  status: ValueEventStatus;

  /** The day on which it was signed, or is expected. @example "2019-04-11" */
  @IsDateOnly()
  date: string;

  /** VAT excluded; null when it is not known, which is never zero. @example "4500000.00" */
  @ValidateIf((_body: object, value: unknown) => value !== null)
  @IsAmount()
  amount: string | null;

  /** ISO 4217. @example "GBP" */
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be three capital letters' })
  currency: string;

  /** For a Norwegian seller: what of the amount was produced abroad. @example null */
  @IsOptional()
  @IsAmount()
  foreignAmount?: string | null;
}

class Reasoned {
  /** @example "The notice gave the ceiling; the contract says this." */
  @IsString()
  @Length(1, 4000)
  @Matches(WRITTEN, { message: 'reason must have visible characters' })
  reason: string;
}

export class ChangeValueEventBody extends ValueEventBody {
  /** Why it is replaced. @example "The option was taken up." */
  @IsString()
  @Length(1, 4000)
  @Matches(WRITTEN, { message: 'reason must have visible characters' })
  reason: string;
}

export class CancelValueEventBody extends Reasoned {}

export class ProposeExemptionBody extends Reasoned {
  /** `R-5` (FOA), `R-2` (shared through NSPA or FMS), or `other`, argued in the reason. @example "R-5" */
  @IsIn(exemptionGrounds)
  ground: ExemptionGround;
}

/** Why the exemption no longer holds. */
export class ProposeExemptionWithdrawalBody extends Reasoned {}

export class ApproveExemptionBody {
  @IsUUID()
  decisionId: string;

  /** @example "Agreed." */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  @Matches(WRITTEN, { message: 'reason must have visible characters' })
  reason?: string;
}

export class ListAcquisitionsQuery extends PageQuery {
  /** Part of the reference or the title. @example "air defence" */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  q?: string;

  /** @example "uncovered" */
  @IsOptional()
  @IsIn(COVERAGES)
  coverage?: Coverage;

  @IsOptional()
  @IsUUID()
  supplierId?: string;

  @IsOptional()
  @IsUUID()
  agreementId?: string;

  /** Only those that are worth something else than their agreement says (D-20), or only the others. */
  @IsOptional()
  @IsYesOrNo()
  agreedValueDiffers?: boolean;
}

export class ListUncoveredQuery extends PageQuery {
  /** The alarm, what is likely to become one, or what has no known value. @example "uncovered" */
  @IsIn(alarmingCoverages)
  coverage: AlarmingCoverage = 'uncovered';

  @IsOptional()
  @IsUUID()
  supplierId?: string;
}
