import type { UserRow } from '@jointwise/server/contract';
import { useMay } from '../api/useSession.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { AddSiteForm } from './AddSiteForm.tsx';
import { AddUserForm } from './AddUserForm.tsx';
import { texts } from './texts.ts';
import { UserCard } from './UserCard.tsx';
import { useSites, useUsers } from './usePeople.ts';

/** Who works where and as what. */
export function PeoplePage() {
  const users = useUsers();
  const sites = useSites();
  const may = useMay();
  return (
    <Page
      title={texts('peoplePage.title')}
      sentence={users.status === 'ready' ? sentence(users.data.rows) : undefined}
      basis={texts('peoplePage.basis')}
    >
      <StudyTabs />
      <Ready of={sites} what={texts('peoplePage.sites')}>
        {({ rows }) => (
          <section className="stack" aria-labelledby="sites-title">
            <h2 id="sites-title">{texts('peoplePage.sitesTitle')}</h2>
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
      <Ready of={users} what={texts('peoplePage.people')}>
        {({ rows }) => (
          <section className="stack" aria-labelledby="people-title">
            <h2 id="people-title">{texts('peoplePage.peopleTitle')}</h2>
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
  const people = texts('peoplePage.countPeopleHave', { count: active.length });
  return without === 0
    ? texts('peoplePage.peopleAccessAllSecond', { people })
    : texts('peoplePage.peopleAccessWithoutWithout', { people, without });
}
