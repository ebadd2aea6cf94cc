import type { JSX } from 'preact';
import type { RegisterAgreementDetail } from '../../register/agreement-history.view.js';
import type { RegisterAgreementView } from '../../register/register.view.js';
import { Chart } from '../chart/chart.js';
import { Breadcrumbs, DateText, Money, PrintedFrom, ShareButtons } from '../components/simple.js';
import { type Page, useHref, usePage } from '../page.js';
import { fulfilledShare, StatusTag } from '../register/register-table.js';
import { ContactCard } from './contact-card.js';
import type { AgreementDrawing } from './draw-agreement.js';
import { HistoryTable, MilestoneTable, ProgressTable } from './history-tables.js';
import { type Pace, paceOf, type Progress } from './progress.js';

export interface AgreementPageProps {
  readonly agreement: RegisterAgreementDetail;
  readonly progress: readonly Progress[];
  readonly drawing: AgreementDrawing | null;
}

/** One agreement: who owes what, how it has gone, and whom to call. */
export function AgreementPage(props: AgreementPageProps): JSX.Element {
  const { agreement, progress, drawing } = props;
  const page = usePage();
  const { t, format, language } = page;
  const { supplier, bought, number, signedOn, closedOn, history } = agreement;
  const pace = paceOf(agreement, page.today);
  const needsPace = pace.kind === 'yearly' || pace.kind === 'short';
  return (
    <div class="wrap">
      <Breadcrumbs trail={[{ name: 'register', label: t.common.register }]} here={supplier.name} />
      <h1 class="ds-heading" data-size="lg">
        {supplier.name}
      </h1>
      <p class="lead agreement-lead">
        {bought} · {format.country(supplier.country)}
      </p>
      <p class="agreement-facts">
        <StatusTag status={agreement.status} />
        <span>{t.agreement.number(number)}</span>
        <span>{t.agreement.signed(format.date(signedOn))}</span>
      </p>
      <PrintedFrom />
      {closedOn !== null && (
        <div class="ds-alert" data-color="info">
          <p>{t.agreement.closed(format.date(closedOn))}</p>
        </div>
      )}
      <div class="agreement-layout">
        <div class="agreement-layout__main">
          <Figures agreement={agreement} />
          {drawing !== null && (
            <section aria-labelledby="development">
              <h2 id="development" class="ds-heading" data-size="sm">
                {t.agreement.chart} ({t.common.millionKroner})
              </h2>
              <p>{paceText(pace, page)}</p>
              <Chart
                id="agreement-chart"
                title={t.agreement.chartText(
                  format.money(agreement.fulfilled),
                  format.money(agreement.obligation),
                  format.date(agreement.deadlineOn),
                )}
                {...drawing}
                legend={[
                  { key: 'third', label: t.agreement.obligation },
                  { key: 'first', label: t.agreement.fulfilled },
                  ...(needsPace ? [{ key: 'second', label: t.agreement.legend.needed }] : []),
                  { key: 'limit', label: t.agreement.deadline },
                  ...(agreement.active
                    ? [{ key: 'today' as const, label: t.agreement.legend.today }]
                    : []),
                  ...(history.milestones.length > 0
                    ? [{ key: 'milestone', label: t.agreement.legend.milestone }]
                    : []),
                ]}
              >
                <ProgressTable progress={progress} />
              </Chart>
            </section>
          )}
          <MilestoneTable milestones={history.milestones} />
          <HistoryTable events={history.events} changes={history.changes} />
        </div>
        <div class="agreement-layout__contact">
          <ContactCard agreement={agreement} />
        </div>
        <div class="agreement-layout__side">
          <section aria-labelledby="areas">
            <h2 id="areas" class="ds-heading" data-size="xs">
              {t.agreement.areas}
            </h2>
            <ul class="plain areas">
              {agreement.technologyAreas.map((area) => (
                <li>
                  <AreaLink code={area.code} label={area[language]} />
                </li>
              ))}
            </ul>
          </section>
          <TakeAway agreement={agreement} />
        </div>
      </div>
    </div>
  );
}

function Figures({ agreement }: { agreement: RegisterAgreementDetail }): JSX.Element {
  const { t, format } = usePage();
  const share = fulfilledShare(agreement);
  const figures = [
    [t.agreement.obligation, <Money amount={agreement.obligation} />],
    [t.agreement.remaining, <Money amount={agreement.remaining} />],
    [t.agreement.deadline, <DateText on={agreement.deadlineOn} />],
    [t.agreement.fulfilled, <Money amount={agreement.fulfilled} />],
    ...(agreement.surplus === '0.00'
      ? []
      : [[t.agreement.surplus, <Money amount={agreement.surplus} />] as const]),
  ] as const;
  return (
    <>
      <svg
        class="progress"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby="progress"
      >
        <title id="progress">{t.register.fulfilledShare(format.percent(share.toFixed(2)))}</title>
        <rect class="fulfilled__all" width="100" height="6" />
        <rect class="fulfilled__part" width={share.times(100).toFixed(1)} height="6" />
      </svg>
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div class="figures__wide">
          <dt>{t.agreement.actualValue}</dt>
          <dd>
            <Money amount={agreement.history.actualValue} />
          </dd>
          <dd class="figures__text">{t.agreement.actualValueText}</dd>
        </div>
      </dl>
    </>
  );
}

function paceText(pace: Pace, { t, format }: Page): string {
  switch (pace.kind) {
    case 'nothing':
      return t.agreement.paceNothing;
    case 'done':
      return t.agreement.paceDone;
    case 'closed':
      return t.agreement.paceClosed(format.money(pace.amount));
    case 'late':
      return t.agreement.paceLate(format.money(pace.amount));
    case 'short':
      return t.agreement.paceShort(format.money(pace.amount));
    case 'yearly':
      return t.agreement.pace(format.money(pace.amount));
  }
}

function AreaLink({ code, label }: { code: string; label: string }): JSX.Element {
  const href = useHref();
  return (
    <a class="ds-link" href={href('register', {}, { area: code })}>
      {label}
    </a>
  );
}

function TakeAway({ agreement }: { agreement: RegisterAgreementView }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <section class="no-print" aria-labelledby="data">
      <h2 id="data" class="ds-heading" data-size="xs">
        {t.agreement.data}
      </h2>
      <ul class="plain areas">
        <li>
          <a class="ds-link" href={href('register', {}, { supplier: agreement.supplier.id })}>
            {t.agreement.allOfSupplier}
          </a>
        </li>
        <li>
          <a class="ds-link" href={`/api/v1/register/agreements/${agreement.id}`}>
            {t.agreement.json}
          </a>
        </li>
      </ul>
      <ShareButtons />
    </section>
  );
}
