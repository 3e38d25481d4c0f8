import { type Role, roles } from '@jointwise/definitions';
import type { UserRow } from '@jointwise/server/contract';
import { useState } from 'react';
import { address } from '../api/address.ts';
import { useMay, useSession } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { texts } from './texts.ts';
import { useAct } from './usePeople.ts';

/** One person: roles by site, second factor, and the changes an administrator may make, each with a reason. */
export function UserCard({ user }: { readonly user: UserRow }) {
  const may = useMay();
  return (
    <article className="panel" aria-label={user.name}>
      <div className="row spread">
        <strong>{user.name}</strong>
        <span className={user.status === 'active' ? 'chip chip-good' : 'chip'}>{user.status}</span>
      </div>
      <p className="small soft">{user.email}</p>
      <ul className="row">
        {user.roles.map(({ siteId, role }) => (
          <li key={`${siteId} ${role}`} className="chip">
            {role}, <SiteCode siteId={siteId} />
          </li>
        ))}
      </ul>
      <p className="small soft">
        {user.secondFactor ? texts('userCard.secondFactorConfirmed') : texts('userCard.noSecondFactorYet')}
        {user.lastSignInAt === null
          ? texts('userCard.neverSignedIn')
          : texts.nodes('userCard.lastSignedDateText', { dateText: <DateText iso={user.lastSignInAt} /> })}
      </p>
      {may('user.write') ? <ChangeUser user={user} /> : null}
    </article>
  );
}

function SiteCode({ siteId }: { readonly siteId: string }) {
  const state = useSession();
  const site = state.status === 'signed-in' ? state.session.sites.find(({ id }) => id === siteId) : undefined;
  return <>{site?.code ?? texts('userCard.anotherSite')}</>;
}

function ChangeUser({ user }: { readonly user: UserRow }) {
  const state = useSession();
  const sites = state.status === 'signed-in' ? state.session.sites : [];
  const { isBusy, problem, act } = useAct();
  const [held, setHeld] = useState(user.roles);
  const [reason, setReason] = useState('');
  const isHeld = (siteId: string, role: Role) => held.some((one) => one.siteId === siteId && one.role === role);
  const toggle = (siteId: string, role: Role) =>
    setHeld(
      isHeld(siteId, role)
        ? held.filter((one) => one.siteId !== siteId || one.role !== role)
        : [...held, { siteId, role }],
    );
  const isReady = reason.trim() !== '' && !isBusy;
  const path = address`/users/${user.id}`;
  return (
    <details className="fold">
      <summary>
        <span>{texts('userCard.changeAccess')}</span>
      </summary>
      <div className="fold-body">
        {sites.map((site) => (
          <fieldset key={site.id} className="stack-tight">
            <legend className="small">
              <strong>{site.name}</strong>
            </legend>
            {roles.map((role) => (
              <label key={role} className="check">
                <input type="checkbox" checked={isHeld(site.id, role)} onChange={() => toggle(site.id, role)} />
                {role}
              </label>
            ))}
          </fieldset>
        ))}
        <div className="field field-wide">
          <label htmlFor={`reason-${user.id}`}>{texts('userCard.reasonRequired')}</label>
          <input
            id={`reason-${user.id}`}
            className="input"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {problem === undefined ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div className="row">
          <button
            type="button"
            className="button button-main"
            disabled={!isReady}
            onClick={() => void act(`${path}/roles`, 'PUT', { roles: held, reason })}
          >
            {texts('userCard.saveRoles')}
          </button>
          <button
            type="button"
            className="button"
            disabled={!isReady}
            onClick={() =>
              void act(`${path}/status`, 'PUT', { status: user.status === 'active' ? 'disabled' : 'active', reason })
            }
          >
            {user.status === 'active' ? texts('userCard.disableAccount') : texts('userCard.enableAccount')}
          </button>
          {user.secondFactor ? (
            <button
              type="button"
              className="button"
              disabled={!isReady}
              onClick={() => void act(`${path}/second-factor`, 'DELETE', { reason })}
            >
              {texts('userCard.resetSecondFactor')}
            </button>
          ) : null}
        </div>
      </div>
    </details>
  );
}
