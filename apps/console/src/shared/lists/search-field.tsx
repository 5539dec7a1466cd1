import './search-field.css';
import { Button, Field } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../text.ts';

/** Searches a long list on submit: searching at each letter would cost a slow connection an answer every time. */
export const SearchField = ({
  label,
  value,
  onSearch,
}: {
  label: string;
  value: string;
  onSearch: (words: string) => void;
}) => {
  const t = useText();
  const [words, setWords] = useState(value);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(words.trim());
      }}
    >
      <Field label={label} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      <Button type="submit" kind="quiet" icon="search">
        {t('console.search')}
      </Button>
    </form>
  );
};
