import type { SessionReply } from '@jointwise/server/contract';
import { type FormEvent, useState } from 'react';
import { address } from '../api/address.ts';
import { useAct, useTokens } from '../people/usePeople.ts';
import { DateText } from '../shared/DateText.tsx';
import { PlainField } from '../shared/PlainField.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';

/** API tokens: what they may do and until when; the secret is shown once. */
export function TokenList({ session }: { readonly session: SessionReply }) {
  const tokens = useTokens();
  const { problem, act } = useAct();
  return (
    <section className="panel" aria-labelledby="tokens-title">
      <h2 id="tokens-title">API tokens</h2>
      <Ready of={tokens} what="tokens">
        {({ rows }) => (
          <ul className="stack-close">
            {rows.length === 0 ? <li className="soft">No token yet.</li> : null}
            {rows.map((token) => (
              <li key={token.id} className="row spread">
                <span>
                  <strong>{token.name}</strong>{' '}
                  <span className="small soft">
                    {token.permissions.join(', ')}, until <DateText iso={token.expiresAt} />
                  </span>
                </span>
                {token.withdrawnAt === null ? (
                  <button
                    type="button"
                    className="button button-plain"
                    onClick={() => void act(address`/tokens/${token.id}`, 'DELETE')}
                  >
                    Withdraw<span className="visually-hidden"> {token.name}</span>
                  </button>
                ) : (
                  <span className="chip">withdrawn</span>
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

function AddToken({ session }: { readonly session: SessionReply }) {
  const { isBusy, problem, act } = useAct();
  const [name, setName] = useState('');
  const [siteId, setSiteId] = useState(session.sites[0]?.id ?? '');
  const [permission, setPermission] = useState('');
  const [secret, setSecret] = useState<string>();
  const held = session.permissions[siteId] ?? [];
  const chosen = held.find((one) => one === permission) ?? held[0];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await act<{ readonly token: string }>('/tokens', 'POST', {
      name,
      permissions: [chosen],
      siteIds: [siteId],
      expiresInDays: 90,
    });
    setSecret(reply?.token);
    if (reply !== undefined) setName('');
  };
  return (
    <details className="fold">
      <summary>
        <span>Add a token for 90 days</span>
      </summary>
      <form className="fold-body" onSubmit={(event) => void submit(event)}>
        <PlainField label="Name" hint="What uses it" value={name} onChange={setName} />
        <Select
          label="Site"
          value={siteId}
          options={session.sites.map(({ id, name: own }) => [id, own])}
          onChange={setSiteId}
        />
        <Select
          label="Permission"
          value={chosen ?? ''}
          options={held.map((one) => [one, one])}
          onChange={setPermission}
        />
        {problem === undefined ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div>
          <button type="submit" className="button" disabled={isBusy || chosen === undefined}>
            Add token
          </button>
        </div>
        {secret === undefined ? null : (
          <p role="status" className="notice">
            Shown once: <code>{secret}</code>
          </p>
        )}
      </form>
    </details>
  );
}
