import type { JSX } from 'preact';
import { Nok } from '../../domain/money/nok.js';
import { Money, PrintedFrom, ShareButtons } from '../components/simple.js';
import { AssumptionTag } from '../components/steps.js';
import { type Page, usePage } from '../page.js';
import { bandText, percentText } from './credit-figures-text.js';
import type { ProjectCredit } from './credit-of-project.js';
import { CreditSteps } from './credit-steps.js';

/** The credit beside the actual value, and the way from one to the other. */
export function CreditResult(props: {
  credit: ProjectCredit;
  rulebookVersion: string;
}): JSX.Element {
  const { credit, rulebookVersion } = props;
  const page = usePage();
  const { t, format } = page;
  const { reported, years, recognised, byFactor } = credit.figures;
  const amount = credit.figures.credit.toString();
  const isNothing = credit.figures.credit.isZero();
  const factors = [...byFactor.keys()].map((factor) => format.number(factor));
  return (
    <section class="result" aria-labelledby="answer">
      <div class="verdict" data-color={isNothing ? 'neutral' : 'brand1'}>
        <h2 id="answer" class="ds-heading" data-size="md">
          {isNothing ? t.credit.nothing : t.credit.verdict(format.money(amount))}
        </h2>
        <p data-announce>{reasonFor(credit, page)}</p>
      </div>
      <dl class="figures">
        <div>
          <dt>{t.credit.figures.actual}</dt>
          <dd>
            <Money amount={reported.toString()} />
          </dd>
        </div>
        {years.some(({ baseline }) => baseline !== null) && (
          <div>
            <dt>{t.credit.figures.counted}</dt>
            <dd>
              <Money amount={Nok.sum(years.map(({ counted }) => counted)).toString()} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t.credit.figures.share}</dt>
          <dd>{percentText(recognised.share, credit, page)}</dd>
        </div>
        <div>
          <dt>{t.credit.figures.factor}</dt>
          <dd>
            {format.list(factors)} {credit.ownFactors.size > 0 && <AssumptionTag />}
          </dd>
        </div>
        <div>
          <dt>{t.credit.figures.credit}</dt>
          <dd>
            <Money amount={amount} />
          </dd>
        </div>
      </dl>
      <h3 class="ds-heading" data-size="sm">
        {t.credit.steps.title}
      </h3>
      <CreditSteps credit={credit} />
      <p class="quiet small">
        {t.calculators.guidance} {t.calculators.rulebook(rulebookVersion.slice(0, 12))}.
      </p>
      <PrintedFrom />
      <ShareButtons />
    </section>
  );
}

/** What decides, in one sentence. */
function reasonFor(credit: ProjectCredit, page: Page): string {
  const { figures } = credit;
  const { t } = page;
  if (figures.reported.isZero()) return t.credit.noValue;
  if (figures.years.every(({ counted }) => counted.isZero())) return t.credit.noIncrease;
  const exact = figures.weighted.times(figures.recognised.share);
  if (figures.credit.isZero() && exact.numerator > 0n) return t.credit.tooSmall;
  return bandText(credit, page);
}
