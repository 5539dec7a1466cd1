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

type Place = FoundPlaces['items'][number];

interface Known {
  /** Of the directory only those of this country; null: of any. */
  country: string | null;
  value: string;
  onChange: (name: string) => void;
  /** One of the directory was chosen, or written as it is called there. */
  onPlace?: ((place: Place) => void) | undefined;
}

/** The places of the directory that fit what is written, and taking over one of them. */
const useDirectory = ({ country, value, onChange, onPlace }: Known) => {
  const list = useId();
  const { items } = usePlaces('INSTITUTION', country, useWordsAfterPause(value));
  const isKnown = (text: string) => (place: Place) =>
    [place.name, place.label].some((name) => name.toLowerCase() === text.trim().toLowerCase());
  const write = (text: string) => {
    const place = items.find(isKnown(text));
    if (place && onPlace) onPlace(place);
    else onChange(place?.name ?? text);
  };
  return { list, items, write, known: value.trim() ? items.find(isKnown(value)) : undefined };
};

const Suggestions = ({ id, items }: { id: string; items: readonly Place[] }) => {
  const words = useVocabulary();
  return (
    <datalist id={id}>
      {items.map((place) => (
        <option key={place.id} value={place.name}>
          {place.label === place.name ? words.institution(place.kind) : place.label}
        </option>
      ))}
    </datalist>
  );
};

/** The same without a frame, for the cell of a grid. */
export const InstitutionInput = ({
  id,
  className,
  isWrong,
  describedBy,
  ...known
}: Known & { id: string; className: string; isWrong: boolean; describedBy: string | undefined }) => {
  const { list, items, write } = useDirectory(known);
  return (
    <>
      <input
        id={id}
        className={className}
        type="text"
        autoComplete="off"
        maxLength={200}
        list={list}
        value={known.value}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        onChange={({ target }) => write(target.value)}
      />
      <Suggestions id={list} items={items} />
    </>
  );
};

/** The name of an institution, with those of the directory to choose from; another one can be written. */
export const InstitutionField = ({
  label,
  hint,
  error,
  ...known
}: Known & {
  label: string;
  hint?: string;
  error?: string | false;
}) => {
  const t = useText();
  const { list, items, write, known: found } = useDirectory(known);
  return (
    <div>
      <Field
        label={label}
        hint={hint}
        error={error}
        maxLength={200}
        autoComplete="off"
        list={list}
        value={known.value}
        onChange={({ target }) => write(target.value)}
      />
      <Suggestions id={list} items={items} />
      <p className="soft small" role="status">
        {known.value.trim() && (found ? t('console.directory.known') : t('console.directory.unknown'))}
      </p>
    </div>
  );
};
