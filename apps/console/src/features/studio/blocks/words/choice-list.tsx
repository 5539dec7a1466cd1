import { fold } from '@campus/content-format/fold';
import { SearchField } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../../shared/text.ts';

export interface Choosable {
  key: string;
  label: string;
  detail: string;
}

/** As many as one looks through. */
const MOST = 30;

/** One of many, found by its words. */
export const ChoiceList = ({
  label,
  options,
  onChoose,
}: {
  /** What is looked for. */
  label: string;
  options: readonly Choosable[];
  onChoose: (key: string) => void;
}) => {
  const t = useText();
  const [words, setWords] = useState('');
  const sought = fold(words);
  const found = options.filter(({ key, label: name, detail }) =>
    fold(`${key} ${name} ${detail}`).includes(sought),
  );
  return (
    <>
      <SearchField label={label} value={words} pause={0} onSearch={setWords} />
      <p role="status" className="soft small">
        {t('blocks.words.found', { count: found.length })}
      </p>
      <ul className="blocks__options">
        {found.slice(0, MOST).map(({ key, label: name, detail }) => (
          <li key={key}>
            <button type="button" className="studio__line" onClick={() => onChoose(key)}>
              {name}
            </button>{' '}
            <span className="soft small">{detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
};
