import type { FigureModel, FigureNode } from '@jointwise/report';
import { createElement, type ReactNode } from 'react';
import { paintValue } from './apply-palette.ts';

/** A figure model as SVG in the page. Its description stands for the picture; the marks name themselves on hover. */
export function FigureMarks({ figure }: { readonly figure: FigureModel }) {
  return (
    <svg
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      style={{ maxWidth: figure.width }}
      role="img"
      aria-label={figure.description}
    >
      {figure.nodes.map((node, index) => drawNode(node, index))}
    </svg>
  );
}

const camelNames: Readonly<Record<string, string>> = {
  'stroke-width': 'strokeWidth',
  'stroke-dasharray': 'strokeDasharray',
  'stroke-linejoin': 'strokeLinejoin',
  'stroke-linecap': 'strokeLinecap',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'text-anchor': 'textAnchor',
  'paint-order': 'paintOrder',
};

function drawNode(node: FigureNode, key: number): ReactNode {
  const attributes = Object.entries(node.attributes).map(([name, value]) => [camelNames[name] ?? name, value]);
  const properties = {
    key,
    ...Object.fromEntries(attributes),
    ...(node.fill === undefined ? {} : { fill: paintValue(node.fill) }),
    ...(node.stroke === undefined ? {} : { stroke: paintValue(node.stroke) }),
  };
  const tip = node.tip === undefined ? null : <title key="tip">{node.tip}</title>;
  return createElement(node.tag, properties, tip, node.text ?? null, node.children?.map(drawNode));
}
