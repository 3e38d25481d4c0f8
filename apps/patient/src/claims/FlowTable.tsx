import type { CardArm } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';

const columns = ['treated', 'left', 'due', 'answered'] as const;

/** What became of those treated in the registry, side by side; too small a number is not shown. */
export function FlowTable({ flow, t }: { readonly flow: readonly CardArm[]; readonly t: Texts }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="scroller" tabIndex={0} aria-label={t('claims.flow.title')}>
      <table>
        <caption>{t('claims.flow.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('claims.flow.arm')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`claims.flow.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flow.map((arm) => (
            <tr key={arm.title}>
              <th scope="row">{arm.title}</th>
              {columns.map((column) => (
                <td key={column}>{arm[column] ?? t('claims.flow.hidden')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
