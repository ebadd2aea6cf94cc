import type { JSX } from 'preact';
import { Nok } from '../../domain/money/nok.js';
import type { RuleId } from '../../domain/rulebook/rules.js';
import { Step, Steps } from '../components/steps.js';
import { type Page, usePage } from '../page.js';
import type { DutyAnswer, ValuedPurchase } from './assess-purchases.js';
import { nameOf, nok } from './names.js';
import type { Verdict } from './verdict.js';

/** How the answer came about: conversion, what counts, the window, the threshold, what to cover. */
export function DutySteps(props: { answer: DutyAnswer; verdict: Verdict }): JSX.Element {
  const { answer, verdict } = props;
  const { purchases, assessment } = answer;
  const page = usePage();
  const { t, format } = page;
  const { steps } = t.duty;
  const foreign = purchases.filter(({ currency }) => currency !== 'NOK');
  const counted = purchases.filter((_purchase, at) => assessment.events[at]!.counted);
  const alone = purchases.filter((_purchase, at) => assessment.events[at]!.reason === 'R-4');
  return (
    <Steps>
      {foreign.length > 0 && (
        <Step rules={['D-5']} text={steps.exchange}>
          <Lines lines={foreign.map((purchase) => exchangeLine(purchase, page))} />
        </Step>
      )}
      <Step
        rules={rulesOfCounting(answer)}
        text={steps.counting(format.number(counted.length), format.number(purchases.length))}
      />
      {verdict.window !== null && <WindowStep {...props} />}
      {alone.map((purchase) => (
        <AloneStep answer={answer} purchase={purchase} />
      ))}
      {verdict.toCover.length > 0 && (
        <Step
          rules={['D-4']}
          text={steps.covered(format.list(verdict.toCover.map(({ number }) => number)))}
        />
      )}
    </Steps>
  );
}

/** A Norwegian supplier's purchase: against the threshold once it is signed, before that against nothing. */
function AloneStep(props: { answer: DutyAnswer; purchase: ValuedPurchase }): JSX.Element {
  const { answer, purchase } = props;
  const { t } = usePage();
  const { steps } = t.duty;
  const name = nameOf(purchase, t);
  const judged = answer.assessment.contracts[answer.purchases.indexOf(purchase)]!.norwegianSeller;
  if (judged === null) return <Step rules={['R-4', 'D-7']} text={steps.norwegianExpected(name)} />;
  return (
    <Step rules={['R-4', 'D-7']} text={steps.norwegian(name)}>
      <Comparison {...judged} />
    </Step>
  );
}

function WindowStep({ answer, verdict }: { answer: DutyAnswer; verdict: Verdict }): JSX.Element {
  const { t, format } = usePage();
  const window = verdict.window!;
  const inside = answer.purchases.filter(
    ({ date, status }, at) =>
      answer.assessment.events[at]!.counted &&
      window.from <= date &&
      date <= window.to &&
      (!verdict.isSigned || status === 'signed'),
  );
  const sum = inside.map(({ ore }) => format.money(nok(ore))).join(' + ');
  return (
    <>
      <Step
        rules={['R-3', 'D-1']}
        text={t.duty.steps.window(format.date(window.from), format.date(window.to))}
      >
        <Lines lines={[inside.length > 1 ? `${sum} = ${format.money(nok(window.sumOre))}` : sum]} />
      </Step>
      <Step
        rules={verdict.isSigned ? ['R-1', 'D-3'] : ['R-1', 'R-3', 'D-3']}
        text={comparisonText(window.sumOre, window.thresholdOre, { t, format })}
        basis={verdict.threshold ?? undefined}
      >
        <Comparison {...window} />
      </Step>
    </>
  );
}

function comparisonText(
  sumOre: number,
  thresholdOre: number,
  { t, format }: Pick<Page, 't' | 'format'>,
): string {
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
  return (
    <Lines
      lines={[
        `${format.exactMoney(nok(sumOre))} ${sign} ${format.exactMoney(nok(thresholdOre))} (${t.duty.timeline.threshold.toLowerCase()})`,
      ]}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </>
  );
}

function exchangeLine(purchase: ValuedPurchase, { t, format }: Page): string {
  const { rate, currency, amount, ore } = purchase;
  const per = rate.unit.equals(1) ? '' : ` / ${format.number(rate.unit.toFixed())} ${currency}`;
  return t.duty.steps.exchangeLine(
    nameOf(purchase, t),
    `${format.number(amount)} ${currency}`,
    `${format.number(rate.rate.toFixed())}${per}`,
    format.date(rate.date),
    format.exactMoney(nok(ore)),
  );
}

/** The rules that let a purchase count or not, in their order. */
function rulesOfCounting({ assessment }: DutyAnswer): RuleId[] {
  const reasons = new Set(assessment.events.map(({ reason }) => reason));
  return ['D-2', ...(['R-2', 'R-4', 'R-5'] as const).filter((rule) => reasons.has(rule))];
}
