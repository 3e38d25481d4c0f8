import { type CertaintyLevel, certaintyLevels } from '@jointwise/definitions';
import { formatCertainty } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';
import { claimWords } from './claim-words.ts';

/** Certainty as four steps, said in words beside them. */
export function CertaintySteps({ level, t }: { readonly level: CertaintyLevel; readonly t: Texts }) {
  const reached = certaintyLevels.indexOf(level);
  return (
    <p className="certainty">
      <span className="certainty-steps" aria-hidden="true">
        {certaintyLevels.map((step, index) => (
          <span key={step} className={index <= reached ? 'certainty-step is-reached' : 'certainty-step'} />
        ))}
      </span>
      <span>
        {formatCertainty(level, claimWords(t))}{' '}
        <span className="soft">({t('claims.step', { step: reached + 1 })})</span>
      </span>
    </p>
  );
}
