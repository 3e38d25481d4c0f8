import type { OutcomeFlow } from '@jointwise/analysis';
import { describe, expect, it } from 'vitest';
import {
  drawBody,
  drawCompletenessRing,
  drawDenominatorFlow,
  drawDistribution,
  drawFunnelPlot,
  drawTimeline,
  drawTrajectory,
  type FigureNode,
  formatSvg,
  formatTableCsv,
  palette,
  type Trajectory,
} from '../../src/figures/index.ts';

const texts = (nodes: readonly FigureNode[]): string[] =>
  nodes.flatMap((node) => [...(node.text === undefined ? [] : [node.text]), ...texts(node.children ?? [])]);
const tips = (nodes: readonly FigureNode[]): string[] =>
  nodes.flatMap((node) => [...(node.tip === undefined ? [] : [node.tip]), ...tips(node.children ?? [])]);

/** Domain section 5.2: 120 enrolled, 2 died, 5 withdrew, 7 had arthroplasty, 81 complete: 81/113. */
const flow: OutcomeFlow = {
  treated: 131,
  enrolled: 120,
  notYetDue: 0,
  died: 2,
  withdrew: 5,
  due: 113,
  operated: 7,
  answered: 81,
  completeness: 81 / 113,
  status: 'bias-likely',
};

describe('the flow of denominators', () => {
  it('prints n/N and keeps those with surgery among the due', () => {
    const figure = drawDenominatorFlow(flow, { width: 800 });
    expect(figure.caption).toBe('81/113 due answered: 72 % complete. 7 had surgery on the joint and stay due.');
    expect(texts(figure.nodes)).toEqual(
      expect.arrayContaining(['131', '120', '113', '81', '32 no answer', '2 died before']),
    );
  });

  it('begins with enrolled where nobody logged who was treated', () => {
    const words = texts(drawDenominatorFlow({ ...flow, treated: null }, { width: 800 }).nodes);
    expect(words).not.toContain('Treated');
    expect(words).toContain('Enrolled');
  });

  it('stays inside its width on a phone', () => {
    const { nodes } = drawDenominatorFlow(flow, { width: 330 });
    const ends = nodes.map(({ attributes }) => Number(attributes.x ?? 0) + Number(attributes.width ?? 0));
    expect(Math.max(...ends)).toBeLessThanOrEqual(330);
  });
});

const trajectory: Trajectory = {
  title: 'KOOS: pain',
  range: [0, 100],
  direction: 'higher-better',
  points: [
    { visitCode: 'BL', day: -14, value: 40 },
    { visitCode: 'M3', day: 91, value: null },
    { visitCode: 'M6', day: 182, value: 60 },
    { visitCode: 'M12', day: 365, value: 70 },
  ],
  band: [],
  lines: [{ label: 'MIC 11.3 from baseline', value: 51.3 }],
  paint: 'green',
};

describe('a trajectory', () => {
  it('draws no line through a visit that did not happen, and marks it', () => {
    const figure = drawTrajectory(trajectory, { width: 300, height: 200 });
    const course = figure.nodes.find(({ tag, stroke }) => tag === 'path' && stroke === 'green');
    const starts = String(course?.attributes.d).match(/M/g);
    expect(starts).toHaveLength(2);
    expect(tips(figure.nodes)).toContain('M3: due, no score');
    expect(figure.caption).toBe('3/4 visits due so far have a score.');
  });

  it('says which end is better and names its threshold', () => {
    const words = texts(drawTrajectory(trajectory, { width: 300, height: 200 }).nodes);
    expect(words).toContain('better ↑');
    expect(words).toContain('MIC 11.3 from baseline');
  });

  it('names a threshold on the side where the later scores do not stand', () => {
    const heightOf = (value: number) => {
      const points = trajectory.points.map((point) => (point.visitCode === 'M12' ? { ...point, value } : point));
      const { nodes } = drawTrajectory({ ...trajectory, points }, { width: 300, height: 200 });
      const name = nodes.find(({ text }) => text === 'MIC 11.3 from baseline');
      const line = nodes.find(({ tag, attributes }) => tag === 'line' && attributes['stroke-dasharray'] !== undefined);
      return Number(name?.attributes.y) - Number(line?.attributes.y1);
    };
    expect(heightOf(48)).toBeLessThan(0);
    expect(heightOf(55)).toBeGreaterThan(0);
  });

  it('has a row for every visit in its table, blank where nothing is known', () => {
    const { table } = drawTrajectory(trajectory, { width: 300, height: 200 });
    expect(table.rows.find(([visit]) => visit === 'M3')).toEqual(['M3', 91, null, null, null, null, null]);
  });
});

describe('a funnel', () => {
  it('leaves out the dot of a site that is too small, and keeps its counts in the table', () => {
    const site = { siteId: 'a', name: 'Barcelona', count: 20, n: 34, due: 44, share: 0.59, completeness: 0.77 };
    const few = { siteId: 'b', name: 'Boston', count: 1, n: 3, due: 9, share: null, completeness: 0.33 };
    const figure = drawFunnelPlot(
      {
        share: 0.57,
        of: 'reached',
        sites: [
          { ...site, position: 'inside' },
          { ...few, position: 'few' },
        ],
        limits: [{ n: 10, within95: [0.2, 0.9], within998: [0.1, 0.98] }],
      },
      { width: 400, height: 280 },
    );
    expect(tips(figure.nodes)).toEqual(['Barcelona: 20/34 answered, 44 due']);
    expect(figure.table.rows).toContainEqual(['Boston', 1, 3, 9, null, 'few']);
    expect(figure.caption).toContain('37/53 due answered at 2 sites');
  });
});

