import { describe, expect, it } from 'vitest';
import { drawDifferenceScale, drawIconArray, type FigureNode, formatSvg, type IconArray } from '../../src/index.ts';

const words: IconArray['words'] = {
  title: 'Less pain after 12 months',
  description: 'With platelets 58 of 100 people have less pain and 42 have not; with saline 51 of 100 have.',
  caption: 'Computed from means of 288 people.',
  frames: ({ events }, denominator) => [`${events} of ${denominator} better`, `${denominator - events} not`],
  columns: ['Who', 'Better', 'Not better', 'Of', 'Between'],
  between: (lower, upper) => `between ${lower} and ${upper}`,
};
const array: IconArray = {
  denominator: 100,
  columns: [
    { label: 'With platelets', events: 58, between: [50, 65] },
    { label: 'With saline', events: 51 },
  ],
  words,
};
const groups = (nodes: readonly FigureNode[]) =>
  nodes.filter(({ tag }) => tag === 'g').map((node) => node.children ?? []);
const dots = (marks: readonly FigureNode[]) => marks.filter(({ tag }) => tag === 'circle');
const hatches = (marks: readonly FigureNode[]) => marks.filter(({ tag }) => tag === 'path');

describe('drawIconArray', () => {
  it('draws as many people in each column as the denominator says, filled as many as the event has', () => {
    const [treated = [], comparator = []] = groups(drawIconArray(array).nodes);
    expect(dots(treated)).toHaveLength(100);
    expect(dots(comparator)).toHaveLength(100);
    expect(dots(comparator).filter(({ fill }) => fill === 'brand')).toHaveLength(51);
  });

  it('hatches those between the limits: sure to 50, in doubt to 65', () => {
    const [treated = [], comparator = []] = groups(drawIconArray(array).nodes);
    expect(dots(treated).filter(({ fill }) => fill === 'brand')).toHaveLength(50);
    expect(dots(treated).filter(({ fill }) => fill === 'band-inner')).toHaveLength(8);
    expect(hatches(treated)).toHaveLength(15);
    expect(hatches(comparator)).toHaveLength(0);
  });

  it('draws a thousand people for what is rare, in both columns', () => {
    const rare = drawIconArray({
      ...array,
      denominator: 1000,
      columns: [
        { label: 'With platelets', events: 3 },
        { label: 'With saline', events: 20 },
      ],
    });
    expect(groups(rare.nodes).map((marks) => dots(marks).length)).toEqual([1000, 1000]);
    expect(rare.table.rows).toEqual([
      ['With platelets', 3, 997, 1000, null],
      ['With saline', 20, 980, 1000, null],
    ]);
  });

  it('says both frames in words, without decimals and never as one in so many', () => {
    const svg = formatSvg(drawIconArray(array));
    for (const text of ['58 of 100 better', '42 not', '51 of 100 better', '49 not']) expect(svg).toContain(text);
    const spoken = [...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text).join(' ');
    expect(spoken).not.toMatch(/\d[.,]\d/);
    expect(spoken).not.toMatch(/\b1 in \d/i);
  });

  it('has a table with the same people, and the interval in words', () => {
    expect(drawIconArray(array).table).toEqual({
      columns: ['Who', 'Better', 'Not better', 'Of', 'Between'],
      rows: [
        ['With platelets', 58, 42, 100, 'between 50 and 65'],
        ['With saline', 51, 49, 100, null],
      ],
    });
  });

  it('gives every column the same room', () => {
    const places = drawIconArray(array).nodes.filter(({ tag }) => tag === 'g');
    expect(places.map(({ attributes }) => attributes['transform'])).toEqual(['translate(2,26)', 'translate(176,26)']);
  });

  it.each([0, 100])('draws none and all (%i)', (events) => {
    const [marks = []] = groups(drawIconArray({ ...array, columns: [{ label: 'All', events }] }).nodes);
    expect(dots(marks).filter(({ fill }) => fill === 'brand')).toHaveLength(events);
  });

  it.each([-1, 101, 24.5, Number.NaN])('refuses %d people of 100', (events) => {
    expect(() => drawIconArray({ ...array, columns: [{ label: 'All', events }] })).toThrow('people are whole');
  });

  it('refuses limits in the wrong order', () => {
    const columns = [{ label: 'All', events: 5, between: [9, 4] as const }];
    expect(() => drawIconArray({ ...array, columns })).toThrow('the lower comes first');
  });
});

describe('drawDifferenceScale', () => {
  const scale = {
    points: 7,
    between: [3, 12],
    leastImportant: 15,
    words: {
      title: 'Pain',
      description: '7 points less pain of 100, between 3 and 12; the least that matters is 15.',
      caption: '16 trials, 807 people.',
      worse: 'worse',
      better: 'better',
      leastImportant: 'least that matters: 15',
      columns: ['Points', 'From', 'To', 'Least that matters'],
    },
  } as const;
  const ofTag = (nodes: readonly FigureNode[], tag: string) => nodes.filter((node) => node.tag === tag);

  it('draws the interval to scale: none of it reaches the least that matters', () => {
    const { nodes, table } = drawDifferenceScale(scale);
    const [band] = ofTag(nodes, 'rect');
    const [dot] = ofTag(nodes, 'circle');
    const end = Number(band?.attributes['x']) + Number(band?.attributes['width']);
    const least = ofTag(nodes, 'line').find(({ attributes }) => attributes['stroke-dasharray'] !== undefined);
    expect(end).toBeLessThan(Number(least?.attributes['x1']));
    expect(Number(dot?.attributes['cx'])).toBeGreaterThan(Number(band?.attributes['x']));
    expect(table.rows).toEqual([[7, 3, 12, 15]]);
  });

  it('draws no mark where the source names no least difference', () => {
    const { nodes } = drawDifferenceScale({ ...scale, leastImportant: null });
    expect(nodes.filter(({ attributes }) => attributes['stroke-dasharray'] !== undefined)).toEqual([]);
  });
});
