import type { UserRow } from '@jointwise/server/contract';
import { useMay } from '../api/useSession.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { AddSiteForm } from './AddSiteForm.tsx';
import { AddUserForm } from './AddUserForm.tsx';
import { UserCard } from './UserCard.tsx';
import { useSites, useUsers } from './usePeople.ts';

/** Who works where and as what. */
export function PeoplePage() {
  const users = useUsers();
  const sites = useSites();
  const may = useMay();
  return (
    <Page
      title="People and sites"
      sentence={users.status === 'ready' ? sentence(users.data.rows) : undefined}
      basis="A role belongs to a site. Whoever leaves is disabled, not deleted: what they entered keeps their name."
    >
      <StudyTabs />
      <Ready of={sites} what="sites">
        {({ rows }) => (
          <section className="stack" aria-labelledby="sites-title">
            <h2 id="sites-title">Sites</h2>
            <ul className="multiples">
              {rows.map((site) => (
                <li key={site.id} className="panel">
                  <strong>{site.name}</strong>
                  <p className="small soft">
                    {site.code}, {site.city}, {site.country}, {site.timeZone}
                  </p>
                </li>
              ))}
            </ul>
            {may('site.write') ? <AddSiteForm /> : null}
          </section>
        )}
      </Ready>
      <Ready of={users} what="people">
        {({ rows }) => (
          <section className="stack" aria-labelledby="people-title">
            <h2 id="people-title">People</h2>
            {may('user.write') ? <AddUserForm /> : null}
            <ul className="multiples">
              {rows.map((user) => (
                <li key={user.id}>
                  <UserCard user={user} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Ready>
    </Page>
  );
}

function sentence(rows: readonly UserRow[]): string {
  const active = rows.filter(({ status }) => status === 'active');
  const without = active.filter(({ secondFactor }) => !secondFactor).length;
  const people = active.length === 1 ? '1 person has' : `${active.length} people have`;
  return without === 0
    ? `${people} access, all with a second factor.`
    : `${people} access; ${without} without a second factor.`;
}
