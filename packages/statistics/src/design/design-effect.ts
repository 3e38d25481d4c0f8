import { InvalidInputError } from '../estimation.ts';

/**
 * Design effect of clusters: by how much participants (two knees of a person, people of a site) count less than independent ones.
 *
 *   1 + (m - 1) ICC,   with unequal sizes 1 + ((cv^2 + 1) m - 1) ICC
 *
 * Source: Donner A, Klar N. Design and Analysis of Cluster Randomization Trials. Arnold, 2000. Eldridge SM, Ashby D, Kerry S.
 * Int J Epidemiol 2006;35:1292-1300 (unequal sizes).
 *
 * @param clusterSize mean size m >= 1
 * @param correlation intra-cluster correlation, 0 to 1
 * @param sizeVariation coefficient of variation of the sizes
 */
export function designEffect(clusterSize: number, correlation: number, sizeVariation = 0): number {
  if (!(clusterSize >= 1)) throw new InvalidInputError('clusterSize', `clusterSize is ${clusterSize}; it must be >= 1`);
  if (!(correlation >= 0 && correlation <= 1)) {
    throw new InvalidInputError('correlation', `correlation is ${correlation}; it must lie between 0 and 1`);
  }
  return 1 + ((sizeVariation ** 2 + 1) * clusterSize - 1) * correlation;
}

/** Participants to enrol so that `needed` remain after a share `dropOut` has left. */
export function inflateForDropOut(needed: number, dropOut: number): number {
  if (!(dropOut >= 0 && dropOut < 1)) {
    throw new InvalidInputError('dropOut', `dropOut is ${dropOut}; it must lie from 0 to below 1`);
  }
  return needed / (1 - dropOut);
}
