import type { FigureModel, FigureNode, Paint } from '@jointwise/report';
import { createElement, type ReactNode } from 'react';

const camelNames: Readonly<Record<string, string>> = {
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-linecap': 'strokeLinecap',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'text-anchor': 'textAnchor',
};

/**
 * A figure of `report` in a page: the picture with its sentence for those who do not see it, the caption, and the same
 * numbers as a table. It needs no script; its colours are the variables of `style/figure.css`.
 */
export function Figure({ figure, tableTitle }: { readonly figure: FigureModel; readonly tableTitle: string }) {
  const { width, height, description, caption } = figure;
  return (
    <figure className="figure">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={description}>
        {figure.nodes.map(drawNode)}
      </svg>
      <figcaption>{caption}</figcaption>
      <details className="fold">
        <summary>{tableTitle}</summary>
        <FigureTable figure={figure} />
      </details>
    </figure>
  );
}

function FigureTable({ figure: { title, table } }: { readonly figure: FigureModel }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className="scroller" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, index) => (
                <td key={table.columns[index]}>{cell ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function drawNode(node: FigureNode, key: number): ReactNode {
  const properties = {
    key,
    ...Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [camelNames[name] ?? name, value])),
    ...(node.fill === undefined ? {} : { fill: paintValue(node.fill) }),
    ...(node.stroke === undefined ? {} : { stroke: paintValue(node.stroke) }),
  };
  const tip = node.tip === undefined ? null : <title key="tip">{node.tip}</title>;
  return createElement(node.tag, properties, tip, node.text ?? null, node.children?.map(drawNode));
}

function paintValue(paint: Paint): string {
  return paint === 'none' ? 'none' : `var(--figure-${paint})`;
}