describe('names in a funnel', () => {
  const funnel = (sites: readonly { readonly n: number; readonly share: number }[]) =>
    drawFunnelPlot(
      {
        share: 0.45,
        of: 'reached',
        sites: sites.map(({ n, share }, index) => ({
          siteId: String(index),
          name: `Site ${index}`,
          count: n * share,
          n,
          due: n,
          share,
          completeness: 1,
          position: 'inside',
        })),
        limits: [{ n: 10, within95: [0.2, 0.9], within998: [0.1, 0.98] }],
      },
      { width: 400, height: 280 },
    );
  const names = ({ nodes }: ReturnType<typeof funnel>) =>
    nodes.filter(({ tag, text }) => tag === 'text' && text?.startsWith('Site'));

  it('stand on lines of their own, apart from every dot', () => {
    const figure = funnel([
      { n: 90, share: 0.45 },
      { n: 120, share: 0.48 },
      { n: 190, share: 0.44 },
    ]);
    const lines = names(figure).map(({ attributes }) => Number(attributes.y));
    const dots = figure.nodes.filter(({ tag }) => tag === 'circle').map(({ attributes }) => Number(attributes.cy));
    const apart = lines.flatMap((line, index) => lines.slice(index + 1).map((other) => Math.abs(line - other)));
    expect(lines).toHaveLength(3);
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(13);
    expect(Math.min(...lines.flatMap((line) => dots.map((dot) => Math.abs(line - dot))))).toBeGreaterThan(12);
  });

  it('are left to the table when so many would hide one another', () => {
    expect(names(funnel(Array.from({ length: 7 }, () => ({ n: 50, share: 0.5 }))))).toEqual([]);
  });
});

describe('a distribution', () => {
  it('keeps its bars clear of the names beside them', () => {
    const bins = [0, 1, 2].map((value) => ({ from: value - 0.5, to: value + 0.5, count: 5 }));
    const part = { n: 15, of: 20, mean: 1, standardDeviation: 1, median: 1, quartiles: [0, 2], bins } as const;
    const { nodes } = drawDistribution(
      { title: 'Pain', range: [0, 2], direction: 'lower-better', before: part, after: part, visitTitle: '12 months' },
      { width: 400, height: 280 },
    );
    const left = Math.min(...nodes.filter(({ tag }) => tag === 'rect').map(({ attributes }) => Number(attributes.x)));
    // Twelve months in bold, 11 px: under 70 px.
    expect(left).toBeGreaterThanOrEqual(70);
  });
});

describe('small pictures', () => {
  it('puts the left of the person at the right of the picture', () => {
    const mark = (side: 'left' | 'right') => ({ joint: 'knee', side, label: side, paint: 'blue' }) as const;
    const dots = drawBody([mark('left'), mark('right')]).nodes.filter(({ tag }) => tag === 'circle');
    expect(Number(dots[0]?.attributes.cx)).toBeGreaterThan(Number(dots[1]?.attributes.cx));
  });

  it('counts reported items over those that apply', () => {
    const figure = drawCompletenessRing('MIBO', [
      { title: 'Blood volume', status: 'reported' },
      { title: 'Spins', status: 'missing' },
      { title: 'Culture', status: 'not-applicable' },
    ]);
    expect(texts(figure.nodes)).toContain('50 %');
    expect(tips(figure.nodes)).toContain('Spins: missing');
  });

  it('marks a missed visit and draws of the visits to come only the next', () => {
    const window = (code: string, year: number, status: 'done' | 'closed' | 'planned') => ({
      code,
      opensOn: `${year}-01-01`,
      targetOn: `${year}-02-01`,
      closesOn: `${year}-03-01`,
      status,
    });
    const windows = [
      window('M3', 2024, 'done'),
      window('M12', 2025, 'closed'),
      window('M24', 2027, 'planned'),
      window('M60', 2030, 'planned'),
    ];
    const lanes = [{ title: 'Left knee', windows, marks: [] }];
    const figure = drawTimeline({ lanes, today: '2026-01-01' }, { width: 700 });
    expect(tips(figure.nodes)).toEqual([
      'M3: 2024-01-01 to 2024-03-01, answered',
      'M12: 2025-01-01 to 2025-03-01, missed',
      'M24: 2027-01-01 to 2027-03-01, not open yet',
    ]);
    expect(figure.table.rows).toHaveLength(4);
  });
});

describe('files', () => {
  it('writes an SVG that stands alone: colours resolved, texts escaped, caption inside', () => {
    const svg = formatSvg(drawTrajectory({ ...trajectory, title: 'Pain <&>' }, { width: 300, height: 200 }));
    expect(svg).toContain(palette.green[0]);
    expect(svg).not.toContain('var(');
    expect(svg).toContain('Pain &lt;&amp;&gt;');
    expect(svg).toContain('3/4 visits due so far have a score.');
  });

  it('quotes what CSV needs quoted and leaves missing cells empty', () => {
    expect(formatTableCsv({ columns: ['Site', 'n'], rows: [['Barcelona, "centre"', null]] })).toBe(
      'Site,n\r\n"Barcelona, ""centre""",\r\n',
    );
  });
});

/** WCAG 2.2 relative luminance and contrast. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

describe('the palette', () => {
  it.each([0, 1] as const)('keeps texts at 4.5:1 on the panel (ground %i)', (ground) => {
    for (const ink of ['ink', 'ink-soft'] as const) {
      expect(contrast(palette[ink][ground], palette.panel[ground])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('takes the arms from Okabe and Ito on a light ground', () => {
    const published = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'];
    const own = (['blue', 'orange', 'green', 'purple', 'sky', 'vermillion'] as const).map((name) => palette[name][0]);
    expect(own).toEqual(published);
  });
});
