import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentStudy } from '../study/useCurrentStudy.ts';
import { RosterFilterBar } from './RosterFilterBar.tsx';
import { RosterTable } from './RosterTable.tsx';
import { texts } from './texts.ts';
import { type Roster, type RosterFilters, useRoster } from './useRoster.ts';

/** Everybody who is enrolled, with what is due; search and filters stand in the address. */
export function RosterPage() {
  const study = useCurrentStudy();
  if (study === undefined) return <Page title={texts('rosterPage.title')} sentence={texts('rosterPage.sentence')} />;
  return <StudyRoster studyId={study.id} />;
}

function StudyRoster({ studyId }: { readonly studyId: string }) {
  const filters = useSearch({ strict: false }) as RosterFilters;
  const navigate = useNavigate();
  const roster = useRoster(studyId, filters);
  const may = useMay();
  const change = (next: RosterFilters) => void navigate({ to: '/participants', search: next, replace: true });
  const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== '');
  return (
    <Page
      title={texts('rosterPage.title')}
      sentence={roster.status === 'ready' ? sentence(roster.data, isFiltered) : undefined}
      basis={texts('rosterPage.basis')}
      actions={
        may('participant.enrol') ? (
          <Link to="/participants/new" className="button button-main">
            {texts('rosterPage.enrolParticipant')}
          </Link>
        ) : undefined
      }
    >
      <RosterFilterBar filters={filters} onChange={change} />
      <Ready of={roster} what={texts('rosterPage.participants')}>
        {(data) =>
          data.rows.length === 0 ? (
            <Empty
              action={
                isFiltered ? (
                  <button type="button" className="button" onClick={() => change({})}>
                    {texts('rosterPage.clearTheFilters')}
                  </button>
                ) : undefined
              }
            >
              {isFiltered ? texts('rosterPage.nobodyFitsTheseFilters') : texts('rosterPage.participantsAppearHereOnce')}
            </Empty>
          ) : (
            <RosterTable roster={data} />
          )
        }
      </Ready>
    </Page>
  );
}

function sentence({ total, isOne }: Roster, isFiltered: boolean): string {
  const people = isOne ? texts('rosterPage.n1Participant') : texts('rosterPage.totalParticipants', { total });
  return isFiltered
    ? texts('rosterPage.peopleFitFilters', { people })
    : texts('rosterPage.peopleAreEnrolled', { people });
}
