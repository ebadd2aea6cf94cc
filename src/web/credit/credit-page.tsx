import type { JSX } from 'preact';
import { VALUE_BASES } from '../../domain/rulebook/parameters.js';
import { isInForce, type Rulebook } from '../../domain/rulebook/rulebook.js';
import { Breadcrumbs } from '../components/simple.js';
import { ErrorSummary, type FormError, SelectField, TextField } from '../forms/fields.js';
import { RepeatedFormButtons, RepeatedRow } from '../forms/repeated-row.js';
import { useHref, usePage } from '../page.js';
import type { WrittenLine } from './asked-project.js';
import type { CreditForm } from './credit-form.js';
import type { ProjectCredit } from './credit-of-project.js';
import { CreditResult } from './credit-result.js';

export interface CreditPageProps {
  readonly form: CreditForm;
  readonly errors: readonly FormError[];
  readonly result: ProjectCredit | null;
  readonly rulebook: Rulebook;
}

/** “What would this project be credited?” */
export function CreditPage({ form, errors, result, rulebook }: CreditPageProps): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const { basis, rows } = form;
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[{ name: 'calculators', label: t.common.calculators }]}
        here={t.credit.title}
      />
      <h1 class="ds-heading" data-size="lg">
        {t.credit.title}
      </h1>
      <p class="lead">{t.credit.lead}</p>
      <ErrorSummary errors={errors} />
      {result !== null && <CreditResult credit={result} rulebookVersion={rulebook.version} />}
      <form class="form" method="get" action={href('credit')}>
        <p>{t.credit.oneProject}</p>
        {rows.map((row, at) => (
          <LineFields
            row={row}
            number={at + 1}
            errors={errors}
            canRemove={rows.length > 1}
            rulebook={rulebook}
          />
        ))}
        <div class="form__project">
          <SelectField
            id="basis"
            name="basis"
            value={basis}
            errors={errors}
            label={t.credit.basis}
            hint={t.credit.basisHint}
            options={VALUE_BASES.map((value) => ({ value, label: t.credit.bases[value] }))}
          />
        </div>
        <RepeatedFormButtons
          action={href('credit')}
          rows={rows.length}
          calculate={t.credit.calculate}
          add={t.credit.add}
          startOver={t.credit.startOver}
        />
      </form>
    </div>
  );
}

function LineFields(props: {
  row: WrittenLine;
  number: number;
  errors: readonly FormError[];
  canRemove: boolean;
  rulebook: Rulebook;
}): JSX.Element {
  const { row, number, errors, canRemove, rulebook } = props;
  const { t, format, today } = usePage();
  const field = (name: keyof WrittenLine) => ({
    id: `${name}-${number}`,
    name,
    value: row[name],
    errors,
  });
  const inUse = rulebook.parameters.defaultFactor.find((dated) => isInForce(dated, today));
  const standard = inUse === undefined ? null : format.number(inUse.value);
  const legend = t.credit.line(String(number));
  return (
    <RepeatedRow
      number={number}
      legend={legend}
      remove={canRemove ? t.credit.remove(String(number)) : null}
    >
      <TextField {...field('date')} label={t.credit.date} hint={t.credit.dateHint} />
      <TextField
        {...field('value')}
        label={t.credit.value}
        hint={t.credit.valueHint}
        suffix={t.credit.kroner}
        inputMode="decimal"
      />
      <TextField
        {...field('share')}
        label={t.credit.share}
        hint={t.credit.shareHint}
        suffix="%"
        inputMode="decimal"
      />
      <TextField
        {...field('factor')}
        label={t.credit.factor}
        hint={standard === null ? t.credit.factorAgreed : t.credit.factorHint(standard)}
        inputMode="decimal"
        optional
      />
      <TextField
        {...field('baseline')}
        label={t.credit.baseline}
        hint={t.credit.baselineHint}
        suffix={t.credit.kroner}
        inputMode="decimal"
        optional
      />
    </RepeatedRow>
  );
}
