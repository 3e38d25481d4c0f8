import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { ClaimsTabs } from '../claims/ClaimsTabs.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentStudy } from '../study/useCurrentStudy.ts';
import { type Study, useStudy } from '../study/useStudy.ts';
import { AnalysisChooser } from './AnalysisChooser.tsx';
import { analysisBasis, analysisSentence } from './analysis-sentence.ts';
import { EarlierResults } from './EarlierResults.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { ResultView } from './ResultView.tsx';
import { startAnalysis } from './start-analysis.ts';
import { texts } from './texts.ts';
import {
  type Analysis,
  type AnalysisChoice,
  datasetAddress,
  type StudyEstimands,
  studyPath,
  useAnalysis,
  useForgetAnalyses,
  useStudyEstimands,
} from './useAnalyses.ts';

/** A question about a treatment: asked, locked, answered from the data of the caller's sites, and read. */
export function AnalysisPage() {
  const current = useCurrentStudy();
  const study = useStudy(current?.id);
  if (study.status === 'ready') return <StudyAnalyses key={study.data.id} study={study.data} />;
  return (
    <Page title={texts('analysisPage.title')}>
      <ClaimsTabs />
      {current === undefined ? (
        <Empty>{texts('analysisPage.noStudy')}</Empty>
      ) : (
        <Ready of={study} what={texts('analysisPage.theQuestions')}>
          {() => null}
        </Ready>
      )}
    </Page>
  );
}

function StudyAnalyses({ study }: { readonly study: Study }) {
  const search = useSearch({ strict: false }) as AnalysisChoice;
  const navigate = useNavigate();
  const choice = startAnalysis(search, study.definition);
  const questions = useStudyEstimands(study.id);
  const shown = useAnalysis(study.id, choice.analysis);
  const result = choice.analysis !== undefined && shown.status === 'ready' ? shown.data.result : undefined;
  const show = (next: AnalysisChoice) =>
    void navigate({ to: '/analyses', search: next, replace: true, resetScroll: false });
  return (
    <Page
      title={texts('analysisPage.title')}
      sentence={result === undefined ? texts('analysisPage.sentence') : analysisSentence(result)}
      basis={result === undefined ? undefined : analysisBasis(result)}
    >
      <ClaimsTabs />
      <Ready of={questions} what={texts('analysisPage.theQuestions')}>
        {(ready) => (
          <>
            <AnalysisChooser study={study.definition} estimands={ready.rows} choice={choice} onChange={show} />
            <Actions study={study} choice={choice} onAnswer={(analysis) => show({ ...choice, analysis })} />
            {choice.analysis === undefined ? (
              <NotRun />
            ) : (
              <Ready of={shown} what={texts('analysisPage.theAnalysis')}>
                {(analysis: Analysis) => <ResultView analysis={analysis} />}
              </Ready>
            )}
            <Question study={study} questions={ready} choice={choice} />
            <EarlierResults studyId={study.id} choice={choice} onShow={show} />
          </>
        )}
      </Ready>
    </Page>
  );
}

function NotRun() {
  const may = useMay();
  return <Empty>{may('analysis.run') ? texts('analysisPage.notRunYet') : texts('analysisPage.mayNotRun')}</Empty>;
}

interface ActionsProps {
  readonly study: Study;
  readonly choice: AnalysisChoice;
  readonly onAnswer: (analysisId: string) => void;
}

function Actions({ study, choice, onAnswer }: ActionsProps) {
  const may = useMay();
  const save = useSave<Analysis>(`analyses.${study.id}`);
  const forget = useForgetAnalyses();
  const { estimand: estimandId, productClass, comparator, condition, joint } = choice;
  const wish = Object.fromEntries(
    Object.entries({ estimandId, productClass, comparator, condition, joint }).filter(([, value]) => value),
  );
  const run = async () => {
    const reply = await save.save(`${studyPath(study.id)}/analyses`, 'POST', wish);
    if (reply === undefined) return;
    await forget();
    onAnswer(reply.id);
  };
  const isRunning = save.state.status === 'saving' || save.state.status === 'retrying';
  return (
    <>
      <p className="row">
        {may('analysis.run') ? (
          <button type="button" className="button button-main" disabled={isRunning} onClick={() => void run()}>
            {isRunning ? texts('analysisPage.running') : texts('analysisPage.runAnalysis')}
          </button>
        ) : null}
        <a className="button" href={datasetAddress(study.id, choice)} download>
          {texts('analysisPage.saveDataset')}
        </a>
      </p>
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
    </>
  );
}

interface QuestionProps {
  readonly study: Study;
  readonly questions: StudyEstimands;
  readonly choice: AnalysisChoice;
}

function Question({ study, questions, choice }: QuestionProps) {
  const row = questions.rows.find(({ definition }) => definition.id === choice.estimand);
  if (row === undefined) return null;
  return <QuestionPanel key={row.hash} studyId={study.id} row={row} unblindedAt={questions.unblindedAt} />;
}
