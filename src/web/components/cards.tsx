import type { JSX } from 'preact';

export interface CardLink {
  readonly href: string;
  readonly heading: string;
  readonly text: string;
}

/** Ways on, each a card that leads somewhere. */
export function Cards({ cards }: { cards: readonly CardLink[] }): JSX.Element {
  return (
    <ul class="cards">
      {cards.map(({ href, heading, text }) => (
        <li class="ds-card card-link">
          <h2 class="ds-heading" data-size="sm">
            <a href={href}>{heading}</a>
          </h2>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
