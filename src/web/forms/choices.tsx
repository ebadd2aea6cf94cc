import type { JSX } from 'preact';
import { usePage } from '../page.js';
import { describedBy, ErrorText, errorOf, Field, type FieldProps } from './fields.js';

/** A choice of one, with every choice in sight. Nothing is chosen beforehand. */
export function ChoiceField(
  props: FieldProps & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
  },
): JSX.Element {
  const { id, name, label, value, options } = props;
  const error = errorOf(props);
  return (
    <fieldset
      class="ds-fieldset"
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-invalid={error === undefined ? undefined : 'true'}
      aria-describedby={describedBy(props, error)}
    >
      <legend id={`${id}-legend`} class="ds-label" data-weight="medium">
        {label}
      </legend>
      {options.map((option, at) => {
        // The error summary leads to the first of them.
        const optionId = at === 0 ? id : `${id}-${option.value}`;
        return (
          <div class="ds-field">
            <input
              class="ds-input"
              type="radio"
              id={optionId}
              name={name}
              value={option.value}
              checked={option.value === value}
            />
            <label class="ds-label" data-weight="regular" for={optionId}>
              {option.label}
            </label>
          </div>
        );
      })}
      <ErrorText id={id} error={error} />
    </fieldset>
  );
}

/** Room for several lines; `length` is how many characters it takes at most. */
export function TextArea(props: FieldProps & { readonly length?: number }): JSX.Element {
  const { id, name, value, length } = props;
  const { language } = usePage();
  const error = errorOf(props);
  return (
    <Field {...props} error={error}>
      <textarea
        class="ds-input"
        id={id}
        name={name}
        rows={5}
        maxLength={length}
        lang={language}
        aria-describedby={describedBy(props, error)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </Field>
  );
}
