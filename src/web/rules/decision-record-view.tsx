import type { ComponentChildren, JSX } from 'preact';
import { useHref, usePage } from '../page.js';
import { type Block, readingOf } from './decision-record.js';
import { ruleText } from './rule-texts.js';

/**
 * A decision record; the rules and readings that it names lead to their own pages. Its last section
 * is for those who change the program: a reader is told whom to write to, and who decides.
 */
export function DecisionRecord({ blocks }: { blocks: readonly Block[] }): JSX.Element {
  const { t, site } = usePage();
  const last = blocks.findLastIndex(({ kind }) => kind === 'heading');
  const heading = blocks[last];
  return (
    <div class="record">
      {blocks.slice(0, last === -1 ? undefined : last).map((block) => {
        if (block.kind === 'heading') return <h3>{block.text}</h3>;
        if (block.kind === 'paragraph') {
          return (
            <p>
              <Marked text={block.text} />
            </p>
          );
        }
        return (
          <ul>
            {block.items.map((item) => (
              <li>
                <Marked text={item} />
              </li>
            ))}
          </ul>
        );
      })}
      {heading?.kind === 'heading' && (
        <>
          <h3>{heading.text}</h3>
          <p>
            {t.rules.overturn}{' '}
            <a class="ds-link" href={`mailto:${site.contactEmail}`}>
              {site.contactEmail}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

/** `code`, *emphasis*, **strength**, [links](…) and the numbers of rules. */
const MARKS = /(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*|\[[^\]]+\]\([^)]*\)|\b[RD]-\d+\b)/;

function Marked({ text }: { text: string }): JSX.Element {
  return <>{text.split(MARKS).map(shown)}</>;
}

function shown(part: string): ComponentChildren {
  if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
  if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
  if (part.startsWith('*')) return <em>{part.slice(1, -1)}</em>;
  const [, label, target] = /^\[([^\]]+)\]\(([^)]*)\)$/.exec(part) ?? [];
  if (label !== undefined) return <ToRule id={readingOf(target!) ?? label} label={label} />;
  return /^[RD]-\d+$/.test(part) ? <ToRule id={part} label={part} /> : part;
}

/** A link to the page of a rule or a reading; plain text where there is none of that number. */
function ToRule({ id, label }: { id: string; label: string }): JSX.Element {
  const { t } = usePage();
  const href = useHref();
  const rule = ruleText(id, t);
  if (rule === undefined) return <>{label}</>;
  return (
    <a class="ds-link" href={href('rule', { rule: id })} title={rule.title}>
      {label}
    </a>
  );
}
