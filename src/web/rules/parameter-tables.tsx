import type { JSX } from 'preact';
import type { Dated, ParameterKey, Parameters } from '../../domain/rulebook/parameters.js';
import { isInForce } from '../../domain/rulebook/rulebook.js';
import { DateText } from '../components/simple.js';
import { SourceText, WordingText } from '../components/source.js';
import { StackedTable } from '../components/stacked-table.js';
import { AssumptionTag } from '../components/steps.js';
import { usePage } from '../page.js';
import { ParameterValue } from './parameter-value.js';

/** Every dated value of some parameters, each with its source. */
export function ParameterTables(props: {
  parameters: Parameters;
  keys: readonly ParameterKey[];
}): JSX.Element {
  const { t, today } = usePage();
  const heads = [t.rulebook.value, t.rulebook.from, t.rulebook.to, t.common.source];
  return (
    <>
      {props.keys.map((key) => (
        <StackedTable
          caption={t.rulebook.parameters[key].name}
          captionShown
          heads={heads}
          rows={(props.parameters[key] as readonly Dated<never>[]).map((dated) => {
            const { value, from, to } = dated;
            const quiet = isInForce(dated, today) ? '' : 'past';
            return [
              <div class={quiet}>
                <ParameterValue name={key} value={value} />
              </div>,
              <div class={quiet}>
                {from === null ? t.rulebook.always : <DateText on={from} short />}
              </div>,
              <div class={quiet}>
                {to === null ? t.rulebook.furtherNotice : <DateText on={to} short />}
              </div>,
              <div class={`long ${quiet}`}>
                <WhereFrom dated={dated} />
              </div>,
            ];
          })}
        />
      ))}
    </>
  );
}

function WhereFrom({ dated }: { dated: Dated<unknown> }): JSX.Element {
  const { source, assumption } = dated;
  return (
    <>
      <SourceText source={source} /> {assumption && <AssumptionTag />}
      {source.note !== undefined && (
        <WordingText wording={source.note} writtenIn={source.language} class="note" />
      )}
    </>
  );
}
