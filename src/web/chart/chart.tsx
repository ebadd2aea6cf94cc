import type { ComponentChildren, JSX } from 'preact';
import { usePage } from '../page.js';
import type { Drawing } from './svg.js';

/**
 * A chart in two widths, of which the style sheet shows the one that fits, with a title that says
 * what it shows and the same numbers in a table.
 */
export function Chart(props: {
  id: string;
  title: string;
  wide: Drawing;
  narrow: Drawing;
  legend?: readonly { readonly key: string; readonly label: string }[];
  /** The table of the same numbers. */
  children: ComponentChildren;
}): JSX.Element {
  const { id, title, wide, narrow, legend = [], children } = props;
  const { t } = usePage();
  return (
    <figure class="chart">
      {legend.length > 0 && (
        <ul class="chart__legend">
          {legend.map(({ key, label }) => (
            <li>
              <svg viewBox="0 0 28 12" aria-hidden="true" class={`chart__key chart__key--${key}`}>
                <path d={key === 'milestone' ? 'M14 1l4 5-4 5-4-5z' : 'M1 6h26'} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <Svg id={`${id}-wide`} kind="wide" title={title} drawing={wide} />
      <Svg id={`${id}-narrow`} kind="narrow" title={title} drawing={narrow} />
      <details class="ds-details chart__table">
        <summary>{t.common.chartAsTable}</summary>
        <div>{children}</div>
      </details>
    </figure>
  );
}

function Svg(props: { id: string; kind: string; title: string; drawing: Drawing }): JSX.Element {
  const { id, kind, title, drawing } = props;
  // The content was drawn by us, from numbers and escaped text.
  return (
    <svg
      class={`chart__image chart__image--${kind}`}
      role="img"
      aria-labelledby={`${id}-title`}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width}
      height={drawing.height}
      fill="currentColor"
      text-anchor="middle"
    >
      <title id={`${id}-title`}>{title}</title>
      <g dangerouslySetInnerHTML={{ __html: drawing.content }} />
    </svg>
  );
}
