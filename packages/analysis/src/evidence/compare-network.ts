import {
  type Contrast,
  type DesignDecomposition,
  designDecomposition,
  type NetworkFit,
  type NodeSplit,
  networkMetaAnalysis,
  nodeSplits,
  pScores,
} from '@jointwise/statistics';

export interface NetworkComparison {
  readonly fit: NetworkFit;
  /** Pairs that trials compare directly, with how many trials. */
  readonly edges: readonly { readonly treatment1: string; readonly treatment2: string; readonly studies: number }[];
  /** Direct against indirect evidence for every pair that has both. */
  readonly splits: readonly NodeSplit[];
  readonly decomposition: DesignDecomposition | undefined;
  /** Share of certainty to be the best, 0-1; never shown without the certainty of the comparison. */
  readonly pScores: readonly number[];
}

export type ComparedNetwork =
  | { readonly status: 'compared'; readonly network: NetworkComparison }
  /** `pieces`: the groups of treatments that no trial links, each in alphabetical order. */
  | { readonly status: 'refused'; readonly reason: string; readonly pieces?: readonly (readonly string[])[] };

/**
 * All treatments against each other, through the trials that link them.
 *
 * @param contrasts every pair of every trial
 * @param benefit whether small or large values of the effect are good
 */
export function compareNetwork(
  contrasts: readonly Contrast[],
  { method = 'DL', benefit = 'lower' }: { readonly method?: 'DL' | 'REML'; readonly benefit?: 'lower' | 'higher' } = {},
): ComparedNetwork {
  const pieces = networkPieces(contrasts);
  if (pieces.length === 0) return { status: 'refused', reason: 'There is no comparison of two treatments.' };
  if (pieces.length > 1) {
    const named = pieces.map((piece) => piece.join(', ')).join(' | ');
    const reason = `The network is in ${pieces.length} pieces that no trial links: ${named}. Treatments of different pieces cannot be compared.`;
    return { status: 'refused', reason, pieces };
  }
  const estimated = networkMetaAnalysis(contrasts, { method });
  if (estimated.status === 'not-estimable') {
    return { status: 'refused', reason: `The network cannot be solved: ${estimated.reason}.` };
  }
  const decomposition = designDecomposition(contrasts);
  return {
    status: 'compared',
    network: {
      fit: estimated.fit,
      edges: edgesOf(contrasts),
      splits: nodeSplits(contrasts, estimated.fit, 'random').filter(({ difference }) => difference !== undefined),
      decomposition: decomposition.status === 'estimated' ? decomposition.fit : undefined,
      pScores: [...pScores(estimated.fit.random, benefit === 'lower' ? 'good' : 'bad')],
    },
  };
}

function edgesOf(contrasts: readonly Contrast[]): NetworkComparison['edges'] {
  const counts = new Map<string, { treatment1: string; treatment2: string; studies: number }>();
  for (const { treatment1, treatment2 } of contrasts) {
    const [first, second] = [treatment1, treatment2].sort();
    const key = JSON.stringify([first, second]);
    const studies = (counts.get(key)?.studies ?? 0) + 1;
    counts.set(key, { treatment1: first, treatment2: second, studies });
  }
  return [...counts.values()];
}

/** Groups of treatments that trials link, the largest first; one group when the network is whole. */
export function networkPieces(contrasts: readonly Contrast[]): string[][] {
  const pieceOf = new Map<string, Set<string>>();
  for (const { treatment1, treatment2 } of contrasts) {
    const first = pieceOf.get(treatment1) ?? new Set([treatment1]);
    const second = pieceOf.get(treatment2) ?? new Set([treatment2]);
    const joined = new Set([...first, ...second]);
    for (const treatment of joined) pieceOf.set(treatment, joined);
  }
  return [...new Set(pieceOf.values())]
    .map((piece) => [...piece].sort())
    .sort((left, right) => right.length - left.length || left[0].localeCompare(right[0]));
}
