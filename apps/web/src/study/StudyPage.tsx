import { conditions, productClasses, type StudyDefinition } from '@jointwise/definitions';
import { useMay } from '../api/useSession.ts';
import { Page } from '../shared/Page.tsx';
import { ProductChip } from '../shared/ProductChip.tsx';
import { Ready } from '../shared/Ready.tsx';
import { DefinitionFile } from './DefinitionFile.tsx';
import { InstrumentTable } from './InstrumentTable.tsx';
import { StudyTabs } from './StudyTabs.tsx';
import { texts } from './texts.ts';
import { useCurrentStudy } from './useCurrentStudy.ts';
import { type Study, useStudy } from './useStudy.ts';
import { VisitPlan } from './VisitPlan.tsx';

/** The design of the study as it is in force: what is followed, in whom, with what, and when. */
export function StudyPage() {
  const current = useCurrentStudy();
  const may = useMay();
  const study = useStudy(current?.id);
  const ready = study.status === 'ready' ? study.data : undefined;
  return (
    <Page
      title={texts('studyPage.title')}
      sentence={
        ready === undefined ? (current === undefined ? texts('studyPage.thereNoStudyYet') : undefined) : sentence(ready)
      }
      basis={
        ready === undefined
          ? undefined
          : texts('studyPage.codeCodeDefinitionVersion', {
              code: ready.code,
              version: ready.version,
              ctcaeVersion: ready.definition.ctcaeVersion,
            })
      }
    >
      <StudyTabs />
      {current === undefined ? null : (
        <Ready of={study} what={texts('studyPage.theStudy')}>
          {(inForce) => (
            <>
              <Scope definition={inForce.definition} />
              <VisitPlan definition={inForce.definition} />
              <InstrumentTable definition={inForce.definition} />
              <DefinitionFile study={inForce} mayWrite={may('study.write')} />
            </>
          )}
        </Ready>
      )}
    </Page>
  );
}

function sentence({ definition }: Study): string {
  const kind = definition.kind === 'registry' ? texts('studyPage.registry') : texts('studyPage.trial');
  return texts('studyPage.titleKindVisitsVisits', { title: definition.title, kind, visits: definition.visits.length });
}

function Scope({ definition }: { readonly definition: StudyDefinition }) {
  const known = (key: string) => conditions.find((one) => one.key === key)?.title ?? key;
  const classes = definition.productClasses.filter((code) => productClasses.some((one) => one.code === code));
  return (
    <div className="columns">
      <section className="panel">
        <h2>{texts('studyPage.conditions')}</h2>
        <ul className="row">
          {definition.conditions.map((key) => (
            <li key={key} className="chip">
              {known(key)}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>{texts('studyPage.productsAndComparators')}</h2>
        <ul className="row">
          {classes.map((code) => (
            <li key={code}>
              <ProductChip code={code} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
