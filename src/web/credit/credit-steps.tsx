import type { JSX } from 'preact';
import type { YearIncrement } from '../../domain/credit/increment.js';
import { Decimal } from '../../domain/money/decimal.js';
import { Ratio } from '../../domain/money/ratio.js';
import { RULES } from '../../domain/rulebook/rules.js';
import { Lines, Step, Steps } from '../components/steps.js';
import { type Page, usePage } from '../page.js';
import { bandText, kronerText, oreText, percentText } from './credit-figures-text.js';
import type { ProjectCredit } from './credit-of-project.js';

/** The way from value to credit: the Norwegian part, the increase, the share, the factors, the rounding. */
export function CreditSteps({ credit }: { credit: ProjectCredit }): JSX.Element {
  const page = usePage();
  const { t, format } = page;
  const { figures, asked } = credit;
  const { steps } = t.credit;
  const { years, recognised, weighted, byFactor } = figures;
  const hasBaseline = years.some(({ baseline }) => baseline !== null);
  const reported = format.money(figures.reported.toString());
  const norwegian = kronerText(Decimal.sum(...credit.norwegian), page);
  if (figures.reported.isZero()) {
    return (
      <Steps>
        <Step rules={['R-9', 'D-8']} text={t.credit.noValue} />
      </Steps>
    );
  }
  return (
    <Steps>
      <Step
        rules={['R-9', 'D-8']}
        text={steps.norwegian(norwegian, reported)}
        basis={{ source: RULES['R-9'].source, assumption: false }}
      >
        {asked.lines.length > 1 && <Lines lines={lineTexts(credit, page)} />}
      </Step>
      {hasBaseline && (
        <Step rules={['R-8', 'D-9']} text={steps.baseline}>
          <Lines lines={years.map((year) => yearText(year, page))} />
        </Step>
      )}
      <Step
        rules={recognised.band === 'upper' ? ['R-11'] : ['R-10', 'R-11']}
        text={bandText(credit, page)}
        basis={recognised.restsOn}
      />
      {[...byFactor].map(([factor, counted]) => (
        <FactorStep credit={credit} factor={factor} counted={counted} />
      ))}
      <Step rules={['D-10']} text={steps.credit}>
        <p>
          {byFactor.size > 1 ? `(${sumOfWeighted(byFactor, page)})` : oreText(weighted, page)} ×{' '}
          {percentText(recognised.share, credit, page)} ={' '}
          {format.exactMoney(figures.credit.toString())}
        </p>
      </Step>
    </Steps>
  );
}

/** a factor is agreed; one that nobody stated is the rulebook's, and says what it is. */
function FactorStep(props: { credit: ProjectCredit; factor: string; counted: Ratio }): JSX.Element {
  const { credit, factor, counted } = props;
  const page = usePage();
  const { steps } = page.t.credit;
  const shown = page.format.number(factor);
  const own = credit.ownFactors.get(factor);
  return (
    <Step
      rules={['R-12']}
      text={
        own === undefined
          ? steps.factor(shown)
          : steps.ownFactor(shown, page.format.list(own.lines), own.lines.length)
      }
      basis={own?.basis}
    >
      <p>
        {oreText(counted, page)} × {shown} = {oreText(weighed(counted, factor), page)}
      </p>
    </Step>
  );
}

function lineTexts({ asked, norwegian }: ProjectCredit, page: Page): string[] {
  const { format, t } = page;
  return asked.lines.map(({ date, value, sharePercent }, at) => {
    const share = format.exactPercent(sharePercent.dividedBy(100).toFixed());
    const part = kronerText(norwegian[at]!, page);
    return `${t.credit.line(String(at + 1))} (${format.date(date)}): ${kronerText(value, page)} × ${share} = ${part}`;
  });
}

function yearText(
  { year, reported, baseline, counted }: YearIncrement,
  { t, format }: Page,
): string {
  const [before, after] = [format.money(reported.toString()), format.money(counted.toString())];
  if (baseline === null) return t.credit.steps.withoutBaseline(String(year), before);
  const sign = baseline.compare(reported) > 0 ? '< 0 →' : '=';
  return `${year}: ${before} − ${format.money(baseline.toString())} ${sign} ${after}`;
}

function sumOfWeighted(byFactor: ProjectCredit['figures']['byFactor'], page: Page): string {
  return [...byFactor]
    .map(([factor, counted]) => oreText(weighed(counted, factor), page))
    .join(' + ');
}

function weighed(counted: Ratio, factor: string): Ratio {
  return counted.times(Ratio.ofDecimal(new Decimal(factor)));
}
