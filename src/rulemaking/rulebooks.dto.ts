import { IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { IsParagraphs } from '../platform/http/fields.js';
import { IsDateOnly } from '../platform/http/shapes.js';

/** Some ten times the rulebook that Motpost comes with. */
const MAX_DOCUMENT = 200_000;

export class ProposeRulebookBody {
  /**
   * The whole rulebook as YAML or JSON, as `GET /api/v1/rulebooks/current/document` gives it.
   * @example "title: Rulebook of 2026\nparameters: {}\n"
   */
  @IsString()
  @Length(1, MAX_DOCUMENT)
  document: string;

  /** @example "The threshold was changed by the ministry's letter" */
  @IsParagraphs()
  reason: string;
}

export class PublishRulebookBody {
  /** What was prepared. */
  @IsUUID()
  decisionId: string;

  @IsOptional()
  @IsParagraphs()
  reason?: string;
}

export class ReadParameterQuery {
  /** Only the value in force on this day. @example "2026-03-02" */
  @IsOptional()
  @IsDateOnly()
  on?: string;
}
