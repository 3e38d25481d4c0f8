import { describe, expect, it } from 'vitest';
import {
  drawBalancePlot,
  drawEvidenceFunnel,
  drawForestPlot,
  drawMeanProfile,
  drawNetworkGraph,
  drawSurvivalCurves,
  type FigureModel,
  formatSvg,
} from '../../src/figures/index.ts';

const textsOf = ({ nodes }: FigureModel) => nodes.flatMap(({ text }) => (text === undefined ? [] : [text]));

const forest = drawForestPlot(
  {
    title: 'Vaccine & control',
    measure: 'log risk ratio',
    noEffect: 0,
    ends: ['favours vaccine', 'favours control'],
    caption: '2 trials, n/N 600/610.',
    threshold: { value: -0.5, label: 'threshold −0.5' },
    rows: [
      { label: 'Small', estimate: -0.8, interval: [-2, 0.4], weight: 4 },
      { label: 'Large', estimate: -1, interval: [-1.2, -0.8], weight: 96 },
      { label: 'This registry', estimate: -0.2, interval: [-0.6, 0.2], weight: 1, note: 'uncontrolled' },
      { label: 'Pooled', estimate: -0.99, interval: [-1.2, -0.78], prediction: [-1.9, 0.1], isPooled: true },
    ],
  },
  700,
);

describe('the forest plot', () => {
  it('prints every estimate with its interval, and names the bias of a registry row', () => {
    expect(textsOf(forest)).toContain('−0.80 (−2.00 to 0.40)');
    expect(textsOf(forest)).toContain('This registry (uncontrolled)');
    expect(textsOf(forest)).toContain('← favours vaccine');
    expect(forest.table.rows).toHaveLength(4);
  });

  it('draws the heavier study with the larger square, and a diamond for the pool', () => {
    const squares = forest.nodes.filter(({ tag }) => tag === 'rect').map(({ attributes }) => Number(attributes.width));
    expect(squares[1]).toBeGreaterThan(squares[0]);
    expect(forest.nodes.filter(({ tag }) => tag === 'path')).toHaveLength(1);
  });

  it('keeps signs of the text apart from signs of the file', () => {
    expect(formatSvg(forest)).toContain('<title>Vaccine &amp; control</title>');
  });
});

describe('survival curves', () => {
  const figure = drawSurvivalCurves(
    {
      title: 'Without joint replacement',
      measure: 'share without joint replacement',
      timeUnit: 'months',
      times: [0, 12, 24],
      arms: [
        { label: 'PRP', n: 60, events: 12, atRisk: [60, 51, 40], steps: [{ time: 9, share: 0.8, limits: [0.7, 0.9] }] },
        { label: 'Saline', n: 58, events: 20, atRisk: [58, 43, 30], steps: [{ time: 36, share: 0.5 }] },
      ],
    },
    { width: 600, height: 360 },
  );

  it('align the number at risk with the time axis', () => {
    const at = (text: string) => figure.nodes.find((node) => node.text === text)?.attributes.x;
    expect(at('51')).toBe(at('12'));
    expect(at('40')).toBe(at('24'));
    expect(figure.caption).toContain('32/118 had the event');
  });

  it('leave out what lies beyond the axis', () => {
    const curves = figure.nodes.filter(({ tag, fill }) => tag === 'path' && fill === 'none');
    expect(curves).toHaveLength(2);
    // The second arm has its only event after 24 months: its curve stays at the top from end to end.
    const path = String(curves[1].attributes.d);
    expect(new Set([...path.matchAll(/,(-?[\d.]+)/g)].map((match) => match[1])).size).toBe(1);
  });
});

describe('the other figures of the statistics', () => {
  it('say the direction of a profile in words, and give n at every visit', () => {
    const profile = drawMeanProfile(
      {
        title: 'KOOS pain',
        measure: 'least-squares mean',
        direction: 'higher-better',
        visits: ['BL', 'M3'],
        caption: 'n/N 90/100',
        arms: [{ label: 'PRP', points: [{ visit: 'BL', mean: 45, interval: [43, 47], n: 90 }] }],
      },
      { width: 400, height: 260 },
    );
    expect(textsOf(profile)).toContain('least-squares mean, better ↑');
    expect(profile.table.rows[0]).toEqual(['PRP', 'BL', 45, 43, 47, 90]);
  });

  it('count the covariates that weighting brought within 0.1', () => {
    const rows = [
      { covariate: 'age', before: 0.3, after: 0.02 },
      { covariate: 'grade', before: 0.12, after: 0.11 },
    ];
    expect(drawBalancePlot(rows, 'n/N 300/320', 500).description).toContain('1 of 2 covariates');
  });

  it('draw a line as wide as the studies behind it', () => {
    const treatments = ['A', 'B', 'C'].map((name) => ({ name, participants: 100 }));
    const edges = [
      { treatment1: 'A', treatment2: 'B', studies: 1 },
      { treatment1: 'B', treatment2: 'C', studies: 5 },
    ];
    const graph = drawNetworkGraph({ title: 'Network', treatments, edges, studies: 6 }, { width: 400, height: 300 });
    const widths = graph.nodes.filter(({ tag }) => tag === 'line').map(({ attributes }) => attributes['stroke-width']);
    expect(widths).toEqual([2, 6]);
  });

  it('tell filled studies from observed ones', () => {
    const studies = [
      { label: 'one', effect: 0.2, standardError: 0.1 },
      { label: 'mirror', effect: 0.1, standardError: 0.2, isFilled: true },
    ];
    const figure = drawEvidenceFunnel({ studies, pooled: 0.2, measure: 'log odds ratio' }, { width: 400, height: 300 });
    expect(figure.caption).toContain('1 study, 1 added by trim and fill');
    expect(figure.nodes.filter(({ tag }) => tag === 'circle').map(({ fill }) => fill)).toEqual(['brand', 'panel']);
  });
});

