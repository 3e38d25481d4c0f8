import { conditions, joints, productClasses } from '@jointwise/definitions';
import { useEffect, useState } from 'react';
import { useSession } from '../api/useSession.ts';
import { Select } from '../shared/Select.tsx';
import { texts } from './texts.ts';
import type { RosterFilters } from './useRoster.ts';

interface RosterFilterBarProps {
  readonly filters: RosterFilters;
  readonly onChange: (filters: RosterFilters) => void;
}

/** Search by code and the filters of the roster. */
export function RosterFilterBar({ filters, onChange }: RosterFilterBarProps) {
  const state = useSession();
  const sites = state.status === 'signed-in' ? state.session.sites : [];
  const [search, setSearch] = useState(filters.search ?? '');
  useEffect(() => {
    if (search === (filters.search ?? '')) return;
    const timer = setTimeout(() => onChange({ ...filters, search: search || undefined }), 250);
    return () => clearTimeout(timer);
  }, [search, filters, onChange]);
  const choose = (name: keyof RosterFilters) => (value: string) =>
    onChange({ ...filters, [name]: value === '' ? undefined : value });
  const lists = [
    { name: 'siteId', label: texts('rosterFilterBar.site'), options: sites.map(({ id, name }) => [id, name]) },
    { name: 'joint', label: texts('rosterFilterBar.joint'), options: joints.map(({ key, label }) => [key, label]) },
    {
      name: 'condition',
      label: texts('rosterFilterBar.condition'),
      options: conditions.map(({ key, title }) => [key, title]),
    },
    {
      name: 'productClass',
      label: texts('rosterFilterBar.product'),
      options: productClasses.map(({ code, short }) => [code, short]),
    },
    {
      name: 'status',
      label: texts('rosterFilterBar.status'),
      options: [
        ['active', texts('rosterFilterBar.active')],
        ['withdrawn', texts('rosterFilterBar.withdrawn')],
        ['dead', texts('rosterFilterBar.died')],
      ],
    },
    {
      name: 'due',
      label: texts('rosterFilterBar.due'),
      options: [
        ['now', texts('rosterFilterBar.dueNow')],
        ['overdue', texts('rosterFilterBar.overdue')],
        ['none', texts('rosterFilterBar.nothingDue')],
      ],
    },
  ] as const;
  return (
    <search className="filters" aria-label={texts('rosterFilterBar.filters')}>
      <div className="field">
        <label htmlFor="roster-search">{texts('rosterFilterBar.code')}</label>
        <input
          id="roster-search"
          className="input"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {lists.map(({ name, label, options }) => (
        <Select
          key={name}
          label={label}
          value={filters[name] ?? ''}
          options={[['', texts('rosterFilterBar.all')], ...options] as readonly (readonly [string, string])[]}
          onChange={choose(name)}
        />
      ))}
    </search>
  );
}
