import type { ProductGroup } from '@jointwise/definitions';

/**
 * Colours of figures, each for light and for dark ground. Arms and product groups follow Okabe and Ito, whose colours
 * are told apart by readers with any of the usual colour deficiencies; ink and lines are those of the pages.
 *
 * Source: Okabe M, Ito K. Color universal design. 2008. https://jfly.uni-koeln.de/color/
 */
export const palette = {
  ink: ['#1a2429', '#e9eceb'],
  'ink-soft': ['#4f5a5e', '#b0babd'],
  line: ['#dbd8cc', '#303a41'],
  'line-strong': ['#8b8a7d', '#75838b'],
  panel: ['#fffefb', '#1a2126'],
  brand: ['#0d4f57', '#7cc9cc'],
  band: ['#cfe0df', '#27454a'],
  'band-inner': ['#a9c9c8', '#35636a'],
  missing: ['#cfccc0', '#414c53'],
  amber: ['#7a4b00', '#f3c271'],
  danger: ['#a3172b', '#ff9d9d'],
  blue: ['#0072b2', '#4aa8dc'],
  orange: ['#e69f00', '#e69f00'],
  green: ['#009e73', '#2fbf95'],
  purple: ['#cc79a7', '#d98fb8'],
  sky: ['#56b4e9', '#7cc7f0'],
  vermillion: ['#d55e00', '#ee7f2c'],
  teal: ['#4d8f8b', '#79b9b5'],
  grey: ['#6f6f6f', '#a5a5a5'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

/** `none` draws nothing; `hatch` is the pattern of what is missing. */
export type Paint = keyof typeof palette | 'none' | 'hatch';

/** Okabe-Ito order for arms. */
export const armPaints: readonly Paint[] = ['blue', 'orange', 'green', 'purple', 'sky', 'vermillion', 'grey'];

const paintOfGroup: Readonly<Record<ProductGroup, Paint>> = {
  'cultured-msc': 'blue',
  marrow: 'vermillion',
  adipose: 'orange',
  platelet: 'green',
  plasma: 'teal',
  'injected-comparator': 'purple',
  'non-injected-comparator': 'sky',
  surgery: 'grey',
};

/** A product group keeps its colour in every figure and list. */
export function productPaint(group: ProductGroup | undefined): Paint {
  return group === undefined ? 'line-strong' : paintOfGroup[group];
}
