import { type Role, roles } from '@jointwise/definitions';
import type { AddUserBody } from '@jointwise/server/contract';
import { type FormEvent, useState } from 'react';
import { useSession } from '../api/useSession.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { Select } from '../shared/Select.tsx';
import { texts } from './texts.ts';
import { useAct } from './usePeople.ts';

const empty = { name: '', email: '', password: '', siteId: '', role: 'coordinator' };

/** Adds a person with a first role; the password is a start and is changed by the person. */
export function AddUserForm() {
  const state = useSession();
  const sites = state.status === 'signed-in' ? state.session.sites : [];
  const { isBusy, problem, act } = useAct();
  const [entry, setEntry] = useState(empty);
  const set = (name: keyof typeof empty) => (value: string) => setEntry({ ...entry, [name]: value });
  const siteId = entry.siteId === '' ? (sites[0]?.id ?? '') : entry.siteId;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body: AddUserBody = {
      name: entry.name,
      email: entry.email,
      password: entry.password,
      roles: [{ siteId, role: entry.role as Role }],
    };
    const added = await act('/users', 'POST', body);
    if (added !== undefined) setEntry(empty);
  };
  return (
    <details className="fold">
      <summary>
        <span>{texts('addUserForm.addAPerson')}</span>
      </summary>
      <form className="fold-body" onSubmit={(event) => void submit(event)}>
        <PlainField label={texts('addUserForm.name')} value={entry.name} onChange={set('name')} />
        <PlainField
          label={texts('addUserForm.eMailAddress')}
          type="email"
          value={entry.email}
          onChange={set('email')}
        />
        <PlainField
          label={texts('addUserForm.firstPassword')}
          type="password"
          autoComplete="new-password"
          value={entry.password}
          onChange={set('password')}
        />
        <Select
          label={texts('addUserForm.site')}
          value={siteId}
          options={sites.map(({ id, name }) => [id, name])}
          onChange={set('siteId')}
        />
        <Select
          label={texts('addUserForm.role')}
          value={entry.role}
          options={roles.map((role) => [role, role])}
          onChange={set('role')}
        />
        {problem === undefined ? null : (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div>
          <button type="submit" className="button button-main" disabled={isBusy}>
            {texts('addUserForm.addPerson')}
          </button>
        </div>
      </form>
    </details>
  );
}
