import type { JSX } from 'preact';
import type { Place, Source } from '../../domain/rulebook/rules.js';
import { type Wording, wordingIn, type WordingLanguage } from '../../domain/rulebook/wording.js';
import { usePage } from '../page.js';

/** A text in the language of the page; one that there is only one of, marked as what it is. */
export function WordingText(props: {
  wording: Wording;
  /** What a text that there is only one of is written in, where somebody has said it. */
  writtenIn?: WordingLanguage | undefined;
  class?: string;
}): JSX.Element {
  const { language } = usePage();
  const { wording, writtenIn } = props;
  // An empty language is HTML's word for one that nobody knows.
  const lang = typeof wording === 'string' ? (writtenIn ?? '') : undefined;
  return (
    <span class={props.class} lang={lang}>
      {wordingIn(wording, language)}
    </span>
  );
}

/** The document and heading in their own words; on English pages in English first. */
export function SourceText({ source }: { source: Source }): JSX.Element {
  const { language } = usePage();
  const { english } = source;
  const original = (
    <span lang={source.language ?? ''}>
      <cite>{source.document}</cite>, «{source.heading}»
    </span>
  );
  if (language !== 'en' || english === undefined) return original;
  return (
    <>
      <InEnglish {...english} /> ({original})
    </>
  );
}

function InEnglish({ document, heading }: Place): JSX.Element {
  return (
    <>
      <cite>{document}</cite>, “{heading}”
    </>
  );
}
