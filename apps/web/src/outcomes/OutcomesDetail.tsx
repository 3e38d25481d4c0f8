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
import { texts } from './texts.ts';
import { thresholdName, thresholdSize } from './threshold-name.ts';

/** The denominators on top, then estimate and distribution beside each other, then sites and classes. */
export function OutcomesDetail({ report }: { readonly report: OutcomesReport }) {
  const { question, flow, threshold, funnel } = report;
  const reachedTitle =
    threshold === undefined
      ? texts('outcomesDetail.reachedTheThreshold')
      : texts('outcomesDetail.reachedThreshold', { threshold: thresholdSize(threshold.threshold) });
  return (
    <>
      <section className="panel" aria-label={texts('outcomesDetail.denominators')}>
        <Figure draw={(width) => drawDenominatorFlow(flow, { width })} />
        <p className="small">{captureText(report.capture)}</p>
        <CompletenessNote report={report} />
      </section>
      <Cautions cautions={report.cautions} />
      <div className="columns">
        <section className="panel" aria-label={texts('outcomesDetail.estimates')}>
          <ChangeAnswer report={report} />
          <ShareAnswer title={reachedTitle} share={report.reached} />
          <ShareAnswer title={texts('outcomesDetail.title')} share={report.worse} />
          {threshold === undefined ? null : (
            <ShareAnswer title={texts('outcomesDetail.worseLeastThreshold')} share={report.worseByThreshold} />
          )}
          {threshold === undefined ? null : (
            <p className="small soft">
              {texts.nodes('outcomesDetail.thresholdThresholdMethodHorizon', {
                threshold: thresholdName(threshold.threshold),
                method: threshold.threshold.method,
                horizon: threshold.threshold.horizon,
              })}
            </p>
          )}
        </section>
        <section className="panel" aria-label={texts('outcomesDetail.distribution')}>
          <Figure
            draw={(width) =>
              drawDistribution(
                {
                  title: texts('outcomesDetail.titleBeforeAfter', { title: question.scale.title }),
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
        <section className="panel" aria-label={texts('outcomesDetail.sites')}>
          {funnel.status === 'estimated' ? (
            <Figure draw={(width) => drawFunnelPlot(funnel.fit, { width, height: 280 })} />
          ) : (
            <p className="soft">
              {texts.nodes('outcomesDetail.bySiteNotShown', { reason: funnel.reason.replaceAll('-', ' ') })}
            </p>
          )}
        </section>
        <section className="panel" aria-label={texts('outcomesDetail.whoAnswered')}>
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
      return <p className="chip chip-good">{texts('outcomesDetail.n80MoreAnswered')}</p>;
    case 'bias-likely':
      return <p className="chip chip-warn">{texts('outcomesDetail.n60Under80Answered')}</p>;
    case 'insufficient':
      return <p className="chip chip-warn">{texts('outcomesDetail.under60AnsweredComparisons')}</p>;
    case 'none-due':
      return <p className="chip">{texts('outcomesDetail.nobodyDueYet')}</p>;
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
