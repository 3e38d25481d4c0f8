import type { Provenance } from '../instrument-definition.ts';

/** Domains that the PROPr utility is made of. */
export const proprDomains = [
  'cognition',
  'depression',
  'fatigue',
  'pain-interference',
  'physical-function',
  'sleep-disturbance',
  'social-roles',
] as const;
export type ProprDomain = (typeof proprDomains)[number];

/** From `from` up to the next segment, the disutility is `intercept + slope z`. */
export interface DisutilitySegment {
  readonly from: number;
  readonly intercept: number;
  readonly slope: number;
}

/** Disutility of one domain by z = (T - 50) / 10: straight pieces between a first and a last turn, constant outside. */
export interface DomainDisutility {
  readonly direction: 'higher-better' | 'lower-better';
  /** Disutility of the whole when this domain alone is at its worst. */
  readonly cornerWeight: number;
  readonly segments: readonly DisutilitySegment[];
  /** At and above it the disutility is 0 where higher is better, 1 otherwise. */
  readonly lastTurn: number;
}

/** Coefficients of a PROMIS preference score, as data. */
export interface ProprWeights {
  readonly version: string;
  readonly source: string;
  readonly provenance: Provenance;
  /** C of the multiplicative function. */
  readonly interaction: number;
  /** From all-worst = 0 to dead = 0. */
  readonly toDead: number;
  readonly domains: Readonly<Record<ProprDomain, DomainDisutility>>;
}

const pieces = (...rows: readonly (readonly [number, number, number])[]): readonly DisutilitySegment[] =>
  rows.map(([from, intercept, slope]) => ({ from, intercept, slope }));

/** The PROPr coefficients of 2017. They are public arithmetic; asking the PROMIS questions needs a permission of its own. */
export const proprWeights: ProprWeights = {
  version: '2017-09',
  source: 'Dewitt B et al. Med Decis Making 2018;38:683-698; coefficients as published by Hanmer J and Dewitt B',
  provenance: 'S',
  interaction: -0.9991828,
  toDead: 1.021915,
  domains: {
    cognition: {
      direction: 'higher-better',
      cornerWeight: 0.635045,
      segments: pieces(
        [-2.052, -1.0617, -1.0047],
        [-1.565, 0.2375, -0.1745],
        [-1.239, -0.0694, -0.4223],
        [-0.902, 0.1357, -0.1949],
        [-0.649, 0.192, -0.1082],
        [-0.367, 0.1411, -0.2468],
        [-0.002, 0.1416, -0.0176],
        [0.52, 0.2464, -0.2192],
      ),
      lastTurn: 1.124,
    },
    depression: {
      direction: 'lower-better',
      cornerWeight: 0.6661641,
      segments: pieces(
        [-1.082, 0.1701, 0.1572],
        [-0.264, 0.1286, 0],
        [0.151, 0.1015, 0.1793],
        [0.596, 0.1001, 0.1817],
        [0.913, -0.1092, 0.4109],
        [1.388, 0.1993, 0.1887],
        [1.742, 0.1595, 0.2115],
        [2.245, -1.1577, 0.7983],
      ),
      lastTurn: 2.703,
    },
    fatigue: {
      direction: 'lower-better',
      cornerWeight: 0.6386135,
      segments: pieces(
        [-1.648, 0.1898, 0.1152],
        [-0.818, 0.1837, 0.1077],
        [-0.094, 0.1848, 0.1189],
        [0.303, 0.1821, 0.1277],
        [0.87, 0.1, 0.222],
        [1.124, 0.2938, 0.0496],
        [1.688, -0.1681, 0.3233],
        [2.053, -2.3031, 1.3632],
      ),
      lastTurn: 2.423,
    },
    'pain-interference': {
      direction: 'lower-better',
      cornerWeight: 0.652968,
      segments: pieces(
        [-0.773, 0.0689, 0.0891],
        [0.1, 0.0606, 0.1721],
        [0.462, 0.0929, 0.1022],
        [0.827, -0.1733, 0.4241],
        [1.072, -0.1277, 0.3815],
        [1.407, -0.1089, 0.3681],
        [1.724, 0.3243, 0.1169],
        [2.169, -1.0692, 0.7594],
      ),
      lastTurn: 2.725,
    },
    'physical-function': {
      direction: 'higher-better',
      cornerWeight: 0.6883584,
      segments: pieces(
        [-2.575, -1.7709, -1.0761],
        [-2.174, 0.1867, -0.1756],
        [-1.784, 0.1853, -0.1764],
        [-1.377, 0.2683, -0.1161],
        [-0.787, 0.1456, -0.2721],
        [-0.443, 0.0853, -0.4082],
        [-0.211, 0.1356, -0.1695],
        [0.16, 0.13, -0.1346],
      ),
      lastTurn: 0.966,
    },
    'sleep-disturbance': {
      direction: 'lower-better',
      cornerWeight: 0.5629657,
      segments: pieces(
        [-1.535, 0.1905, 0.1241],
        [-0.775, 0.0943, 0],
        [-0.459, 0.1309, 0.0797],
        [0.093, 0.1062, 0.3455],
        [0.335, 0.1164, 0.3148],
        [0.82, 0.2731, 0.1238],
        [1.659, -2.6676, 1.8964],
      ),
      lastTurn: 1.934,
    },
    'social-roles': {
      direction: 'higher-better',
      cornerWeight: 0.6112686,
      segments: pieces(
        [-2.088, -1.3285, -1.1152],
        [-1.634, 0.0241, -0.2874],
        [-1.293, 0.2209, -0.1352],
        [-0.955, 0.2239, -0.132],
        [-0.618, 0.0576, -0.4012],
        [-0.276, 0.1683, 0],
        [0.083, 0.1728, -0.054],
        [0.494, 0.2454, -0.201],
      ),
      lastTurn: 1.221,
    },
  },
};
