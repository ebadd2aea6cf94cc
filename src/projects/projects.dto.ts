import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type Continuity, CONTINUITIES } from '../domain/credit/causality.js';
import { type ProjectState, projectStates } from '../domain/lifecycle/project.js';
import {
  PROJECT_KINDS,
  type ProjectKind,
  VALUE_BASES,
  type ValueBasis,
} from '../domain/rulebook/parameters.js';
import { IsDecimalText, IsOneLine, IsParagraphs } from '../platform/http/fields.js';
import { PageQuery } from '../platform/http/paging.js';
import { IsDateOnly } from '../platform/http/shapes.js';

export class EvidenceBody {
  /** The day of what is shown. @example "2025-11-20" */
  @IsDateOnly()
  date: string;

  /** Where it can be found. @example "Minutes of the kick-off meeting, file 25/1234" */
  @IsOneLine(500)
  reference: string;
}

export class BaselineBody {
  /** @example 2025 */
  @IsInt()
  @Min(1900)
  @Max(2200)
  year: number;

  /** What was traded already in the year, in NOK. @example "4000000.00" */
  @IsDecimalText(2)
  amount: string;
}

export class FactorBody {
  /** @example "1.5" */
  @IsDecimalText(6)
  factor: string;

  /** @example "Annex B of the agreement" */
  @IsOptional()
  @IsOneLine(300)
  source?: string;

  /** True when no source gives the factor. */
  @IsOptional()
  @IsBoolean()
  assumption?: boolean;
}

export class ChangeProjectBody {
  /** @example "research_and_development" */
  @IsIn(PROJECT_KINDS)
  kind: ProjectKind;

  /** @example "Passive sonar for shallow water" */
  @IsOneLine(200)
  title: string;

  /** The Norwegian recipients that take part. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  participantIds: string[];

  /** Code of a technology area of the rulebook. @example "underwater" */
  @IsOneLine(60)
  technologyArea: string;

  /** How the project supports the needs of the Armed Forces. */
  @IsParagraphs()
  armedForcesNeed: string;

  /** How its value is computed. @example "production" */
  @IsIn(VALUE_BASES)
  valueBasis: ValueBasis;

  /** Why the activity exists because of the supplier's own effort. */
  @IsParagraphs()
  causality: string;

  /** What shows it, each with its date. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EvidenceBody)
  evidence: EvidenceBody[];

  /** @example "new" */
  @IsIn(CONTINUITIES)
  continuity: Continuity;

  /** For a real increase: what was traded before, by calendar year (D-9). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BaselineBody)
  baselines?: BaselineBody[];

  /** From 0 to 1. @example "0.45" */
  @IsDecimalText(6)
  plannedNorwegianShare: string;

  /** The rulebook's usual factor when it is left out. */
  @IsOptional()
  @ValidateNested()
  @Type(() => FactorBody)
  factor?: FactorBody;
}

export class DraftProjectBody extends ChangeProjectBody {
  @IsUUID()
  agreementId: string;
}

export class AssessProjectBody {
  /** Need of the Armed Forces, technology area and causality, as assessed. */
  @IsParagraphs()
  reason: string;

  /** The factor decided, where it is not the one proposed. */
  @IsOptional()
  @ValidateNested()
  @Type(() => FactorBody)
  factor?: FactorBody;

  /** Why a continuation is accepted all the same. */
  @IsOptional()
  @IsParagraphs()
  continuationReason?: string;
}

/** The answer of the second person. */
export class DecideBody {
  /** What was prepared. */
  @IsUUID()
  decisionId: string;

  @IsOptional()
  @IsParagraphs()
  reason?: string;
}

export class ReasonBody {
  /** Why, for those it concerns. */
  @IsParagraphs()
  reason: string;
}

export class ListProjectsQuery extends PageQuery {
  @IsOptional()
  @IsUUID()
  agreementId?: string;

  @IsOptional()
  @IsUUID()
  supplierId?: string;

  /** @example "approved" */
  @IsOptional()
  @IsIn(projectStates)
  state?: ProjectState;

  /** @example "technology_transfer" */
  @IsOptional()
  @IsIn(PROJECT_KINDS)
  kind?: ProjectKind;
}

export class ListParticipantsQuery extends PageQuery {
  /** Any part of the name. @example "fjordlyd" */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  q?: string;
}
