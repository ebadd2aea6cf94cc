import type { ComponentChildren, JSX } from 'preact';
import { h } from 'preact';
import { usePage } from '../page.js';

/** Something that is wrong in a form, at the field with this id. */
export interface FormError {
  readonly field: string;
  readonly message: string;
}

export interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly errors?: readonly FormError[];
  readonly optional?: boolean;
}

interface InputProps extends FieldProps {
  /** How many characters it takes at most. */
  readonly length?: number;
  readonly inputMode?: 'text' | 'email' | 'numeric' | 'decimal' | 'search';
  /** What stands after the field, such as the unit. */
  readonly suffix?: string;
  readonly width?: 'short' | 'medium' | 'full';
  /** Left out of the order of Tab. */
  readonly unreachable?: boolean;
}

/** A line to write in, with its label, hint and error tied together. */
export function TextField(props: InputProps): JSX.Element {
  const { id, name, value, width = 'full', suffix, inputMode, length } = props;
  const error = errorOf(props);
  return (
    <Field {...props} error={error}>
      <span class={`control control--${width}`}>
        <input
          class="ds-input"
          id={id}
          name={name}
          type="text"
          value={value}
          inputMode={inputMode}
          autoComplete="off"
          tabindex={props.unreachable === true ? -1 : undefined}
          maxLength={length ?? 100}
          aria-describedby={describedBy(props, error)}
          aria-invalid={error === undefined ? undefined : 'true'}
        />
        {suffix !== undefined && <span class="control__suffix">{suffix}</span>}
      </span>
    </Field>
  );
}

/** A choice of one; without a script it works like any other. */
export function SelectField(
  props: FieldProps & {
    readonly options: readonly { readonly value: string; readonly label: string }[];
  },
): JSX.Element {
  const { id, name, value, options } = props;
  const error = errorOf(props);
  return (
    <Field {...props} error={error}>
      <select
        class="ds-input"
        id={id}
        name={name}
        aria-describedby={describedBy(props, error)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A field below its label and hint, with its error after it. */
export function Field({
  id,
  label,
  hint,
  optional,
  error,
  children,
}: FieldProps & { error: string | undefined; children: ComponentChildren }): JSX.Element {
  const { t } = usePage();
  return (
    <div class="ds-field">
      <label class="ds-label" data-weight="medium" for={id}>
        {label}
        {optional === true && <span class="quiet"> ({t.common.optional})</span>}
      </label>
      {hint !== undefined && (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <ErrorText id={id} error={error} />
    </div>
  );
}

/** What is wrong with a field, tied to it by its id. */
export function ErrorText(props: { id: string; error: string | undefined }): JSX.Element | null {
  if (props.error === undefined) return null;
  return (
    <div class="ds-validation-message" data-field="validation" id={`${props.id}-error`}>
      {props.error}
    </div>
  );
}

export function errorOf({ id, errors }: FieldProps): string | undefined {
  return errors?.find(({ field }) => field === id)?.message;
}

export function describedBy(
  { id, hint }: FieldProps,
  error: string | undefined,
): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Every error of a form at its top, each leading to its field. It takes the focus. */
export function ErrorSummary({ errors }: { errors: readonly FormError[] }): JSX.Element | null {
  const { t } = usePage();
  if (errors.length === 0) return null;
  return h(
    'ds-error-summary',
    {
      class: 'ds-error-summary',
      role: 'group',
      tabindex: -1,
      autofocus: true,
      'aria-labelledby': 'error-summary',
    },
    <h2 id="error-summary" class="ds-heading" data-size="xs">
      {t.common.errorSummary}
    </h2>,
    <ul class="ds-list">
      {errors.map(({ field, message }) => (
        <li>
          <a class="ds-link" href={`#${field}`}>
            {message}
          </a>
        </li>
      ))}
    </ul>,
  );
}