describe('long names', () => {
  // Small letters of 10 or 11 px take 5.5 px each, on average.
  const long = 'Platelet-rich plasma, leukocyte-poor, three injections a week apart, against saline';

  it('end in dots before the axis of a forest plot begins, and are said in full when pointed at', () => {
    const rows = [{ label: long, estimate: 1, interval: [0.5, 1.5] as const, weight: 100 }];
    const plot = { title: 'Forest', measure: 'difference', noEffect: 0, ends: ['less', 'more'] as const, caption: '' };
    const { nodes } = drawForestPlot({ ...plot, rows }, 600);
    const name = nodes.find(({ tip, tag }) => tip === long && tag === 'text');
    expect(name?.text).toMatch(/^Platelet-rich plasma.*…$/);
    const axis = nodes.findLast(({ tag }) => tag === 'line');
    expect(4 + 5.5 * (name?.text?.length ?? 0)).toBeLessThan(Number(axis?.attributes.x1));
  });

  it('of arms stand clear of the numbers at risk, and eight arms are told apart without bands', () => {
    const arms = Array.from({ length: 8 }, (_, arm) => ({
      ...{ label: `${long}, arm ${arm}`, n: 20, events: 5, atRisk: [20, 9] },
      steps: [{ time: 3, share: 0.75, limits: [0.5, 0.9] as const }],
    }));
    const curves = { title: 'Survival', measure: 'share', timeUnit: 'months', times: [0, 12], arms };
    const { nodes, caption } = drawSurvivalCurves(curves, { width: 600, height: 500 });
    expect(caption).not.toContain('Bands');
    const drawn = nodes.filter(({ tag }) => tag === 'path');
    expect(new Set(drawn.map(({ stroke, attributes }) => `${stroke} ${attributes['stroke-dasharray']}`)).size).toBe(8);
    const first = nodes.find(({ text }) => text === '20');
    const labels = nodes.filter(({ text }) => text?.endsWith('…'));
    expect(labels).toHaveLength(8);
    for (const { text } of labels) expect(4 + 5.5 * (text ?? '').length).toBeLessThan(Number(first?.attributes.x) - 10);
  });

  it('of treatments stay inside the network graph', () => {
    const treatments = ['A', long, `${long} and exercise`].map((name) => ({ name, participants: null }));
    const edges = [{ treatment1: 'A', treatment2: long, studies: 2 }];
    const { nodes } = drawNetworkGraph(
      { title: 'Network', treatments, edges, studies: 2 },
      { width: 500, height: 400 },
    );
    for (const { text, attributes } of nodes.filter(({ tip, tag }) => tag === 'text' && tip !== undefined)) {
      const width = 5.5 * (text ?? '').length;
      const x = Number(attributes.x);
      if (attributes['text-anchor'] === 'end') expect(x - width).toBeGreaterThan(0);
      else expect(x + width).toBeLessThan(500);
    }
  });

  it('of the arms of a profile stand above the highest interval', () => {
    const arms = Array.from({ length: 5 }, (_, arm) => ({
      label: `${long} ${arm}`,
      points: [{ visit: 'M3', mean: 10 + arm, interval: [9, 20] as const, n: 5 }],
    }));
    const profile = {
      title: 'Profile',
      measure: 'mean',
      direction: 'neither' as const,
      visits: ['M3'],
      caption: '',
      arms,
    };
    const { nodes } = drawMeanProfile(profile, { width: 500, height: 400 });
    const names = nodes.filter(({ text }) => text?.startsWith('Platelet'));
    const lowest = Math.max(...names.map(({ attributes }) => Number(attributes.y)));
    const highest = Math.min(
      ...nodes
        .filter(({ tag }) => tag === 'line')
        .map(({ attributes }) => Math.min(Number(attributes.y1), Number(attributes.y2))),
    );
    expect(names).toHaveLength(5);
    expect(highest).toBeGreaterThan(lowest);
  });
});
