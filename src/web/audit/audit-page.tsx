import type { ComponentChildren, JSX } from 'preact';
import type {
  AuditPage as AuditList,
  AuditRecordView,
} from '../../access/audit/audit-record.view.js';
import type { SearchAuditQuery } from '../../access/audit/audit.dto.js';
import { succeeded } from '../../access/audit/search-audit-log.js';
import type { Role } from '../../access/roles.js';
import { Pager } from '../components/pager.js';
import { Breadcrumbs } from '../components/simple.js';
import { StackedTable } from '../components/stacked-table.js';
import { TakeAway } from '../components/take-away.js';
import { ErrorSummary } from '../forms/fields.js';
import { useHref, usePage } from '../page.js';
import { AuditForm } from './audit-form.js';
import { auditQueryOf, type AuditQuestion } from './audit-question.js';

/** Searches the audit log: who did what, on what, when, and how it ended. */
export function AuditPage(props: {
  question: AuditQuestion;
  /** What was found; null while the question is not understood. */
  list: AuditList | null;
}): JSX.Element {
  const { question, list } = props;
  const { t } = usePage();
  return (
    <div class="wrap">
      <Breadcrumbs trail={[{ name: 'home', label: t.account.homeTitle }]} here={t.audit.title} />
      <ErrorSummary errors={question.errors} />
      <h1 class="ds-heading" data-size="lg">
        {t.audit.title}
      </h1>
      <p class="lead">{t.audit.lead}</p>
      <AuditForm {...question} />
      {list !== null && question.asked !== null && <Found list={list} asked={question.asked} />}
    </div>
  );
}

function Found({ list, asked }: { list: AuditList; asked: SearchAuditQuery }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  if (list.items.length === 0) return <p data-announce>{t.audit.none}</p>;
  const hrefAt = (cursor: string): string => {
    const query = auditQueryOf(asked);
    query.set('cursor', cursor);
    return href('auditLog', {}, query);
  };
  return (
    <>
      <StackedTable
        caption={t.audit.title}
        heads={[
          t.audit.recordedAt,
          t.audit.who,
          t.audit.action,
          t.audit.object,
          t.audit.outcome,
          t.audit.requestId,
        ]}
        rows={list.items.map((record) => cellsOf(record))}
      />
      <Pager {...list} hrefAt={hrefAt} />
      <TakeAuditAway asked={asked} />
    </>
  );

  function cellsOf(record: AuditRecordView): ComponentChildren[] {
    return [
      <RecordedAt at={record.recordedAt} />,
      <Who record={record} />,
      <code class="break">{record.action}</code>,
      record.objectId === null ? '–' : <Narrowed name="objectId" value={record.objectId} />,
      <OutcomeTag outcome={record.outcome} />,
      record.requestId === null ? '–' : <Narrowed name="requestId" value={record.requestId} />,
    ];
  }
}

function RecordedAt({ at }: { at: string }): JSX.Element {
  const { format } = usePage();
  return <time dateTime={at}>{format.exactInstant(at)}</time>;
}

/** The role, and the reference of the person, which leads to them. */
function Who({ record }: { record: AuditRecordView }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const { personId, role } = record;
  if (personId === null) return <span>{t.audit.everyone}</span>;
  return (
    <span>
      {t.signIn.roles[role as Role]}
      <a class="ds-link note small reference" href={href('person', { id: personId })}>
        {personId}
      </a>
    </span>
  );
}

/** A reference that leads to all that the log has about it. */
function Narrowed({ name, value }: { name: 'objectId' | 'requestId'; value: string }): JSX.Element {
  const href = useHref();
  return (
    <a class="ds-link small reference" href={href('auditLog', {}, { [name]: value })}>
      {value}
    </a>
  );
}

function OutcomeTag({ outcome }: { outcome: string }): JSX.Element {
  const { t } = usePage();
  const went = succeeded.find((one) => one === outcome);
  if (went !== undefined) {
    return (
      <span class="ds-tag" data-color="success">
        {t.audit.outcomes[went]}
      </span>
    );
  }
  return (
    <span>
      <span class="ds-tag" data-color="warning">
        {t.audit.outcomes.refused}
      </span>
      <code class="note small break">{outcome}</code>
    </span>
  );
}

/** All that the question finds, as files: the API answers them under the same session. */
function TakeAuditAway({ asked }: { asked: SearchAuditQuery }): JSX.Element {
  const { t } = usePage();
  const as = (format: string): string => {
    const query = auditQueryOf(asked);
    query.set('format', format);
    return `/api/v1/audit-records?${query.toString()}`;
  };
  const forms = [
    { href: as('excel-csv'), text: t.register.excel },
    { href: as('csv'), text: t.register.csv },
  ];
  return (
    <TakeAway title={t.audit.takeAway} forms={forms}>
      <p class="quiet">{t.audit.takeAwayHint}</p>
    </TakeAway>
  );
}
