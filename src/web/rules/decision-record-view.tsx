import type { ComponentChildren, JSX } from 'preact';
import type { Block } from './decision-record.js';

/** A decision record in the language it was written in. */
export function DecisionRecord({ blocks }: { blocks: readonly Block[] }): JSX.Element {
  return (
    <div lang="en" class="record">
      {blocks.map((block) => {
        if (block.kind === 'heading') return <h3>{block.text}</h3>;
        if (block.kind === 'paragraph') return <p>{marked(block.text)}</p>;
        return (
          <ul>
            {block.items.map((item) => (
              <li>{marked(item)}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}

/** Text with `code`, *emphasis*, **strength** and the text of [links](…). */
function marked(text: string): ComponentChildren[] {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/)
    .map((part) => {
      if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
      if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
      if (part.startsWith('*')) return <em>{part.slice(1, -1)}</em>;
      return part;
    });
}
