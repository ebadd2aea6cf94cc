import type { JSX } from 'preact';
import type { Dated, ParameterKey, Parameters } from '../../domain/rulebook/parameters.js';
import { isInForce } from '../../domain/rulebook/rulebook.js';
import { DateText, Table } from '../components/simple.js';
import { SourceText, WordingText } from '../components/source.js';
import { AssumptionTag } from '../components/steps.js';
import { usePage } from '../page.js';
import { ParameterValue } from './parameter-value.js';

/** Every dated value of some parameters, each with its source. */
export function ParameterTables(props: {
  parameters: Parameters;
  keys: readonly ParameterKey[];
}): JSX.Element {
  const { t } = usePage();
  return (
    <>
      {props.keys.map((key) => (
        <Table
          caption={t.rulebook.parameters[key].name}
          head={
            <>
              <th scope="col">{t.rulebook.value}</th>
              <th scope="col">{t.rulebook.from}</th>
              <th scope="col">{t.rulebook.to}</th>
              <th scope="col">{t.common.source}</th>
            </>
          }
        >
          {(props.parameters[key] as readonly Dated<never>[]).map((dated) => (
            <ParameterRow name={key} dated={dated} />
          ))}
        </Table>
      ))}
    </>
  );
}

function ParameterRow({ name, dated }: { name: ParameterKey; dated: Dated<never> }): JSX.Element {
  const { t, today } = usePage();
  const { value, from, to, source, assumption } = dated;
  return (
    <tr class={isInForce(dated, today) ? undefined : 'past'}>
      <th scope="row" class="value-cell">
        <ParameterValue name={name} value={value} />
      </th>
      <td class="nowrap">{from === null ? t.rulebook.always : <DateText on={from} short />}</td>
      <td class="nowrap">{to === null ? t.rulebook.furtherNotice : <DateText on={to} short />}</td>
      <td class="source-cell">
        <SourceText source={source} /> {assumption && <AssumptionTag />}
        {source.note !== undefined && (
          <WordingText wording={source.note} writtenIn={source.language} class="note" />
        )}
      </td>
    </tr>
  );
}
