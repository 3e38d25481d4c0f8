import { drawNetworkGraph, type FigureModel, type NetworkEdge } from '@jointwise/report';
import type { Contrast, NetworkFit } from '@jointwise/statistics';

/** Which treatments were compared directly, and by how many studies. */
export function networkFigure(contrasts: readonly Contrast[], fit: NetworkFit): FigureModel {
  const edges = new Map<string, NetworkEdge>();
  for (const { treatment1, treatment2 } of contrasts) {
    const [first = '', second = ''] = [treatment1, treatment2].sort();
    const key = JSON.stringify([first, second]);
    const studies = (edges.get(key)?.studies ?? 0) + 1;
    edges.set(key, { treatment1: first, treatment2: second, studies });
  }
  return drawNetworkGraph(
    {
      title: 'Network of direct comparisons',
      treatments: fit.treatments.map((name) => ({ name, participants: null })),
      edges: [...edges.values()],
      studies: fit.studies,
    },
    { width: 640, height: 480 },
  );
}
