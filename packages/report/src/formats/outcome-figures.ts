import type { ChangeEstimate, Estimation, OutcomesReport, ShareEstimate } from '@jointwise/analysis';
import { captureText } from '../tables/capture-text.ts';
import type { CsvRecord } from './format-csv.ts';

interface Figure {
  readonly figure: string;
  readonly group?: string;
  readonly count?: number | null;
  readonly n?: number | null;
  readonly of?: number | null;
  readonly value?: number | null;
  readonly interval?: readonly [number, number] | null;
  readonly note?: string;
}

/** Every number of an outcomes report as one row: figure, group, count, n, of, value, lower, upper, note. */
export function outcomeFigures(report: OutcomesReport): readonly CsvRecord[] {
  const { flow, before, after } = report;
  const steps = ['treated', 'enrolled', 'notYetDue', 'died', 'withdrew', 'due', 'operated', 'answered'] as const;
  const figures: readonly Figure[] = [
    ...report.cautions.map((note) => ({ figure: 'caution', note })),
    ...steps.map((step) => ({ figure: `flow.${step}`, count: flow[step] })),
    captureFigure(report),
    { figure: 'flow.completeness', count: flow.answered, n: flow.due, value: flow.completeness, note: flow.status },
    { figure: 'before.mean', n: before.n, of: before.of, value: before.mean },
    { figure: 'before.standardDeviation', n: before.n, of: before.of, value: before.standardDeviation },
    { figure: 'after.mean', n: after.n, of: after.of, value: after.mean },
    { figure: 'after.standardDeviation', n: after.n, of: after.of, value: after.standardDeviation },
    changeFigure('change.mean', report.change),
    shareFigure('share.reached', report.reached, report.threshold?.key),
    shareFigure('share.worse', report.worse),
    shareFigure('share.worseByThreshold', report.worseByThreshold),
    ...siteFigures(report),
    ...classFigures(report),
  ];
  return figures.map(
    ({ figure, group = '', count = null, n = null, of = null, value = null, interval, note = '' }) => ({
      figure,
      group,
      count,
      n,
      of,
      value,
      lower: interval?.[0] ?? null,
      upper: interval?.[1] ?? null,
      note,
    }),
  );
}

function captureFigure({ capture }: OutcomesReport): Figure {
  const note = captureText(capture);
  if (capture.status !== 'logged') return { figure: 'flow.capture', note };
  return { figure: 'flow.capture', count: capture.enrolled, n: capture.treated, value: capture.share, note };
}

function changeFigure(figure: string, change: Estimation<ChangeEstimate>, group = ''): Figure {
  if (change.status !== 'estimated') return { figure, group, note: change.reason };
  const { n, of, mean, interval, persons } = change.fit;
  return { figure, group, n, of, value: mean, interval, note: `${persons} persons` };
}

function shareFigure(figure: string, share: Estimation<ShareEstimate>, note = '', group = ''): Figure {
  if (share.status !== 'estimated') return { figure, group, note: share.reason };
  const { count, n, of, interval } = share.fit;
  return { figure, group, count, n, of, value: share.fit.share, interval, note };
}

function siteFigures({ funnel }: OutcomesReport): readonly Figure[] {
  if (funnel.status !== 'estimated') return [{ figure: 'site.share', note: funnel.reason }];
  return funnel.fit.sites.map(({ name, count, n, due, share, position }) => ({
    figure: 'site.share',
    group: name,
    count: share === null ? null : count,
    n,
    of: due,
    value: share,
    note: position,
  }));
}

function classFigures({ comparison }: OutcomesReport): readonly Figure[] {
  const completeness = comparison.classes.map((one) => ({
    figure: 'class.completeness',
    group: one.code,
    count: one.answered,
    n: one.due,
    value: one.completeness,
  }));
  if (comparison.status === 'withheld') {
    return [...completeness, { figure: 'class.comparison', note: `withheld: ${comparison.reason}` }];
  }
  return [
    ...completeness,
    ...comparison.classes.flatMap((one) => [
      changeFigure('class.change', one.change, one.code),
      shareFigure('class.reached', one.reached, '', one.code),
    ]),
    { figure: 'class.comparison', note: comparison.caution },
  ];
}
