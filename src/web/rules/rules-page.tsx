import type { JSX } from 'preact';
import type { ParameterKey } from '../../domain/rulebook/parameters.js';
import type { Rulebook } from '../../domain/rulebook/rulebook.js';
import { wordingIn } from '../../domain/rulebook/wording.js';
import { osloDateOf } from '../../platform/clock.js';
import { Breadcrumbs } from '../components/simple.js';
import { WordingText } from '../components/source.js';
import { useHref, usePage } from '../page.js';
import type { PublishedRulebook } from './list-rulebooks.js';
import { ParameterTables } from './parameter-tables.js';
import { ruleTexts } from './rule-texts.js';

/** The rulebook in force, the rules, and how they are read. */
export function RulesPage(props: {
  rulebook: Rulebook;
  published: readonly PublishedRulebook[];
}): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const [current, ...earlier] = props.published;
  return (
    <div class="wrap">
      <h1 class="ds-heading" data-size="lg">
        {t.rules.title}
      </h1>
      <p class="lead">{t.rules.lead}</p>
      <section aria-labelledby="rules-of-source">
        <h2 id="rules-of-source" class="ds-heading" data-size="md">
          {t.rules.sourceRules}
        </h2>
        <RuleList prefix="R" />
      </section>
      <section aria-labelledby="readings">
        <h2 id="readings" class="ds-heading" data-size="md">
          {t.rules.readings}
        </h2>
        <p class="measure">{t.rules.readingsLead}</p>
        <RuleList prefix="D" />
      </section>
      <section aria-labelledby="rulebook">
        <h2 id="rulebook" class="ds-heading" data-size="md">
          {t.rulebook.inForce}
        </h2>
        {current !== undefined && <VersionLine rulebook={current} />}
        <AllParameters rulebook={props.rulebook} />
      </section>
      <section aria-labelledby="earlier">
        <h2 id="earlier" class="ds-heading" data-size="md">
          {t.rulebook.earlier}
        </h2>
        {earlier.length === 0 ? (
          <p>{t.rulebook.noneEarlier}</p>
        ) : (
          <ul>
            {earlier.map((rulebook) => (
              <li>
                <a class="ds-link" href={href('rulebook', { version: rulebook.version })}>
                  <VersionText rulebook={rulebook} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

/** One rulebook, in force or not. */
export function RulebookPage(props: {
  rulebook: Rulebook;
  published: PublishedRulebook;
  isInForce: boolean;
}): JSX.Element {
  const { t, language } = usePage();
  const { rulebook, published, isInForce } = props;
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[{ name: 'rules', label: t.common.rules }]}
        here={wordingIn(rulebook.title, language)}
      />
      <h1 class="ds-heading" data-size="lg">
        <WordingText wording={rulebook.title} />
      </h1>
      <VersionLine rulebook={published} />
      {!isInForce && (
        <div class="ds-alert" data-color="warning">
          <p>{t.rulebook.superseded}</p>
        </div>
      )}
      <AllParameters rulebook={rulebook} />
    </div>
  );
}

function RuleList({ prefix }: { prefix: 'R' | 'D' }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <dl class="rule-list">
      {ruleTexts(t)
        .filter(({ id }) => id.startsWith(`${prefix}-`))
        .map(({ id, title, explanation }) => (
          <div>
            <dt>
              <a class="ds-link" href={href('rule', { rule: id })}>
                <span class="rule-list__id">{id}</span> {title}
              </a>
            </dt>
            <dd>{explanation}</dd>
          </div>
        ))}
    </dl>
  );
}

function AllParameters({ rulebook }: { rulebook: Rulebook }): JSX.Element {
  const { t } = usePage();
  const keys = Object.keys(t.rulebook.parameters) as ParameterKey[];
  return <ParameterTables parameters={rulebook.parameters} keys={keys} />;
}

function VersionLine({ rulebook }: { rulebook: PublishedRulebook }): JSX.Element {
  return (
    <p class="quiet">
      <VersionText rulebook={rulebook} />
    </p>
  );
}

function VersionText({ rulebook }: { rulebook: PublishedRulebook }): JSX.Element {
  const { t, format } = usePage();
  const published = format.date(osloDateOf(rulebook.publishedAt));
  return <>{t.rulebook.version(rulebook.version.slice(0, 12), published)}</>;
}
