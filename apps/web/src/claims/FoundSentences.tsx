import { Empty } from '../shared/Empty.tsx';
import { typeWords, verdictChip } from './claim-words.ts';
import { texts } from './texts.ts';
import type { CheckedText } from './useClaims.ts';

/** Sentences of a text with what each claims, its verdict and what that rests on. */
export function FoundSentences({ sentences }: { readonly sentences: CheckedText['sentences'] }) {
  if (sentences.length === 0) return <Empty>{texts('foundSentences.noClaimFoundThat')}</Empty>;
  return (
    <ol className="stack">
      {sentences.map(({ text, from, line, claims, blocked }) => (
        <li key={from} className="panel stack-close">
          <p>
            <q>{text}</q> <span className="tiny soft">{texts.nodes('foundSentences.lineLine', { line })}</span>
          </p>
          {claims.map((claim) => (
            <div key={claim.type} className="stack-close">
              <p className="row">
                <strong>{typeWords[claim.type]}</strong>
                <span className={verdictChip(claim.verdict)}>{claim.word}</span>
                {claim.isProductAssumed ? (
                  <span className="tiny soft">{texts('foundSentences.productTakenRest')}</span>
                ) : null}
              </p>
              <p className="small">{claim.sentence}</p>
              <ul className="tiny soft">
                {claim.basis.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
          {blocked.length === 0 ? null : (
            <p className="notice notice-warn small">
              {texts.nodes('foundSentences.needsApproversReasonBlocked', { blocked: blocked.join(', ') })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
