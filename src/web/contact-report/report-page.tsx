import type { JSX } from 'preact';
import { contactFaults } from '../../registry/contact-reports/contact-report.entity.js';
import type { RegisterAgreementView } from '../../register/register.view.js';
import { Breadcrumbs } from '../components/simple.js';
import { ChoiceField, TextArea } from '../forms/choices.js';
import { ErrorSummary, type FormError, TextField } from '../forms/fields.js';
import { useHref, usePage } from '../page.js';
import { CsrfField } from '../sign-in/csrf-field.js';
import { DETAILS_MAX, type WrittenReport } from './read-report.js';

export interface ReportPageProps {
  readonly agreement: RegisterAgreementView;
  readonly written: WrittenReport;
  readonly errors: readonly FormError[];
}

/** A form for anybody: which contact does not work, and how. */
export function ReportPage({ agreement, written, errors }: ReportPageProps): JSX.Element {
  const { t, format } = usePage();
  const href = useHref();
  const words = t.contactReport;
  const { id, number, supplier, pointsOfContact } = agreement;
  const field = (name: keyof WrittenReport) => ({ id: name, name, value: written[name], errors });
  const isTrapped = errors.some((error) => error.field === 'website');
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[
          { name: 'register', label: t.common.register },
          { name: 'agreement', params: { id }, label: t.agreement.number(number) },
        ]}
        here={words.title}
      />
      <h1 class="ds-heading" data-size="lg">
        {words.title}
      </h1>
      <p class="lead">
        {words.about(supplier.name, number)} {words.lead}
      </p>
      <ErrorSummary errors={errors} />
      <form class="form form--column" method="post" action={href('reportContact', { id })}>
        <CsrfField />
        {pointsOfContact.length > 1 && (
          <ChoiceField
            {...field('contact')}
            label={words.contact}
            options={pointsOfContact.map((contact) => ({
              value: contact.id,
              label: `${contact.title} (${contact.email})`,
            }))}
          />
        )}
        <ChoiceField
          {...field('fault')}
          label={words.fault}
          options={contactFaults.map((value) => ({ value, label: words.faults[value] }))}
        />
        <TextArea
          {...field('details')}
          label={words.details}
          hint={words.detailsHint(format.number(DETAILS_MAX))}
          optional
        />
        <div class={isTrapped ? undefined : 'trap'}>
          <TextField {...field('website')} label={words.leaveEmpty} unreachable={!isTrapped} />
        </div>
        <p class="quiet">{words.anonymous}</p>
        <div class="row">
          <button class="ds-button" type="submit">
            {words.send}
          </button>
          <a class="ds-link" href={href('agreement', { id })}>
            {words.back}
          </a>
        </div>
      </form>
    </div>
  );
}

/** What becomes of a report: it was stored, or many had said the same before. */
export function ReportedPage(props: { id: string; outcome: 'received' | 'known' }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <div class="wrap prose">
      <h1 class="ds-heading" data-size="xl">
        {t.contactReport[`${props.outcome}Title`]}
      </h1>
      <p class="lead">{t.contactReport[props.outcome]}</p>
      <p>
        <a class="ds-link" href={href('agreement', { id: props.id })}>
          {t.contactReport.back}
        </a>
      </p>
    </div>
  );
}
