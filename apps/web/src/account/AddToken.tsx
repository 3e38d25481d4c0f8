import { permissions } from '@jointwise/definitions';
import type { SessionReply } from '@jointwise/server/contract';
import { type FormEvent, useState } from 'react';
import { useAct } from '../people/usePeople.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { CheckList } from './CheckList.tsx';
import { texts } from './texts.ts';

const days = 90;

/** A token for one or several sites with one or several permissions, each held at every one of the sites. */
export function AddToken({ session }: { readonly session: SessionReply }) {
  const { isBusy, problem, act } = useAct();
  const [name, setName] = useState('');
  const [siteIds, setSiteIds] = useState<readonly string[]>(session.sites.slice(0, 1).map(({ id }) => id));
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const [secret, setSecret] = useState<string>();
  const held = permissions.filter((one) => siteIds.every((siteId) => session.permissions[siteId]?.includes(one)));
  const chosen = held.filter((one) => wanted.includes(one));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { name, permissions: chosen, siteIds, expiresInDays: days };
    const reply = await act<{ readonly token: string }>('/tokens', 'POST', body);
    setSecret(reply?.token);
    if (reply !== undefined) setName('');
  };
  return (
    <details className="fold">
      <summary>
        <span>{texts.nodes('addToken.addTokenDaysDays', { days })}</span>
      </summary>
      <form className="fold-body" onSubmit={(event) => void submit(event)}>
        <PlainField
          label={texts('addToken.name')}
          hint={texts('addToken.whatUsesIt')}
          value={name}
          onChange={setName}
        />
        <CheckList
          legend={texts('addToken.legend')}
          options={session.sites.map(({ id, name: title }) => [id, title])}
          chosen={siteIds}
          onChange={setSiteIds}
        />
        <CheckList
          legend={texts('addToken.permissions')}
          options={siteIds.length === 0 ? [] : held.map((one) => [one, one])}
          chosen={chosen}
          onChange={setWanted}
        />
        {siteIds.length > 1 ? <p className="small soft">{texts('addToken.onlyWhatYouMay')}</p> : null}
        {problem === undefined ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div>
          <button type="submit" className="button" disabled={isBusy || chosen.length === 0 || siteIds.length === 0}>
            {texts('addToken.addToken')}
          </button>
        </div>
        {secret === undefined ? null : (
          <p role="status" className="notice">
            {texts.nodes('addToken.shownOnceCode', { code: <code className="break">{secret}</code> })}
          </p>
        )}
      </form>
    </details>
  );
}
