import './palette.css';
import { Icon } from '@campus/ui';
import { go, type Person } from '@campus/web-shell';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { stepped, type Entry, type EntryGroup } from './palette-entries.ts';
import { useEntryGroups } from './use-entry-groups.ts';

const Option = ({
  entry: { label, note },
  id,
  isChosen,
  onGo,
}: {
  entry: Entry;
  id: string;
  isChosen: boolean;
  onGo: () => void;
}) => (
  <li role="option" id={id} aria-selected={isChosen} className="palette__option" onClick={onGo}>
    <span>{label}</span>
    {note && <span className="soft small">{note}</span>}
  </li>
);

/** What the arrows have chosen is in sight. */
const useChosenInView = (chosen: Entry | undefined) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    if (!list.current || !option) return;
    const [box, at] = [list.current.getBoundingClientRect(), option.getBoundingClientRect()];
    if (at.top < box.top) list.current.scrollTop -= box.top - at.top;
    else if (at.bottom > box.bottom) list.current.scrollTop += at.bottom - box.bottom;
  }, [chosen]);
  return list;
};

const Groups = ({
  id,
  groups,
  chosen,
  optionId,
  onGo,
}: {
  id: string;
  groups: readonly EntryGroup[];
  chosen: Entry | undefined;
  optionId: (entry: Entry) => string;
  onGo: (entry: Entry) => void;
}) => {
  const t = useText();
  const list = useChosenInView(chosen);
  return (
    <div ref={list} role="listbox" id={id} aria-label={t('palette.title')} className="palette__list">
      {groups.map(({ name, entries }) => (
        <ul key={name} role="group" aria-label={name} className="plain-list">
          <li role="presentation" className="palette__group soft">
            {name}
          </li>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              entry={entry}
              id={optionId(entry)}
              isChosen={entry === chosen}
              onGo={() => onGo(entry)}
            />
          ))}
        </ul>
      ))}
    </div>
  );
};

/** The native modal dialog: it keeps the focus, gives it back, and Escape closes it. */
const useModal = () => {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  // Taken out of the page while open, it gives the focus back too.
  useLayoutEffect(() => {
    const dialog = ref.current;
    return () => dialog?.close();
  }, []);
  return ref;
};

/**
 * Finds anything by a few letters: a combobox whose list is people, editions, acts and places. The focus
 * stays in the field; arrows choose, Enter opens.
 */
export const Palette = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const t = useText();
  const id = useId();
  const dialog = useModal();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { groups, isLoading } = useEntryGroups(person, words);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const optionId = (entry: Entry) => `${id}-${entry.id}`;
  const open = (entry: Entry) => {
    onClose();
    go(entry.href);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && chosen) open(chosen);
    else if (event.key === 'ArrowDown') setAt(stepped(entries.indexOf(chosen as Entry), 1, entries.length));
    else if (event.key === 'ArrowUp') setAt(stepped(entries.indexOf(chosen as Entry), -1, entries.length));
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('palette.title')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="palette__field">
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-label={t('palette.field')}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && optionId(chosen)}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.field')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <button type="button" className="palette__close" onClick={onClose}>
          {t('palette.close')}
        </button>
      </div>
      <Groups id={`${id}-list`} groups={groups} chosen={chosen} optionId={optionId} onGo={open} />
      <p role="status" className="palette__status soft small">
        {isLoading ? t('palette.loading') : t('palette.found', { count: entries.length })}
      </p>
    </dialog>
  );
};
