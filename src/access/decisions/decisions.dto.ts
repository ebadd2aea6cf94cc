import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { IsParagraphs } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import {
  type DecisionKind,
  decisionKinds,
  type DecisionState,
  decisionStates,
} from '../decision.entity.js';

export class RejectDecisionBody {
  /** @example "The deadline is not the one that was agreed." */
  @IsParagraphs()
  reason: string;
}

export class ListDecisionsQuery extends PageQuery {
  /** @example "pending" */
  @IsOptional()
  @IsIn(decisionStates)
  state?: DecisionState;

  /** @example "sign-agreement" */
  @IsOptional()
  @IsIn(decisionKinds)
  kind?: DecisionKind;

  /** What the decision is on. */
  @IsOptional()
  @IsString()
  @Length(1, 64)
  objectId?: string;
}
