import type { SessionReply } from '@jointwise/server/contract';
import { address } from '../api/address.ts';
import { useAct, useTokens } from '../people/usePeople.ts';
import { DateText } from '../shared/DateText.tsx';
import { Ready } from '../shared/Ready.tsx';
import { AddToken } from './AddToken.tsx';
import { texts } from './texts.ts';

/** API tokens: what they may do and until when; the secret is shown once. */
export function TokenList({ session }: { readonly session: SessionReply }) {
  const tokens = useTokens();
  const { problem, act } = useAct();
  return (
    <section className="panel" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{texts('tokenList.apiTokens')}</h2>
      <Ready of={tokens} what={texts('tokenList.tokens')}>
        {({ rows }) => (
          <ul className="stack-close">
            {rows.length === 0 ? <li className="soft">{texts('tokenList.noTokenYet')}</li> : null}
            {rows.map((token) => (
              <li key={token.id} className="row spread">
                <span>
                  <strong>{token.name}</strong>{' '}
                  <span className="small soft">
                    {texts.nodes('tokenList.permissionsSiteIdsUntilDateText', {
                      permissions: token.permissions.join(', '),
                      siteIds: siteNames(token.siteIds, session),
                      dateText: <DateText iso={token.expiresAt} />,
                    })}
                  </span>
                </span>
                {token.withdrawnAt === null ? (
                  <button
                    type="button"
                    className="button button-plain"
                    onClick={() => void act(address`/tokens/${token.id}`, 'DELETE')}
                  >
                    {texts('tokenList.withdraw')}
                    <span className="visually-hidden"> {token.name}</span>
                  </button>
                ) : (
                  <span className="chip">{texts('tokenList.withdrawn')}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Ready>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      <AddToken session={session} />
    </section>
  );
}

function siteNames(siteIds: readonly string[], { sites }: SessionReply): string {
  return siteIds
    .map((siteId) => sites.find(({ id }) => id === siteId)?.name ?? texts('tokenList.anotherSite'))
    .join(', ');
}
