import type { FigureNode } from './figure-model.ts';
import type { Paint } from './palette.ts';

/** Small constructors of marks; coordinates in px, rounded to a tenth so that files stay small and stable. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly paint?: Paint;
  readonly size?: number;
  readonly weight?: number;
  /** A rim in the colour of the ground, for words that stand on lines. */
  readonly hasRim?: boolean;
}

export function textMark(text: string, [x, y]: readonly [number, number], style: TextStyle = {}): FigureNode {
  return {
    tag: 'text',
    attributes: {
      x: px(x),
      y: px(y),
      'font-size': style.size ?? 11,
      'text-anchor': style.anchor ?? 'start',
      ...(style.weight === undefined ? {} : { 'font-weight': style.weight }),
      ...(style.hasRim === true ? { 'paint-order': 'stroke', 'stroke-width': 3, 'stroke-linejoin': 'round' } : {}),
    },
    fill: style.paint ?? 'ink-soft',
    ...(style.hasRim === true ? { stroke: 'panel' as const } : {}),
    text,
  };
}

export interface LineStyle {
  readonly paint: Paint;
  readonly width?: number;
  readonly dash?: string;
}

export function lineMark(from: readonly [number, number], to: readonly [number, number], style: LineStyle): FigureNode {
  return {
    tag: 'line',
    attributes: {
      x1: px(from[0]),
      y1: px(from[1]),
      x2: px(to[0]),
      y2: px(to[1]),
      'stroke-width': style.width ?? 1,
      ...(style.dash === undefined ? {} : { 'stroke-dasharray': style.dash }),
    },
    stroke: style.paint,
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rectMark(
  box: Box,
  fill: Paint,
  { tip, radius = 0 }: { tip?: string; radius?: number } = {},
): FigureNode {
  return {
    tag: 'rect',
    attributes: {
      x: px(box.x),
      y: px(box.y),
      width: px(Math.max(0, box.width)),
      height: px(Math.max(0, box.height)),
      ...(radius === 0 ? {} : { rx: radius }),
    },
    fill,
    ...(tip === undefined ? {} : { tip }),
  };
}

export interface DotStyle {
  readonly radius?: number;
  readonly fill: Paint;
  readonly stroke?: Paint;
  readonly tip?: string;
}

export function dotMark([x, y]: readonly [number, number], style: DotStyle): FigureNode {
  return {
    tag: 'circle',
    attributes: { cx: px(x), cy: px(y), r: style.radius ?? 4, 'stroke-width': 1.5 },
    fill: style.fill,
    stroke: style.stroke ?? 'panel',
    ...(style.tip === undefined ? {} : { tip: style.tip }),
  };
}

export interface PathStyle {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly width?: number;
  readonly dash?: string;
  readonly tip?: string;
}

export function pathMark(d: string, style: PathStyle): FigureNode {
  return {
    tag: 'path',
    attributes: {
      d,
      'stroke-width': style.width ?? 1,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      ...(style.dash === undefined ? {} : { 'stroke-dasharray': style.dash }),
    },
    fill: style.fill ?? 'none',
    stroke: style.stroke ?? 'none',
    ...(style.tip === undefined ? {} : { tip: style.tip }),
  };
}
