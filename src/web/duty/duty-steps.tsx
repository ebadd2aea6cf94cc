import type { JSX } from 'preact';
import { Nok } from '../../domain/money/nok.js';
import { addDays } from '../../domain/time/iso-date.js';
import { Lines, Step, type StatedRule, Steps } from '../components/steps.js';
import { type Page, usePage } from '../page.js';
import type { DutyAnswer, ValuedPurchase } from './assess-purchases.js';
import { listOf } from './duty-reasons.js';
import { nameOf, nok } from './names.js';
import type {
  Exemption,
  NorwegianPurchase,
  PurchaseCrossing,
  Verdict,
  WindowOfPurchases,
} from './verdict.js';

/** How the answer came about: conversion, what counts, each window, the threshold, what to cover. */
export function DutySteps(props: { answer: DutyAnswer; verdict: Verdict }): JSX.Element {
  const { answer, verdict } = props;
  const { purchases, assessment } = answer;
  const page = usePage();
  const { steps } = page.t.duty;
  const foreign = purchases.filter(({ currency }) => currency !== 'NOK');
  const counted = assessment.events.filter((event) => event.counted);
  return (
    <Steps>
      {foreign.length > 0 && (
        <Step rules={['D-5']} text={steps.exchange}>
          <Lines lines={foreign.map((purchase) => exchangeLine(purchase, page))} />
        </Step>
      )}
      <Step
        rules={rulesOfCounting(answer)}
        text={steps.counting(
          page.format.number(counted.length),
          page.format.number(purchases.length),
        )}
      />
      {verdict.crossings.map((crossing) => (
        <CrossingSteps crossing={crossing} />
      ))}
      {verdict.crossings.length === 0 && verdict.largest !== null && (
        <WindowSteps window={verdict.largest} rules={['R-1', 'R-3', 'D-3']} />
      )}
      {verdict.norwegian.map((one) => (
        <AloneStep one={one} />
      ))}
      {verdict.exemption !== null && <ExemptionStep exemption={verdict.exemption} />}
    </Steps>
  );
}

/** One time that the threshold is passed, and what an agreement for it must cover. */
function CrossingSteps({ crossing }: { crossing: PurchaseCrossing }): JSX.Element {
  const page = usePage();
  const { steps } = page.t.duty;
  const { isSigned, purchases, additional } = crossing;
  const covers = isSigned ? steps.covered : steps.coveredConditionally;
  return (
    <>
      <WindowSteps window={crossing} rules={isSigned ? ['R-1', 'R-3', 'D-3'] : ['R-3', 'D-3']} />
      <Step rules={['D-4']} text={covers(listOf(purchases, page), purchases.length)}>
        {additional.length > 0 && (
          <p>{steps.additional(listOf(additional, page), additional.length)}</p>
        )}
      </Step>
    </>
  );
}

function WindowSteps(props: {
  window: WindowOfPurchases;
  rules: readonly StatedRule[];
}): JSX.Element {
  const { window, rules } = props;
  const { from, to, purchases, sumOre, thresholdOre } = window;
  const page = usePage();
  const { t, format } = page;
  const sum = purchases.map(({ ore }) => format.money(nok(ore))).join(' + ');
  return (
    <>
      <Step rules={['R-3', 'D-1']} text={t.duty.steps.window(format.date(from), format.date(to))}>
        <Lines lines={[purchases.length > 1 ? `${sum} = ${format.money(nok(sumOre))}` : sum]} />
      </Step>
      <Step
        rules={rules}
        text={comparisonText(sumOre, thresholdOre, page)}
        basis={window.threshold}
      >
        <Comparison sumOre={sumOre} thresholdOre={thresholdOre} />
      </Step>
    </>
  );
}

/** A Norwegian supplier's purchase against the threshold: as signed, or as it would be. */
function AloneStep({ one }: { one: NorwegianPurchase }): JSX.Element {
  const { t } = usePage();
  const { steps } = t.duty;
  const text = one.purchase.status === 'signed' ? steps.norwegian : steps.norwegianExpected;
  return (
    <Step rules={['R-4', 'D-7']} text={text(nameOf(one.purchase, t))}>
      <Comparison sumOre={one.sumOre} thresholdOre={one.thresholdOre} />
    </Step>
  );
}

function ExemptionStep({ exemption }: { exemption: Exemption }): JSX.Element {
  const page = usePage();
  const isFoa = exemption.purchases.some(({ kind }) => kind === 'foa');
  const isShared = exemption.purchases.some(({ kind }) => kind !== 'foa');
  return (
    <Step
      rules={[...(isShared ? ['R-2' as const] : []), ...(isFoa ? ['R-5' as const] : []), 'D-14']}
      text={page.t.duty.steps.exempt(listOf(exemption.purchases, page), exemption.purchases.length)}
    />
  );
}

function comparisonText(sumOre: number, thresholdOre: number, { t, format }: Page): string {
  const { steps } = t.duty;
  const difference = Nok.ofOre(sumOre).minus(Nok.ofOre(thresholdOre));
  if (difference.isZero()) return steps.equal;
  return difference.isNegative()
    ? steps.notOver(format.money(difference.negate().toString()))
    : steps.over(format.money(difference.toString()));
}

/** The sum and the threshold, with the sign that stands between them. */
function Comparison(props: { sumOre: number; thresholdOre: number }): JSX.Element {
  const { sumOre, thresholdOre } = props;
  const { format, t } = usePage();
  const sign = sumOre > thresholdOre ? '>' : sumOre === thresholdOre ? '=' : '<';
  const [sum, threshold] = [format.exactMoney(nok(sumOre)), format.exactMoney(nok(thresholdOre))];
  return <p>{`${sum} ${sign} ${threshold} (${t.duty.timeline.threshold.toLowerCase()})`}</p>;
}

/** The bank quotes every working day; between two of them lies a holiday at most. */
const RATE_AGE_MAX_DAYS = 7;

function exchangeLine(purchase: ValuedPurchase, { t, format }: Page): string {
  const { rate, currency, amount, ore } = purchase;
  const per = rate.unit.equals(1) ? '' : ` / ${format.number(rate.unit.toFixed())} ${currency}`;
  const isOld = rate.date < addDays(purchase.date, -RATE_AGE_MAX_DAYS);
  const on = isOld ? t.duty.steps.lastRate(format.date(rate.date)) : format.date(rate.date);
  return t.duty.steps.exchangeLine(
    nameOf(purchase, t),
    `${format.number(amount)} ${currency}`,
    `${format.number(rate.rate.toFixed())}${per}`,
    on,
    format.exactMoney(nok(ore)),
  );
}

/** The rules that let a purchase count or not, in their order. */
function rulesOfCounting({ assessment }: DutyAnswer): StatedRule[] {
  const reasons = new Set(assessment.events.map(({ reason }) => reason));
  return ['D-2', ...(['R-2', 'R-4', 'R-5'] as const).filter((rule) => reasons.has(rule))];
}
