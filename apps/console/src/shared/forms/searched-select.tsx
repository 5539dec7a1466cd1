import { SearchField, Select } from '@campus/ui';
import { useState, type ReactNode } from 'react';
import { useText } from '../text.ts';

interface Choice {
  value: string;
  label: string;
}

/**
 * A choice from more than a list can show: the missing ones are announced, and searched on the server. Inside
 * forms, Enter searches and does not send. What was chosen stays selectable whatever is searched.
 */
export const SearchedSelect = ({
  label,
  hint,
  none,
  choices,
  total,
  search,
  value,
  error,
  onSearch,
  onChange,
}: {
  label: string;
  hint?: ReactNode;
  /** The words for no choice at all. */
  none: string;
  choices: readonly Choice[];
  /** How many the server has for what was searched. */
  total: number;
  search: string;
  value: string;
  error?: string | false;
  onSearch: (words: string) => void;
  onChange: (value: string) => void;
}) => {
  const t = useText();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const missing = total - choices.length;
  const kept = chosen?.value === value && !choices.some((each) => each.value === value) ? [chosen] : [];
  return (
    <div className="stack stack--tight">
      {(missing > 0 || search !== '') && (
        <SearchField label={t('console.choice.search', { label })} value={search} onSearch={onSearch} />
      )}
      <Select
        label={label}
        hint={missing > 0 ? t('console.choice.more', { count: missing }) : hint}
        error={error}
        value={value}
        options={[{ value: '', label: none }, ...kept, ...choices]}
        onChange={({ target }) => {
          setChosen(choices.find((each) => each.value === target.value) ?? null);
          onChange(target.value);
        }}
      />
    </div>
  );
};
