import {
  captureText,
  drawDenominatorFlow,
  drawDistribution,
  drawFunnelPlot,
  type OutcomesReport,
} from '@jointwise/report';
import { Figure } from '../figure/Figure.tsx';
import { ChangeAnswer } from './ChangeAnswer.tsx';
import { ClassComparisonTable } from './ClassComparisonTable.tsx';
import { SelectionNote } from './SelectionNote.tsx';
import { ShareAnswer } from './ShareAnswer.tsx';
import { thresholdName, thresholdSize } from './threshold-name.ts';

/** The denominators on top, then estimate and distribution beside each other, then sites and classes. */
export function OutcomesDetail({ report }: { readonly report: OutcomesReport }) {
  const { question, flow, threshold, funnel } = report;
  const reachedTitle =
    threshold === undefined ? 'Reached the threshold' : `Reached the ${thresholdSize(threshold.threshold)}`;
  return (
    <>
      <section className="panel" aria-label="Denominators">
        <Figure draw={(width) => drawDenominatorFlow(flow, { width })} />
        <p className="small">{captureText(report.capture)}</p>
        <CompletenessNote report={report} />
      </section>
      <Cautions cautions={report.cautions} />
      <div className="columns">
        <section className="panel" aria-label="Estimates">
          <ChangeAnswer report={report} />
          <ShareAnswer title={reachedTitle} share={report.reached} />
          <ShareAnswer title="Ended worse than before" share={report.worse} />
          {threshold === undefined ? null : (
            <ShareAnswer title="Worse by at least the threshold" share={report.worseByThreshold} />
          )}
          {threshold === undefined ? null : (
            <p className="small soft">
              Threshold: {thresholdName(threshold.threshold)}; {threshold.threshold.method},{' '}
              {threshold.threshold.horizon}.
            </p>
          )}
        </section>
        <section className="panel" aria-label="Distribution">
          <Figure
            draw={(width) =>
              drawDistribution(
                {
                  title: `${question.scale.title} before and after`,
                  range: question.scale.range,
                  unit: question.scale.unit,
                  direction: question.scale.direction,
                  before: report.before,
                  after: report.after,
                  visitTitle: question.visit.title,
                },
                { width, height: 280 },
              )
            }
          />
        </section>
      </div>
      <div className="columns">
        <section className="panel" aria-label="Sites">
          {funnel.status === 'estimated' ? (
            <Figure draw={(width) => drawFunnelPlot(funnel.fit, { width, height: 280 })} />
          ) : (
            <p className="soft">By site: not shown, {funnel.reason.replaceAll('-', ' ')}.</p>
          )}
        </section>
        <section className="panel" aria-label="Who answered">
          <SelectionNote report={report} />
        </section>
      </div>
      <ClassComparisonTable comparison={report.comparison} />
    </>
  );
}

function CompletenessNote({ report }: { readonly report: OutcomesReport }) {
  switch (report.flow.status) {
    case 'sufficient':
      return <p className="chip chip-good">80 % or more answered</p>;
    case 'bias-likely':
      return <p className="chip chip-warn">60 to under 80 % answered: bias likely</p>;
    case 'insufficient':
      return <p className="chip chip-warn">Under 60 % answered: comparisons are withheld</p>;
    case 'none-due':
      return <p className="chip">Nobody is due yet</p>;
  }
}

function Cautions({ cautions }: { readonly cautions: readonly string[] }) {
  if (cautions.length === 0) return null;
  return (
    <ul className="notice reading">
      {cautions.map((caution) => (
        <li key={caution}>{caution}</li>
      ))}
    </ul>
  );
}
