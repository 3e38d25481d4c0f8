import type { Paint } from './palette.ts';

/** One mark of a figure. Colours are names of the palette, so that one model is right in light, dark and print. */
export interface FigureNode {
  readonly tag: 'g' | 'path' | 'line' | 'rect' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly text?: string;
  /** What the mark says when it is pointed at. */
  readonly tip?: string;
  readonly children?: readonly FigureNode[];
}

export type Cell = string | number | null;

/** The numbers of a figure, for those who check. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A figure as plain data: drawn by the pages, written to SVG by the command line, with its own table and caption. */
export interface FigureModel {
  readonly title: string;
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string;
  /** Says n/N. */
  readonly caption: string;
  /** In px of the drawing. */
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly FigureNode[];
  readonly table: FigureTable;
}

/** Room that a figure may take, in px. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
}
