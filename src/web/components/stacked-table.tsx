import type { ComponentChildren, JSX } from 'preact';

/** What a column holds; numbers stand to the right, where they can be compared. */
export interface NumberHead {
  readonly number: string;
}

/**
 * A table whose rows become blocks on a narrow screen, each value beside its name. The roles are
 * written out, since a table that is laid out otherwise would lose them.
 */
export function StackedTable(props: {
  caption: string;
  /** The caption is the table's heading; else it is there for those who do not see the page. */
  captionShown?: boolean;
  /** A head without text has cells of buttons. */
  heads: readonly (string | NumberHead)[];
  /** The first cell of a row names it. */
  rows: readonly (readonly ComponentChildren[])[];
}): JSX.Element {
  const { caption, captionShown = false, rows } = props;
  const columns = props.heads.map((head) =>
    typeof head === 'string' ? { text: head } : { text: head.number, kind: 'number' },
  );
  return (
    <table class={`ds-table stacked${captionShown ? ' stacked--titled' : ''}`} role="table">
      <caption class={captionShown ? undefined : 'ds-sr-only'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ text, kind }) =>
            text === '' ? (
              <td role="cell" />
            ) : (
              <th role="columnheader" scope="col" class={kind}>
                {text}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(([first, ...cells]) => (
          <tr role="row">
            <th role="rowheader" scope="row">
              {first}
            </th>
            {cells.map((cell, index) => (
              <td
                role="cell"
                class={columns[index + 1]!.kind}
                data-label={columns[index + 1]!.text || undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
