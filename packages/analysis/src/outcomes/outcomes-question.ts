import type { ScaleDefinition, Threshold } from '@jointwise/definitions';

/** What is asked: which scale at which visit, in whom, and judged by which threshold. */
export interface OutcomesQuestion {
  readonly study: { readonly code: string; readonly title: string; readonly synthetic: boolean };
  readonly instrument: { readonly key: string; readonly title: string; readonly version: string };
  readonly scale: ScaleDefinition;
  readonly visit: { readonly code: string; readonly title: string; readonly targetDay: number };
  readonly condition?: Named;
  readonly joint?: Named;
  /** All classes together when absent: then nothing is said about a single class. */
  readonly productClass?: Named;
  readonly siteId?: string;
  /** Names to print for the sites and classes that occur. */
  readonly sites: readonly NamedSite[];
  readonly productClasses: readonly Named[];
  /** Every threshold known for the scale; the one that is used is named by `thresholdKey`. */
  readonly thresholds: readonly Threshold[];
  readonly thresholdKey?: string;
  readonly confidenceLevel?: number;
}

export interface Named {
  readonly code: string;
  readonly title: string;
}

export interface NamedSite {
  readonly id: string;
  readonly name: string;
}
