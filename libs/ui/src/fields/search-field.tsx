import './search-field.css';
import { useEffect, useEffectEvent, useState } from 'react';
import { VisuallyHidden } from '../feedback/state.tsx';
import { Icon } from '../icon.tsx';

/** Milliseconds without typing before a list is searched, so that a slow link is not used for each letter. */
const PAUSE = 300;

/** Looks for something in a list while one types; Enter asks at once. */
export const SearchField = ({
  label,
  value,
  pause = PAUSE,
  onSearch,
}: {
  /** What is looked for; in sight as long as nothing is written. */
  label: string;
  /** What the list is searched for now. */
  value: string;
  /** For a list that is here already: 0. */
  pause?: number;
  /** `replace`: words were looked for before, so that an address with them is no place to come back to. */
  onSearch: (words: string, how: { replace: boolean }) => void;
}) => {
  const [words, setWords] = useState(value);
  const [shown, setShown] = useState(value);
  // Cleared or set elsewhere, by a view or the way back: the field follows.
  if (shown !== value) {
    setShown(value);
    if (words.trim() !== value) setWords(value);
  }
  const search = () => {
    if (words.trim() !== value) onSearch(words.trim(), { replace: value !== '' });
  };
  const searchLater = useEffectEvent(search);
  useEffect(() => {
    const timer = setTimeout(() => searchLater(), pause);
    return () => clearTimeout(timer);
  }, [words, pause]);
  return (
    <div role="search" className="search-field">
      <label>
        <Icon name="search" />
        <VisuallyHidden>{label}</VisuallyHidden>
        <input
          type="search"
          className="input"
          autoComplete="off"
          enterKeyHint="search"
          placeholder={label}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Inside a form, Enter searches and does not send.
            event.preventDefault();
            search();
          }}
        />
      </label>
    </div>
  );
};
