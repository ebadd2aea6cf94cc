import type { ComponentChildren, JSX } from 'preact';

/** A way to have what is shown in another form. */
export interface OtherForm {
  readonly href: string;
  readonly text: string;
  /** The media type, where it helps whoever follows it. */
  readonly type?: string;
}

/** The whole of what a page shows part of, to take away. */
export function TakeAway(props: {
  title: string;
  forms: readonly OtherForm[];
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <aside class="take-away no-print" aria-labelledby="take-away">
      <h2 id="take-away">{props.title}</h2>
      <ul>
        {props.forms.map(({ href, text, type }) => (
          <li key={href}>
            <a class="ds-link" href={href} type={type}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {props.children}
    </aside>
  );
}
