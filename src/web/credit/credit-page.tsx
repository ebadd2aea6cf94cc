import type { JSX } from 'preact';
import { VALUE_BASES } from '../../domain/rulebook/parameters.js';
import { Breadcrumbs } from '../components/simple.js';
import { ErrorSummary, type FormError, SelectField, TextField } from '../forms/fields.js';
import { useHref, usePage } from '../page.js';
import type { FactorChoice, WrittenProject } from './credit-form.js';
import type { ProjectCredit } from './credit-of-project.js';
import { CreditResult } from './credit-result.js';

export interface CreditPageProps {
  readonly written: WrittenProject;
  readonly errors: readonly FormError[];
  readonly factors: FactorChoice;
  readonly result: ProjectCredit | null;
  readonly rulebookVersion: string;
}

/** “What would this project be credited?” */
export function CreditPage(props: CreditPageProps): JSX.Element {
  const { written, errors, factors, result, rulebookVersion } = props;
  const { t, format } = usePage();
  const href = useHref();
  const field = (name: keyof WrittenProject) => ({ id: name, name, value: written[name], errors });
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
      {result !== null && <CreditResult credit={result} rulebookVersion={rulebookVersion} />}
      <form class="form form--column" method="get" action={href('credit')}>
        <TextField
          {...field('value')}
          label={t.credit.value}
          hint={t.credit.valueHint}
          suffix={t.credit.kroner}
          width="medium"
          inputMode="decimal"
        />
        <TextField
          {...field('share')}
          label={t.credit.share}
          hint={t.credit.shareHint}
          suffix="%"
          width="short"
          inputMode="decimal"
        />
        <SelectField
          {...field('basis')}
          label={t.credit.basis}
          options={VALUE_BASES.map((value) => ({ value, label: t.credit.bases[value] }))}
        />
        <TextField
          {...field('factor')}
          label={t.credit.factor}
          hint={t.credit.factorHint(format.number(factors.standard))}
          width="short"
          inputMode="decimal"
          optional
        />
        <TextField
          {...field('baseline')}
          label={t.credit.baseline}
          hint={t.credit.baselineHint}
          suffix={t.credit.kroner}
          width="medium"
          inputMode="decimal"
          optional
        />
        <div class="row">
          <button class="ds-button" type="submit">
            {t.credit.calculate}
          </button>
          <a class="ds-link" href={href('credit')}>
            {t.credit.startOver}
          </a>
        </div>
      </form>
    </div>
  );
}
