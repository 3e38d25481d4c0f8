// biome-ignore-all lint/a11y/noRedundantRoles: cards on narrow screens take the roles away that a table has by itself
import type { ShownNumber } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';
import { numberSentence } from './number-sentence.ts';
import { timeOf } from './number-time.ts';
import type { ShownOption } from './shown-option.ts';

/**
 * Every option with the same cells. On a narrow screen a row becomes a card; the roles say that it is still a table.
 */
export function OptionTable({ options, t }: { readonly options: readonly ShownOption[]; readonly t: Texts }) {
  const heads = ['option', 'known', 'helps', 'harms', 'lasts', 'asks'] as const;
  return (
    <table className="option-table" role="table">
      <caption>{t('aid.optionsPage.compare')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col">
              {t(`aid.optionsPage.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {options.map((option) => (
          <OptionRow key={option.definition.key} option={option} t={t} />
        ))}
      </tbody>
    </table>
  );
}

function OptionRow({ option, t }: { readonly option: ShownOption; readonly t: Texts }) {
  const { key } = option.definition;
  const name = t(`aid.option.${key}.name`);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={`/${t.locale}/options/${key}`}>{name}</a>
        <span className="option-short">{t(`aid.option.${key}.short`)}</span>
      </th>
      <Cell label={t('aid.optionsPage.known')}>{t(`aid.option.${key}.brief`)}</Cell>
      <Cell label={t('aid.optionsPage.helps')}>{sentences(option.benefit, t)}</Cell>
      <Cell label={t('aid.optionsPage.harms')}>{sentences(option.harm, t)}</Cell>
      <Cell label={t('aid.optionsPage.lasts')}>{t(`aid.option.${key}.lasting`)}</Cell>
      <Cell label={t('aid.optionsPage.asks')}>{t(`aid.option.${key}.burden`)}</Cell>
    </tr>
  );
}

function Cell({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <td role="cell" data-label={label}>
      {children}
    </td>
  );
}

/** The first number in words with its time; an empty place says that it is empty, never nothing. */
function sentences(numbers: readonly ShownNumber[], t: Texts): string {
  const first = numbers.find((number) => number.kind !== 'none');
  if (first === undefined) return `${t('aid.none.title')}.`;
  return `${numberSentence(first, t)} ${timeOf(first, t)}`;
}
