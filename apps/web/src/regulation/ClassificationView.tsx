import { type Citation, legalRoutes, type Obligation } from '@jointwise/definitions';
import type { LegalClassification, PathStep } from '@jointwise/registry';
import { TableScroll } from '../shared/TableScroll.tsx';
import { factWords } from './fact-choices.ts';
import { texts } from './texts.ts';

const isUnsure = (provenance: string) => provenance === 'M-M' || provenance === 'M-L';

/** A classification with everything that it stands on; what has yet to be checked says so. */
export function ClassificationView({ answer }: { readonly answer: LegalClassification }) {
  return (
    <section className="stack" aria-label={texts('classificationView.classification')}>
      <p className="notice">
        <strong>{answer.disclaimer}</strong>
      </p>
      {answer.status === 'classified' ? <Consequences answer={answer} /> : null}
      {answer.assumed.length === 0 ? null : (
        <p>
          {texts.nodes('classificationView.takenProductClassSince', {
            assumed: answer.assumed
              .map(({ fact, value }) => `${fact} ${value === '' ? texts('classificationView.none') : value}`)
              .join('; '),
          })}
        </p>
      )}
      <h2>{texts('classificationView.rulesWalked')}</h2>
      <PathTable path={answer.path} />
    </section>
  );
}

function Consequences({ answer }: { readonly answer: Extract<LegalClassification, { status: 'classified' }> }) {
  const { route, contestedPoints, remarks, obligations, alsoDecidedBy, isToBeChecked } = answer;
  return (
    <>
      {isToBeChecked ? (
        <p className="notice notice-warn">{texts('classificationView.theDecidingRuleChecked')}</p>
      ) : null}
      {route === undefined ? null : (
        <p>
          {texts.nodes('classificationView.wayStrong', {
            strong: <strong>{legalRoutes.find(({ code }) => code === route)?.title}</strong>,
          })}
        </p>
      )}
      {alsoDecidedBy.length === 0 ? null : (
        <p>{texts.nodes('classificationView.theSameWouldFollow', { alsoDecidedBy: alsoDecidedBy.join(', ') })}</p>
      )}
      {contestedPoints.map((point) => (
        <p className="notice notice-warn" key={point}>
          <strong>{texts('classificationView.contested')}</strong> {point}
        </p>
      ))}
      {remarks.map(({ ruleId, text, isToBeChecked: isUnchecked }) => (
        <p className="notice" key={ruleId}>
          {ruleId}: {text}{' '}
          {isUnchecked ? <span className="chip chip-warn">{texts('classificationView.toBeChecked')}</span> : null}
        </p>
      ))}
      <h2>{texts('classificationView.obligations')}</h2>
      {obligations.length === 0 ? (
        <p>{texts('classificationView.theRulesWalkedState')}</p>
      ) : (
        <Obligations obligations={obligations} />
      )}
    </>
  );
}

function Obligations({ obligations }: { readonly obligations: readonly Obligation[] }) {
  return (
    <ul className="stack">
      {obligations.map(({ text, provenance }) => (
        <li key={text}>
          {text}{' '}
          {isUnsure(provenance) ? (
            <span className="chip chip-warn">{texts('classificationView.toBeChecked')}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function PathTable({ path }: { readonly path: readonly PathStep[] }) {
  return (
    <TableScroll label={texts('classificationView.rulesWalked')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts('classificationView.rule')}</th>
            <th scope="col">{texts('classificationView.question')}</th>
            <th scope="col">{texts('classificationView.answer')}</th>
            <th scope="col">{texts('classificationView.source')}</th>
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
  return isUnsure(provenance) ? texts('classificationView.sourceChecked', { source }) : source;
}
