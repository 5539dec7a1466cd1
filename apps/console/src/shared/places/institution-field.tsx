import { Field } from '@campus/ui';
import { useEffect, useId, useState } from 'react';
import { useText } from '../text.ts';
import { useVocabulary } from '../words/vocabulary.ts';
import { usePlaces, type FoundPlaces } from '../lists/mending/use-places.ts';

/** Letters typed in a row are one search. */
const PAUSE_MS = 250;

const useWordsAfterPause = (words: string): string => {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
};

/** The name of an institution, with those of the directory to choose from; another one can be written. */
export const InstitutionField = ({
  label,
  hint,
  error,
  country,
  value,
  onChange,
  onPlace,
}: {
  label: string;
  hint?: string;
  error?: string | false;
  /** Of the directory only those of this country; null: of any. */
  country: string | null;
  value: string;
  onChange: (name: string) => void;
  /** One of the directory was chosen, or written as it is called there. */
  onPlace?: (place: FoundPlaces['items'][number]) => void;
}) => {
  const t = useText();
  const words = useVocabulary();
  const list = useId();
  const { items } = usePlaces('INSTITUTION', country, useWordsAfterPause(value));
  const isKnown = (text: string) => (place: FoundPlaces['items'][number]) =>
    [place.name, place.label].some((name) => name.toLowerCase() === text.trim().toLowerCase());
  const known = value.trim() ? items.find(isKnown(value)) : undefined;
  return (
    <div>
      <Field
        label={label}
        hint={hint}
        error={error}
        maxLength={200}
        autoComplete="off"
        list={list}
        value={value}
        onChange={({ target }) => {
          const place = items.find(isKnown(target.value));
          onChange(place?.name ?? target.value);
          if (place) onPlace?.(place);
        }}
      />
      <datalist id={list}>
        {items.map((place) => (
          <option key={place.id} value={place.name}>
            {place.label === place.name ? words.institution(place.kind) : place.label}
          </option>
        ))}
      </datalist>
      <p className="soft small" role="status">
        {value.trim() && (known ? t('console.directory.known') : t('console.directory.unknown'))}
      </p>
    </div>
  );
};
