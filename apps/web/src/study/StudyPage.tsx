import { conditions, productClasses, type StudyDefinition } from '@jointwise/definitions';
import { useMay } from '../api/useSession.ts';
import { Page } from '../shared/Page.tsx';
import { ProductChip } from '../shared/ProductChip.tsx';
import { Ready } from '../shared/Ready.tsx';
import { DefinitionFile } from './DefinitionFile.tsx';
import { InstrumentTable } from './InstrumentTable.tsx';
import { StudyTabs } from './StudyTabs.tsx';
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
      title="Study"
      sentence={ready === undefined ? (current === undefined ? 'There is no study yet.' : undefined) : sentence(ready)}
      basis={
        ready === undefined
          ? undefined
          : `Code ${ready.code}, definition version ${ready.version}, CTCAE ${ready.definition.ctcaeVersion}.`
      }
    >
      <StudyTabs />
      {current === undefined ? null : (
        <Ready of={study} what="the study">
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
  const kind = definition.kind === 'registry' ? 'registry' : 'trial';
  return `${definition.title}: a ${kind} with ${definition.visits.length} visits.`;
}

function Scope({ definition }: { readonly definition: StudyDefinition }) {
  const known = (key: string) => conditions.find((one) => one.key === key)?.title ?? key;
  const classes = definition.productClasses.filter((code) => productClasses.some((one) => one.code === code));
  return (
    <div className="columns">
      <section className="panel">
        <h2>Conditions</h2>
        <ul className="row">
          {definition.conditions.map((key) => (
            <li key={key} className="chip">
              {known(key)}
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>Products and comparators</h2>
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
