import type { ComponentChildren, JSX } from 'preact';
import type { RuleId, Source } from '../../domain/rulebook/rules.js';
import { useHref, usePage } from '../page.js';
import { ruleText } from '../rules/rule-texts.js';
import type { Catalogue } from '../texts/catalogue.js';
import { SourceText } from './source.js';

/** A rule or a reading that has a page. */
export type StatedRule = RuleId | keyof Catalogue['rules']['further'];

/** Where a step's value comes from, and whether it was chosen rather than sourced. */
export interface StepBasis {
  readonly source: Source;
  readonly assumption: boolean;
}

/** The way to an answer, step by step, each with the rules it rests on. */
export function Steps({ children }: { children: ComponentChildren }): JSX.Element {
  return <ol class="steps">{children}</ol>;
}

export function Step(props: {
  rules: readonly StatedRule[];
  text: string;
  basis?: StepBasis | undefined;
  /** The calculation or the figures of the step. */
  children?: ComponentChildren;
}): JSX.Element {
  const { rules, text, basis, children } = props;
  const { t } = usePage();
  return (
    <li class="step">
      <p class="step__text">{text}</p>
      {children !== undefined && children !== false && <div class="step__figures">{children}</div>}
      <p class="step__rules">
        {rules.map((rule) => (
          <RuleLink rule={rule} />
        ))}
        {basis?.assumption === true && <AssumptionTag />}
        {basis !== undefined && (
          <span class="source">
            {t.common.source}: <SourceText source={basis.source} />
          </span>
        )}
      </p>
    </li>
  );
}

/** Calculations below a step, a line each. */
export function Lines({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

/** A rule by its id, leading to where it is explained. */
export function RuleLink({ rule }: { rule: StatedRule }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <a class="ds-link rule-link" href={href('rule', { rule })} title={ruleText(rule, t)?.title}>
      {rule}
    </a>
  );
}

export function AssumptionTag(): JSX.Element {
  const { t } = usePage();
  return (
    <span class="ds-tag" data-color="warning">
      {t.common.assumption}
    </span>
  );
}
