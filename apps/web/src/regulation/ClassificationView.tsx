import { type Citation, legalRoutes, type Obligation } from '@jointwise/definitions';
import type { LegalClassification, PathStep } from '@jointwise/registry';
import { TableScroll } from '../shared/TableScroll.tsx';
import { factWords } from './fact-choices.ts';

const isUnsure = (provenance: string) => provenance === 'M-M' || provenance === 'M-L';

/** A classification with everything that it stands on; what has yet to be checked says so. */
export function ClassificationView({ answer }: { readonly answer: LegalClassification }) {
  return (
    <section className="stack" aria-label="Classification">
      <p className="notice">
        <strong>{answer.disclaimer}</strong>
      </p>
      {answer.status === 'classified' ? <Consequences answer={answer} /> : null}
      {answer.assumed.length === 0 ? null : (
        <p>
          Taken from the product class, since nobody said otherwise:{' '}
          {answer.assumed.map(({ fact, value }) => `${fact} ${value === '' ? 'none' : value}`).join('; ')}.
        </p>
      )}
      <h2>Rules walked</h2>
      <PathTable path={answer.path} />
    </section>
  );
}

function Consequences({ answer }: { readonly answer: Extract<LegalClassification, { status: 'classified' }> }) {
  const { route, contestedPoints, remarks, obligations, alsoDecidedBy, isToBeChecked } = answer;
  return (
    <>
      {isToBeChecked ? (
        <p className="notice notice-warn">The deciding rule is to be checked; patients are not told this answer.</p>
      ) : null}
      {route === undefined ? null : (
        <p>
          Way: <strong>{legalRoutes.find(({ code }) => code === route)?.title}</strong>
        </p>
      )}
      {alsoDecidedBy.length === 0 ? null : <p>The same would follow from {alsoDecidedBy.join(', ')}.</p>}
      {contestedPoints.map((point) => (
        <p className="notice notice-warn" key={point}>
          <strong>Contested.</strong> {point}
        </p>
      ))}
      {remarks.map(({ ruleId, text, isToBeChecked: isUnchecked }) => (
        <p className="notice" key={ruleId}>
          {ruleId}: {text} {isUnchecked ? <span className="chip chip-warn">To be checked</span> : null}
        </p>
      ))}
      <h2>Obligations</h2>
      {obligations.length === 0 ? <p>The rules walked state none.</p> : <Obligations obligations={obligations} />}
    </>
  );
}

function Obligations({ obligations }: { readonly obligations: readonly Obligation[] }) {
  return (
    <ul className="stack">
      {obligations.map(({ text, provenance }) => (
        <li key={text}>
          {text} {isUnsure(provenance) ? <span className="chip chip-warn">To be checked</span> : null}
        </li>
      ))}
    </ul>
  );
}

function PathTable({ path }: { readonly path: readonly PathStep[] }) {
  return (
    <TableScroll label="Rules walked">
      <table>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {path.map((step) => (
            <tr key={step.ruleId}>
              <th scope="row">{step.ruleId}</th>
              <td>
                {step.question}
                <br />
                <span className="soft">{step.why}</span>
              </td>
              <td>{factWords(step.outcome)}</td>
              <td>{step.citations.map(sourceOf).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function sourceOf({ source, provenance }: Citation): string {
  return isUnsure(provenance) ? `${source} (to be checked)` : source;
}
