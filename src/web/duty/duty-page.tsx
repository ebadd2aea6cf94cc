import type { JSX } from 'preact';
import { Breadcrumbs } from '../components/simple.js';
import { ErrorSummary, type FormError, SelectField, TextField } from '../forms/fields.js';
import { RepeatedFormButtons, RepeatedRow } from '../forms/repeated-row.js';
import { useHref, usePage } from '../page.js';
import { CHANNELS, KINDS, STATUSES, type WrittenPurchase } from './purchase.js';
import { DutyResult, type DutyResultProps } from './duty-result.js';

export interface DutyPageProps {
  readonly rows: readonly WrittenPurchase[];
  readonly errors: readonly FormError[];
  readonly currencies: readonly string[];
  readonly result: DutyResultProps | null;
}

/** “Does this purchase need an agreement?” */
export function DutyPage({ rows, errors, currencies, result }: DutyPageProps): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  return (
    <div class="wrap">
      <Breadcrumbs
        trail={[{ name: 'calculators', label: t.common.calculators }]}
        here={t.duty.title}
      />
      <h1 class="ds-heading" data-size="lg">
        {t.duty.title}
      </h1>
      <p class="lead">{t.duty.lead}</p>
      <ErrorSummary errors={errors} />
      {result !== null && <DutyResult {...result} />}
      <form class="form" method="get" action={href('duty')}>
        <p>{t.duty.oneSupplier}</p>
        {rows.map((row, at) => (
          <PurchaseFields
            row={row}
            number={String(at + 1)}
            errors={errors}
            currencies={currencies}
            canRemove={rows.length > 1}
          />
        ))}
        <RepeatedFormButtons
          action={href('duty')}
          rows={rows.length}
          calculate={t.duty.calculate}
          add={t.duty.add}
          startOver={t.duty.startOver}
        />
      </form>
    </div>
  );
}

function PurchaseFields(props: {
  row: WrittenPurchase;
  number: string;
  errors: readonly FormError[];
  currencies: readonly string[];
  canRemove: boolean;
}): JSX.Element {
  const { row, number, errors, currencies, canRemove } = props;
  const { t } = usePage();
  const field = (name: keyof WrittenPurchase) => ({
    id: `${name}-${number}`,
    name,
    value: row[name],
    errors,
  });
  const choices = <Value extends string>(
    values: readonly Value[],
    labels: Readonly<Record<Value, string>>,
  ): { value: Value; label: string }[] => values.map((value) => ({ value, label: labels[value] }));
  const known = new Set(['NOK', ...currencies, row.currency]);
  return (
    <RepeatedRow
      number={Number(number)}
      legend={t.duty.purchase(number)}
      remove={canRemove ? t.duty.remove(number) : null}
    >
      <TextField {...field('what')} label={t.duty.what} optional />
      <TextField {...field('date')} label={t.duty.date} hint={t.duty.dateHint} />
      <TextField
        {...field('amount')}
        label={t.duty.amount}
        hint={t.duty.amountHint}
        inputMode="decimal"
      />
      <SelectField
        {...field('currency')}
        label={t.duty.currency}
        options={[...known].map((code) => ({ value: code, label: code }))}
      />
      <SelectField
        {...field('status')}
        label={t.duty.status}
        options={choices(STATUSES, t.duty.statuses)}
      />
      <SelectField
        {...field('channel')}
        label={t.duty.channel}
        options={choices(CHANNELS, t.duty.channels)}
      />
      <SelectField {...field('kind')} label={t.duty.kind} options={choices(KINDS, t.duty.kinds)} />
    </RepeatedRow>
  );
}
