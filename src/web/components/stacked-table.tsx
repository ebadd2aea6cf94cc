import type { ComponentChildren, JSX } from 'preact';

/**
 * A table whose rows become blocks on a narrow screen, each value beside its name. The roles are
 * written out, since a table that is laid out otherwise would lose them.
 */
export function StackedTable(props: {
  caption: string;
  /** The caption is the table's heading; else it is there for those who do not see the page. */
  captionShown?: boolean;
  heads: readonly string[];
  /** The first cell of a row names it. A head without text has cells of buttons. */
  rows: readonly (readonly ComponentChildren[])[];
}): JSX.Element {
  const { caption, captionShown = false, heads, rows } = props;
  return (
    <table class={`ds-table stacked${captionShown ? ' stacked--titled' : ''}`} role="table">
      <caption class={captionShown ? undefined : 'ds-sr-only'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) =>
            head === '' ? (
              <td role="cell" />
            ) : (
              <th role="columnheader" scope="col">
                {head}
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
              <td role="cell" data-label={heads[index + 1] || undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
