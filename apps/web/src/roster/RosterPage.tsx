import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentStudy } from '../study/useCurrentStudy.ts';
import { RosterFilterBar } from './RosterFilterBar.tsx';
import { RosterTable } from './RosterTable.tsx';
import { type Roster, type RosterFilters, useRoster } from './useRoster.ts';

/** Everybody who is enrolled, with what is due; search and filters stand in the address. */
export function RosterPage() {
  const study = useCurrentStudy();
  if (study === undefined) return <Page title="Participants" sentence="There is no study yet." />;
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
      title="Participants"
      sentence={roster.status === 'ready' ? sentence(roster.data, isFiltered) : undefined}
      basis="Answered counts the visits with a score on the primary scale, out of those that were due so far."
      actions={
        may('participant.enrol') ? (
          <Link to="/participants/new" className="button button-main">
            Enrol participant
          </Link>
        ) : undefined
      }
    >
      <RosterFilterBar filters={filters} onChange={change} />
      <Ready of={roster} what="participants">
        {(data) =>
          data.rows.length === 0 ? (
            <Empty
              action={
                isFiltered ? (
                  <button type="button" className="button" onClick={() => change({})}>
                    Clear the filters
                  </button>
                ) : undefined
              }
            >
              {isFiltered
                ? 'Nobody fits these filters.'
                : 'Participants appear here once they are enrolled or imported.'}
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
  const people = isOne ? '1 participant' : `${total} participants`;
  return isFiltered ? `${people} fit the filters.` : `${people} are enrolled.`;
}
