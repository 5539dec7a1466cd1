import { Icon, VisuallyHidden } from '@campus/ui';
import { useEffect, useEffectEvent, useState } from 'react';

/** Milliseconds without typing before the list is searched, so that a slow link is not used for each letter. */
const PAUSE = 300;

/** Looks for something in a long list while one types; Enter asks at once. */
export const LiveSearch = ({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (words: string) => void;
}) => {
  const [words, setWords] = useState(value);
  const [shown, setShown] = useState(value);
  // Cleared or set elsewhere, by a view or the way back: the field follows.
  if (shown !== value) {
    setShown(value);
    if (words.trim() !== value) setWords(value);
  }
  const search = useEffectEvent(() => {
    if (words.trim() !== value) onSearch(words.trim());
  });
  useEffect(() => {
    const timer = setTimeout(() => search(), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <form
      role="search"
      className="list-search"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== value) onSearch(words.trim());
      }}
    >
      <label>
        <Icon name="search" />
        <VisuallyHidden>{label}</VisuallyHidden>
        <input
          type="search"
          className="input"
          placeholder={label}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
    </form>
  );
};
