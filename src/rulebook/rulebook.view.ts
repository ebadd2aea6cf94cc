import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { anybody, visibleTo } from '../access/visibility/visible-to.js';
import type { Dated, ParameterKey } from '../domain/rulebook/parameters.js';
import type { Place, Source } from '../domain/rulebook/rules.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import type { Wording, WordingLanguage } from '../domain/rulebook/wording.js';
import type { Page } from '../platform/http/paging.js';
import type { RulebookState, RulebookVersion } from './rulebook-version.entity.js';

export class SourcePlaceView implements Place {
  /** @example "Guide to industrial cooperation (Norwegian Defence Materiel Agency)" */
  document: string;
  /** @example "How are industrial cooperation agreements established?" */
  heading: string;
}

export class SourceView implements Source {
  /** In the document's own words. @example "Veileder for industrisamarbeid (Forsvarsmateriell)" */
  document: string;
  /** @example "Hvordan opprettes industrisamarbeidsavtaler?" */
  heading: string;
  /** What the document is written in, and a note that is plain text. @example "nb" */
  language?: WordingLanguage;
  /** The document and its heading in English. */
  english?: SourcePlaceView;
  /** One text, or one in each language. */
  @ApiPropertyOptional({
    oneOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: { nb: { type: 'string' }, nn: { type: 'string' }, en: { type: 'string' } },
        required: ['nb', 'nn', 'en'],
      },
    ],
    example: { nb: 'Valgt.', nn: 'Vald.', en: 'Chosen.' },
  })
  note?: Wording;
}

export class DatedValueView {
  /** What the parameter holds: a decimal string, a whole number, a table or a list. */
  @ApiProperty({
    oneOf: [
      { type: 'string' },
      { type: 'integer' },
      { type: 'object', additionalProperties: true },
      { type: 'array', items: { type: 'object', additionalProperties: true } },
    ],
    example: '100000000.00',
  })
  value: unknown;
  /** First day in force; null is since always. @example "2017-01-01" */
  from: string | null;
  /** Last day in force; null is until further notice. */
  to: string | null;
  source: SourceView;
  /** No source gives the value or its date: it was chosen, and whatever uses it says so. */
  assumption: boolean;
}

export class RulebookParameterView {
  /** @example "threshold" */
  key: ParameterKey;
  values: DatedValueView[];
}

/** A rulebook in a list. */
export class RulebookItem {
  /** The hash of its content. @example "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" */
  id: string;
  /** In English, where there is one for each language. @example "Motpost, default rulebook" */
  title: string;
  state: RulebookState;
  /** Counts publications; the highest is in force. Null until published. */
  sequence: number | null;
  publishedAt: string | null;
}

export class RulebookPage implements Page<RulebookItem> {
  items: RulebookItem[];
  next: string | null;
  previous: string | null;
}

/** A rulebook with all that it says. */
export class RulebookView extends RulebookItem {
  parameters: RulebookParameterView[];
}

type Row = Pick<RulebookVersion, 'id' | 'title' | 'state' | 'sequence' | 'publishedAt'>;

export function viewItem({ id, title, state, sequence, publishedAt }: Row): RulebookItem {
  return visibleTo(anybody, 'RulebookItem', { id, title, state, sequence, publishedAt });
}

export function viewRulebook(row: Row, rulebook: Rulebook): RulebookView {
  const keys = Object.keys(rulebook.parameters) as ParameterKey[];
  const parameters = keys.map((key) => viewParameter(rulebook, key));
  return visibleTo(anybody, 'RulebookView', { ...viewItem(row), parameters });
}

export function viewParameter(rulebook: Rulebook, key: ParameterKey): RulebookParameterView {
  const values: readonly Dated<unknown>[] = rulebook.parameters[key];
  return visibleTo(anybody, 'RulebookParameterView', {
    key,
    values: values.map((dated) => ({ ...dated })),
  });
}
