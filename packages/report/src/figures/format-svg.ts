import type { FigureModel, FigureNode } from './figure-model.ts';
import { type Paint, palette } from './palette.ts';

/**
 * A figure as a file of its own: colours resolved, caption and title inside, no reference to anything outside.
 *
 * @param ground `light` for paper and slides, `dark` for a dark page
 */
export function formatSvg(figure: FigureModel, ground: 'light' | 'dark' = 'light'): string {
  const captionHeight = 44;
  const height = figure.height + captionHeight;
  const colour = (paint: Paint) => resolve(paint, ground);
  const caption = [
    textLine(figure.title, figure.height + 18, colour('ink'), 600),
    textLine(figure.caption, figure.height + 36, colour('ink-soft'), 400),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${figure.width} ${height}" width="${figure.width}"`,
    ` height="${height}" font-family="system-ui, sans-serif" role="img">`,
    `<title>${escapeText(figure.title)}</title><desc>${escapeText(figure.description)}</desc>`,
    hatchPattern(colour('missing'), colour('line-strong')),
    `<rect width="100%" height="100%" fill="${colour('panel')}"/>`,
    ...figure.nodes.map((node) => formatNode(node, colour)),
    ...caption,
    '</svg>',
  ].join('');
}

/** A picture that carries its own words: light ground, nothing around it. */
export function formatNodes(
  nodes: readonly FigureNode[],
  { width, height, title, description }: Pick<FigureModel, 'width' | 'height' | 'title' | 'description'>,
): string {
  const colour = (paint: Paint) => resolve(paint, 'light');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="system-ui, sans-serif" role="img"><title>${escapeText(title)}</title>`,
    `<desc>${escapeText(description)}</desc><rect width="100%" height="100%" fill="${colour('panel')}"/>`,
    ...nodes.map((node) => formatNode(node, colour)),
    '</svg>',
  ].join('');
}

function formatNode(node: FigureNode, colour: (paint: Paint) => string): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeText(String(value))}"`);
  if (node.fill !== undefined) attributes.push(` fill="${colour(node.fill)}"`);
  if (node.stroke !== undefined) attributes.push(` stroke="${colour(node.stroke)}"`);
  const tip = node.tip === undefined ? '' : `<title>${escapeText(node.tip)}</title>`;
  const children = (node.children ?? []).map((child) => formatNode(child, colour)).join('');
  return `<${node.tag}${attributes.join('')}>${tip}${escapeText(node.text ?? '')}${children}</${node.tag}>`;
}

function resolve(paint: Paint, ground: 'light' | 'dark'): string {
  if (paint === 'none') return 'none';
  if (paint === 'hatch') return 'url(#hatch)';
  return palette[paint][ground === 'light' ? 0 : 1];
}

function hatchPattern(ground: string, line: string): string {
  return (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    `<rect width="6" height="6" fill="${ground}"/><line x1="0" y1="0" x2="0" y2="6" stroke="${line}"/></pattern></defs>`
  );
}

function textLine(text: string, y: number, colour: string, weight: number): string {
  return `<text x="8" y="${y}" font-size="12" font-weight="${weight}" fill="${colour}">${escapeText(text)}</text>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
