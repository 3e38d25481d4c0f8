import type {
  ChangeEstimate,
  ClassComparison,
  Distribution,
  Estimation,
  OutcomesReport,
  ShareEstimate,
  SiteFunnel,
} from '@jointwise/analysis';
import { formatCompleteness } from '../formats/format-completeness.ts';
import {
  formatCount,
  formatDifference,
  formatFraction,
  formatInterval,
  formatNumber,
  formatShare,
  noValue,
} from '../formats/format-number.ts';
import { captureText } from './capture-text.ts';
import { reasonText } from './reason-text.ts';
import type { Table, TableColumn } from './table.ts';
import { thresholdText } from './threshold-text.ts';

/** The tables of an outcomes report, in reading order. Every figure stands with its n of N. */
export function tabulateOutcomes(report: OutcomesReport): readonly Table[] {
  return [
    flowTable(report),
    distributionTable(report),
    changeTable(report),
    selectionTable(report),
    ...siteTables(report.funnel),
    comparisonTable(report.comparison),
  ];
}

const start = (title: string): TableColumn => ({ title, align: 'start' });
const end = (title: string): TableColumn => ({ title, align: 'end' });

const statusText = {
  sufficient: 'at least 80 %',
  'bias-likely': '60 to under 80 %: bias by who answered is likely',
  insufficient: 'below 60 %: comparisons are withheld',
  'none-due': 'nobody is due yet',
} as const;

function flowTable({ flow, capture, question }: OutcomesReport): Table {
  const row = (name: string, count: number | null): readonly string[] => [name, formatCount(count)];
  return {
    title: 'Who is counted',
    columns: [start('Step'), end('Episodes')],
    rows: [
      ['Treated (procedure log)', formatCount(flow.treated)],
      row('Enrolled', flow.enrolled),
      row(`Window of ${question.visit.title} not closed yet`, flow.notYetDue),
      row('Died before the window', flow.died),
      row('Withdrew from contact before the window', flow.withdrew),
      row('Due', flow.due),
      row('of these operated on before the window (stay due)', flow.operated),
      row('Answered', flow.answered),
      ['Completeness', `${formatFraction(flow.answered, flow.due)} = ${formatCompleteness(flow.completeness, 1)}`],
    ],
    notes: [captureText(capture), `Completeness: ${statusText[flow.status]}.`],
  };
}

function distributionTable({ before, after, question }: OutcomesReport): Table {
  const row = (name: string, { n, of, mean, standardDeviation, median, quartiles }: Distribution) => [
    name,
    formatFraction(n, of),
    formatNumber(mean),
    formatNumber(standardDeviation),
    formatNumber(median),
    quartiles === null ? noValue : `${formatNumber(quartiles[0])} to ${formatNumber(quartiles[1])}`,
  ];
  const { scale, instrument } = question;
  const better = { 'higher-better': 'higher is better', 'lower-better': 'lower is better', neither: 'no better end' };
  return {
    title: `${instrument.title}: ${scale.title}`,
    columns: [start('When'), end('n/N'), end('Mean'), end('SD'), end('Median'), end('Quartiles')],
    rows: [row('Before', before), row(question.visit.title, after)],
    notes: [`Scale ${scale.range[0]} to ${scale.range[1]}, ${better[scale.direction]}. N is those who are due.`],
  };
}

function changeTable({ change, reached, worse, worseByThreshold, threshold }: OutcomesReport): Table {
  return {
    title: 'What happened',
    columns: [start('Figure'), end('n/N'), end('Value'), end('Interval')],
    rows: [
      changeRow('Mean change', change),
      shareRow('Reached the threshold', reached),
      shareRow('Ended worse than they began', worse),
      shareRow('Worse by at least the threshold', worseByThreshold),
    ],
    notes: [
      ...(threshold === undefined ? [] : [`Threshold: ${thresholdText(threshold.threshold)}.`]),
      ...(change.status === 'estimated' ? [personsNote(change.fit)] : []),
    ],
  };
}

