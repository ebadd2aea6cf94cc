import type { JSX } from 'preact';
import { RULES } from '../../domain/rulebook/rules.js';
import { Money, ShareButtons } from '../components/simple.js';
import { Step, Steps } from '../components/steps.js';
import { type Page, usePage } from '../page.js';
import type { ProjectCredit } from './credit-of-project.js';

/** The credit beside the actual value, and the way from one to the other. */
export function CreditResult(props: {
  credit: ProjectCredit;
  rulebookVersion: string;
}): JSX.Element {
  const { credit, rulebookVersion } = props;
  const page = usePage();
  const { t, format } = page;
  const amount = credit.credit.toString();
  const isNothing = credit.credit.isZero();
  return (
    <section class="result" aria-labelledby="answer">
      <div class="verdict" data-color={isNothing ? 'neutral' : 'brand1'}>
        <h2 id="answer" class="ds-heading" data-size="md">
          {isNothing ? t.credit.nothing : t.credit.verdict(format.money(amount))}
        </h2>
        <p data-announce>
          {credit.counted.isZero() ? t.credit.noIncrease : bandText(credit, page)}
        </p>
      </div>
      <dl class="figures">
        <div>
          <dt>{t.credit.figures.actual}</dt>
          <dd>
            <Money amount={credit.asked.value.toFixed(2)} />
          </dd>
        </div>
        <div>
          <dt>{t.credit.figures.share}</dt>
          <dd>{format.percent(credit.recognised.share.toFixed(6))}</dd>
        </div>
        <div>
          <dt>{t.credit.figures.factor}</dt>
          <dd>{format.number(credit.asked.factor.toFixed())}</dd>
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
      <ShareButtons />
    </section>
  );
}

function CreditSteps({ credit }: { credit: ProjectCredit }): JSX.Element {
  const page = usePage();
  const { t, format } = page;
  const { asked, recognised, counted, weighted } = credit;
  const { steps } = t.credit;
  const money = (amount: { toFixed(places: number): string }): string =>
    format.money(amount.toFixed(2));
  const factor = format.number(asked.factor.toFixed());
  const share = format.percent(recognised.share.toFixed(6));
  return (
    <Steps>
      <Step
        rules={['R-9', 'D-8']}
        text={steps.norwegian(money(credit.norwegian), money(asked.value))}
        basis={{ source: RULES['R-9'].source, assumption: false }}
      />
      {asked.baseline !== null && (
        <Step rules={['R-8', 'D-9']} text={steps.baseline}>
          <p>
            {money(asked.value)} − {money(asked.baseline)}
            {asked.baseline.gt(asked.value) ? ' < 0 → ' : ' = '}
            {money(counted)}
          </p>
        </Step>
      )}
      <Step
        rules={recognised.band === 'upper' ? ['R-11'] : ['R-10', 'R-11']}
        text={bandText(credit, page)}
        basis={recognised.restsOn}
      />
      <Step rules={['R-12']} text={steps.factor(factor)}>
        <p>
          {money(counted)} × {factor} = {money(weighted)}
        </p>
      </Step>
      <Step rules={['D-10']} text={steps.credit}>
        <p>
          {money(weighted)} × {share} = {format.exactMoney(credit.credit.toString())}
        </p>
      </Step>
    </Steps>
  );
}

function bandText({ asked, recognised }: ProjectCredit, { t, format }: Page): string {
  const { floor, upper, band } = recognised;
  const share = format.percent(asked.sharePercent.dividedBy(100).toFixed());
  const bound = format.percent(band === 'upper' ? upper : floor);
  return t.credit.bands[band](share, bound);
}
