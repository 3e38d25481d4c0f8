import type { AnswerFindings } from '@jointwise/server/contract';
import { texts } from './texts.ts';

/** What the claim ledger says about a text. */
export function ClaimFindings({ findings: { claims } }: { readonly findings: AnswerFindings }) {
  if (claims.length === 0) return <p className="small soft">{texts('claimFindings.theClaimLedgerRecognises')}</p>;
  return (
    <ul className={claims.every(({ isSupported }) => isSupported) ? 'notice' : 'notice notice-warn'}>
      {claims.map(({ sentence, verdict, explanation }) => (
        <li key={`${verdict} ${sentence}`}>
          “{sentence}” <strong>{verdict}</strong>: {explanation}
        </li>
      ))}
    </ul>
  );
}
