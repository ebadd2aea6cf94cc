import type { JSX } from 'preact';
import type { ParameterKey } from '../../domain/rulebook/parameters.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { type RuleId, RULES } from '../../domain/rulebook/rules.js';
import { Breadcrumbs } from '../components/simple.js';
import { SourceText } from '../components/source.js';
import { usePage } from '../page.js';
import type { Block } from './decision-record.js';
import { DecisionRecord } from './decision-record-view.js';
import { ParameterTables } from './parameter-tables.js';
import { isRuleId, type RuleText } from './rule-texts.js';

/** Which parameters a rule reads. */
const READS: Partial<Record<RuleId, readonly ParameterKey[]>> = {
  'R-1': ['threshold'],
  'R-3': ['windowYears', 'threshold'],
  'R-4': ['threshold'],
  'D-1': ['windowYears'],
  'R-6': ['maximumObligationPercentage'],
  'R-7': ['technologyAreas'],
  'R-10': ['floorShare'],
  'R-11': ['upperBandShare'],
  'R-12': ['factorBounds', 'defaultFactor', 'factorTable'],
  'R-13': ['factorTable'],
};

/** One rule or reading: what it says, where, with which values, and why it is read so. */
export function RulePage(props: {
  rule: RuleText;
  rulebook: Rulebook;
  record: readonly Block[] | null;
}): JSX.Element {
  const { rule, rulebook, record } = props;
  const { t } = usePage();
  const { id, title, explanation } = rule;
  const source = isRuleId(id) && id.startsWith('R-') ? RULES[id].source : null;
  const reads = (isRuleId(id) ? READS[id] : undefined) ?? [];
  return (
    <div class="wrap">
      <Breadcrumbs trail={[{ name: 'rules', label: t.common.rules }]} here={id} />
      <h1 class="ds-heading" data-size="lg">
        <span class="rule-id">{id}</span> {title}
      </h1>
      <p class="lead">{explanation}</p>
      {source !== null && (
        <>
          <h2 class="ds-heading" data-size="sm">
            {t.rules.whereStated}
          </h2>
          <p>
            <SourceText source={source} />
          </p>
        </>
      )}
      {reads.length > 0 && (
        <>
          <h2 class="ds-heading" data-size="sm">
            {t.rules.bounds}
          </h2>
          <ParameterTables parameters={rulebook.parameters} keys={reads} />
        </>
      )}
      {record !== null && (
        <>
          <h2 class="ds-heading" data-size="sm">
            {t.rules.record}
          </h2>
          <DecisionRecord blocks={record} />
        </>
      )}
    </div>
  );
}
