import { useNavigate, useSearch } from '@tanstack/react-router';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentStudy } from '../study/useCurrentStudy.ts';
import { type Study, useStudy } from '../study/useStudy.ts';
import { OutcomesChooser } from './OutcomesChooser.tsx';
import { OutcomesDetail } from './OutcomesDetail.tsx';
import { outcomesSentence, questionWords } from './outcomes-sentence.ts';
import { startChoice } from './start-choice.ts';
import { texts } from './texts.ts';
import { type OutcomesChoice, outcomesCsv, useOutcomes } from './useOutcomes.ts';

/** What happened: from treated to answered, then how those who answered changed, and what cannot be said. */
export function OutcomesPage() {
  const current = useCurrentStudy();
  const study = useStudy(current?.id);
  if (current === undefined)
    return <Page title={texts('outcomesPage.title')} sentence={texts('outcomesPage.sentence')} />;
  if (study.status !== 'ready') {
    return (
      <Page title={texts('outcomesPage.title')}>
        <Ready of={study} what={texts('outcomesPage.theStudy')}>
          {() => null}
        </Ready>
      </Page>
    );
  }
  return <StudyOutcomes key={study.data.id} study={study.data} />;
}

function StudyOutcomes({ study }: { readonly study: Study }) {
  const search = useSearch({ strict: false }) as OutcomesChoice;
  const navigate = useNavigate();
  const choice = startChoice(search, study.definition);
  const outcomes = useOutcomes(study.id, choice);
  const report = outcomes.status === 'ready' ? outcomes.data : undefined;
  return (
    <Page
      title={texts('outcomesPage.title')}
      sentence={report === undefined ? undefined : outcomesSentence(report)}
      basis={report === undefined ? undefined : questionWords(report)}
      actions={
        <a className="button" href={outcomesCsv(study.id, choice)} download>
          {texts('outcomesPage.saveNumbersCsv')}
        </a>
      }
    >
      <OutcomesChooser
        study={study.definition}
        choice={choice}
        thresholds={report?.thresholds ?? []}
        used={report?.threshold?.key}
        onChange={(next) => void navigate({ to: '/outcomes', search: next, replace: true, resetScroll: false })}
      />
      <Ready of={outcomes} what={texts('outcomesPage.outcomes')}>
        {(ready) =>
          ready.flow.enrolled === 0 ? (
            <Empty>{texts('outcomesPage.noEpisodeFitsChoice')}</Empty>
          ) : (
            <OutcomesDetail report={ready} />
          )
        }
      </Ready>
    </Page>
  );
}
