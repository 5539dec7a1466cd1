import './search-field.css';
import { useEffect, useEffectEvent, useState } from 'react';
import { VisuallyHidden } from '../feedback/state.tsx';
import { Icon } from '../icon.tsx';

/** Milliseconds without typing before a list is searched, so that a slow link is not used for each letter. */
const PAUSE = 300;

/**
 * What the field asked its list for and has not been given back. A list answers when it is drawn, or when its address
 * has changed: on a slow machine after more letters were typed.
 */
const useAnswers = (value: string) => {
  const [shown, setShown] = useState(value);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const at = asked.indexOf(value);
  const isChanged = shown !== value;
  if (isChanged) {
    setShown(value);
    // An answer settles what was asked before it; anything else overrules what is still on its way.
    setAsked(at < 0 ? [] : asked.slice(at + 1));
  }
  return {
    /** Whether the list is searched for something that was not asked here: by a view, a filter or the way back. */
    isFromElsewhere: isChanged && at < 0,
    /** What the list is searched for once it has answered everything. */
    latest: asked.at(-1) ?? value,
    ask: (words: string) => setAsked((before) => [...before, words]),
  };
};

/**
 * Looks for something in a list while one types; Enter asks at once. The letters are the field's own: an answer to
 * fewer of them leaves those that were typed since.
 */
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
  const { isFromElsewhere, latest, ask } = useAnswers(value);
  if (isFromElsewhere && words.trim() !== value) setWords(value);
  const search = () => {
    const next = words.trim();
    if (next === latest) return;
    ask(next);
    onSearch(next, { replace: latest !== '' });
  };
  const searchLater = useEffectEvent(search);
  useEffect(() => {
    const timer = setTimeout(() => searchLater(), pause);
    return () => clearTimeout(timer);
  }, [words, pause]);
  return (
    <div role="search" aria-label={label} className="search-field">
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
