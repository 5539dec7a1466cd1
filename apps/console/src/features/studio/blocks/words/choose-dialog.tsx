import { Button, Dialog, SearchField } from '@campus/ui';
import { fold } from '@campus/content-format/fold';
import { useState } from 'react';
import { useText } from '../../../../shared/text.ts';

export interface Choosable {
  key: string;
  label: string;
  detail: string;
}

/** As many as one looks through. */
const MOST = 30;

/** One of many, found by its words: a term of the glossary, a source. */
export const ChooseDialog = ({
  title,
  options,
  onChoose,
  onRemove,
  onClose,
}: {
  title: string;
  options: readonly Choosable[];
  onChoose: (key: string) => void;
  /** Takes away what is there; null: nothing is. */
  onRemove: (() => void) | null;
  onClose: () => void;
}) => {
  const t = useText();
  const [words, setWords] = useState('');
  const sought = fold(words);
  const found = options.filter(({ key, label, detail }) =>
    fold(`${key} ${label} ${detail}`).includes(sought),
  );
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          {onRemove && (
            <Button kind="quiet" onClick={onRemove}>
              {t('blocks.words.remove')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('blocks.words.cancel')}
          </Button>
        </>
      }
    >
      <SearchField label={t('blocks.words.search')} value={words} pause={0} onSearch={setWords} />
      <p role="status" className="soft small">
        {t('blocks.words.found', { count: found.length })}
      </p>
      <ul className="blocks__options">
        {found.slice(0, MOST).map(({ key, label, detail }) => (
          <li key={key}>
            <button type="button" className="studio__line" onClick={() => onChoose(key)}>
              {label}
            </button>{' '}
            <span className="soft small">{detail}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
