import type { JSX } from 'preact';
import { Chart } from '../chart/chart.js';
import { PrintedFrom, ShareButtons } from '../components/simple.js';
import { type Page, usePage } from '../page.js';
import type { DutyAnswer } from './assess-purchases.js';
import { reasonsFor } from './duty-reasons.js';
import { DutySteps } from './duty-steps.js';
import { PurchaseTable, WindowTable } from './duty-tables.js';
import type { Timeline } from './draw-timeline.js';
import { nok } from './names.js';
import type { Verdict } from './verdict.js';
import type { DayWindow } from './windows.js';

export interface DutyResultProps {
  readonly answer: DutyAnswer;
  readonly verdict: Verdict;
  readonly windows: readonly DayWindow[];
  readonly timeline: Timeline | null;
  readonly rulebookVersion: string;
}

/** The answer: the verdict, the timeline, each purchase, and the way there. */
export function DutyResult(props: DutyResultProps): JSX.Element {
  const { answer, verdict, windows, timeline } = props;
  const page = usePage();
  const { t, format } = page;
  const { largest } = verdict;
  return (
    <section class="result" aria-labelledby="answer">
      <VerdictBox verdict={verdict} />
      {timeline !== null && largest !== null && (
        <>
          <h3 class="ds-heading" data-size="sm">
            {t.duty.timeline.title} ({t.common.millionKroner})
          </h3>
          <Chart
            id="timeline"
            title={t.duty.timeline.description(
              format.money(nok(largest.sumOre)),
              format.date(largest.to),
              format.money(nok(largest.thresholdOre)),
            )}
            {...timeline}
            legend={legendOf(props, page)}
          >
            <WindowTable windows={windows} />
          </Chart>
        </>
      )}
      <h3 class="ds-heading" data-size="sm">
        {t.duty.purchases}
      </h3>
      <PurchaseTable answer={answer} verdict={verdict} />
      <h3 class="ds-heading" data-size="sm">
        {t.duty.steps.title}
      </h3>
      <DutySteps {...props} />
      <p class="quiet small">
        {t.calculators.guidance} {t.calculators.rulebook(props.rulebookVersion.slice(0, 12))}.
      </p>
      <PrintedFrom />
      <ShareButtons />
    </section>
  );
}

/** Yes or no, and why: one sentence, or a list of them. */
function VerdictBox({ verdict }: { verdict: Verdict }): JSX.Element {
  const page = usePage();
  const { verdicts, several } = page.t.duty;
  const { kind, isSeveral } = verdict;
  const reasons = reasonsFor(verdict, page);
  const heading =
    isSeveral && (kind === 'required' || kind === 'conditional' || kind === 'whenSigned')
      ? several[kind]
      : verdicts[kind];
  return (
    <div class="verdict" data-color={kind === 'notRequired' ? 'neutral' : 'brand1'}>
      <h2 id="answer" class="ds-heading" data-size="md">
        {heading}
      </h2>
      {reasons.length === 1 ? (
        <p data-announce>{reasons[0]}</p>
      ) : (
        <ul data-announce>
          {reasons.map((reason) => (
            <li>{`${reason} `}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function legendOf(
  { windows, verdict }: DutyResultProps,
  { t }: Page,
): { key: string; label: string }[] {
  const { timeline } = t.duty;
  const differs = windows.some(({ sumOre, expectedSumOre }) => sumOre !== expectedSumOre);
  return [
    { key: 'first', label: timeline.signed },
    ...(differs ? [{ key: 'second', label: timeline.expected }] : []),
    { key: 'limit', label: timeline.threshold },
    {
      key: 'window',
      label: verdict.crossings.length > 1 ? timeline.windowsOver : timeline.window,
    },
  ];
}
