import type { ComponentChildren, JSX } from 'preact';

/** The place of a row in its form, by which a link leads to it. */
export function rowAnchor(number: number): string {
  return `row-${number}`;
}

/** A group of fields that a form repeats, with a button that removes it where others are left. */
export function RepeatedRow(props: {
  number: number;
  legend: string;
  /** What the button to remove it says; null where the row is the only one. */
  remove: string | null;
  children: ComponentChildren;
}): JSX.Element {
  const { number, legend, remove, children } = props;
  return (
    <fieldset class="ds-fieldset repeated" id={rowAnchor(number)}>
      <legend>{legend}</legend>
      <div class="repeated__fields">{children}</div>
      {remove !== null && (
        <button
          class="ds-button repeated__remove"
          data-variant="tertiary"
          data-size="sm"
          type="submit"
          name="remove"
          value={number}
        >
          {remove}
        </button>
      )}
    </fieldset>
  );
}

/** Calculates, adds a row and leads to it, or starts over. */
export function RepeatedFormButtons(props: {
  /** The address of the form, without a question. */
  action: string;
  rows: number;
  calculate: string;
  add: string;
  startOver: string;
}): JSX.Element {
  const { action, rows, calculate, add, startOver } = props;
  return (
    <div class="row">
      <button class="ds-button" type="submit">
        {calculate}
      </button>
      <button
        class="ds-button"
        data-variant="secondary"
        type="submit"
        name="more"
        value="1"
        formaction={`${action}#${rowAnchor(rows + 1)}`}
      >
        {add}
      </button>
      <a class="ds-link" href={action}>
        {startOver}
      </a>
    </div>
  );
}
