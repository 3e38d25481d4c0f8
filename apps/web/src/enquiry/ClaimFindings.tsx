import type { AnswerFindings } from '@jointwise/server/contract';

/** What the claim ledger says about a text. */
export function ClaimFindings({ findings }: { readonly findings: AnswerFindings }) {
  const { status, claims } = findings;
  if (status === 'not-checked') {
    return <p className="small soft">Not checked by the claim ledger: read it for claims yourself.</p>;
  }
  if (claims.length === 0) return <p className="small soft">The claim ledger recognises no claim in it.</p>;
  return (
    <ul className={claims.every(({ isSupported }) => isSupported) ? 'notice' : 'notice notice-warn'}>
      {claims.map(({ sentence, claim, verdict, isSupported }) => (
        <li key={`${claim} ${sentence}`}>
          “{sentence}”: {isSupported ? 'supported' : 'not supported'} by the ledger ({verdict}).
        </li>
      ))}
    </ul>
  );
}
