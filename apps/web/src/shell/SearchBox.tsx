import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { texts } from './texts.ts';
import { useSearch } from './useSearch.ts';

/** Finds a participant by code from anywhere: `/` opens it, arrows choose, Enter goes there. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const navigate = useNavigate();
  const rows = useSearch(text);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || target.closest('input, textarea, select') !== null) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, []);
  const open = (row: (typeof rows)[number] | undefined) => {
    if (row === undefined) return;
    setText('');
    setOpen(false);
    void navigate({
      to: '/participants/$siteId/$participantId',
      params: { siteId: row.siteId, participantId: row.id },
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % Math.max(rows.length, 1));
    else if (event.key === 'ArrowUp') setChosen((chosen + rows.length - 1) % Math.max(rows.length, 1));
    else if (event.key === 'Enter') open(rows[chosen]);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };
  const isShown = isOpen && text !== '';
  return (
    <div className="search">
      <input
        ref={input}
        className="input"
        type="search"
        role="combobox"
        aria-label={texts('searchBox.searchParticipantsCode')}
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={isShown && rows.length > 0 ? `${list}-${chosen}` : undefined}
        placeholder={texts('searchBox.placeholder')}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        className="search-results"
        role="listbox"
        id={list}
        aria-label={texts('searchBox.participantsFound')}
        hidden={!isShown}
      >
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field, as a combobox has it
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field handles the keys
          <div
            key={row.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(row)}
          >
            <strong>{row.code}</strong>
            <span className="soft small">
              {row.jointSides.map(({ joint, side }) => `${side} ${joint}`).join(', ') ||
                texts('searchBox.noJointSideYet')}
            </span>
          </div>
        ))}
        {isShown && rows.length === 0 ? (
          <p className="small soft search-none">{texts('searchBox.noParticipantCode')}</p>
        ) : null}
      </div>
    </div>
  );
}