function personsNote({ n, persons }: ChangeEstimate): string {
  const both = `${formatCount(n)} joint-sides of ${formatCount(persons)} persons have both scores`;
  return n === persons ? `${both}.` : `${both}; intervals allow for persons with more than one.`;
}

function changeRow(name: string, change: Estimation<ChangeEstimate>): readonly string[] {
  if (change.status !== 'estimated') return [name, noValue, noValue, reasonText(change.reason)];
  const { n, of, mean, interval, confidenceLevel } = change.fit;
  const text = formatInterval(interval, { confidenceLevel, as: (value) => formatDifference(value) });
  return [name, formatFraction(n, of), formatDifference(mean), text];
}

function shareRow(name: string, share: Estimation<ShareEstimate>): readonly string[] {
  if (share.status !== 'estimated') return [name, noValue, noValue, reasonText(share.reason)];
  const { count, n, of, interval, confidenceLevel } = share.fit;
  return [
    name,
    formatFraction(n, of),
    `${formatFraction(count, n)} = ${formatShare(share.fit.share)}`,
    formatInterval(interval, { confidenceLevel, as: formatShare }),
  ];
}

function selectionTable({ selection: { answered, notAnswered, standardisedDifference } }: OutcomesReport): Table {
  return {
    title: 'Did those who answered begin like those who did not',
    columns: [start('Group'), end('n with a score before'), end('Mean before'), end('SD')],
    rows: [
      ['Answered', formatCount(answered.n), formatNumber(answered.mean), formatNumber(answered.standardDeviation)],
      [
        'Due, not answered',
        formatCount(notAnswered.n),
        formatNumber(notAnswered.mean),
        formatNumber(notAnswered.standardDeviation),
      ],
    ],
    notes: [`Standardised difference ${formatDifference(standardisedDifference, 2)}.`],
  };
}

const positionText = {
  inside: 'as expected by chance',
  'outside-95': 'outside 95 %',
  'outside-99.8': 'outside 99.8 %',
  few: 'fewer than 5 answered',
} as const;

function siteTables(funnel: Estimation<SiteFunnel>): readonly Table[] {
  if (funnel.status !== 'estimated') return [];
  const { sites, share, of } = funnel.fit;
  const what = of === 'reached' ? 'reached the threshold' : 'improved';
  return [
    {
      title: 'By site',
      columns: [start('Site'), end('Answered of due'), end(`Share that ${what}`), start('Position')],
      rows: sites.map((site) => [
        site.name,
        `${formatCount(site.n)}/${formatCount(site.due)}`,
        site.share === null ? noValue : `${formatFraction(site.count, site.n)} = ${formatShare(site.share)}`,
        positionText[site.position],
      ]),
      notes: [`All sites: ${formatShare(share)}. Limits are exact binomial; case mix is not adjusted for.`],
    },
  ];
}

function comparisonTable(comparison: ClassComparison): Table {
  const title = 'By product class';
  const completeness = (one: { answered: number; due: number; completeness: number | null }) =>
    `${formatFraction(one.answered, one.due)} = ${formatCompleteness(one.completeness, 1)}`;
  if (comparison.status === 'withheld') {
    return {
      title,
      columns: [start('Class'), end('Answered of due')],
      rows: comparison.classes.map((one) => [one.title, completeness(one)]),
      notes: [`Comparison withheld. ${comparison.reason}`],
    };
  }
  return {
    title,
    columns: [
      start('Class'),
      end('Answered of due'),
      end('Mean change'),
      end('Interval'),
      end('Reached the threshold'),
    ],
    rows: comparison.classes.map((one) => {
      const [, , mean, interval] = changeRow('', one.change);
      const [, , share] = shareRow('', one.reached);
      return [one.title, completeness(one), mean ?? noValue, interval ?? noValue, share ?? noValue];
    }),
    notes: [comparison.caution],
  };
}
