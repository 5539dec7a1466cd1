import { Field } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { titleOf, withTitle } from './model/front-of-book.ts';
import type { BlockView } from './use-block-view.ts';

/** What the text is called, which stands in its front matter. */
export const TitleField = ({
  it,
  locale,
  mayWrite,
}: {
  it: BlockView;
  locale: string;
  mayWrite: boolean;
}) => {
  const t = useText();
  const title = it.book && titleOf(it.book);
  const [typed, setTyped] = useState<string | null>(null);
  if (title === null) return null;
  return (
    <Field
      label={t('blocks.title')}
      lang={locale}
      readOnly={!mayWrite}
      error={typed?.trim() === '' && t('blocks.missing')}
      value={typed !== null && (typed.trim() === title || typed.trim() === '') ? typed : title}
      onChange={({ target }) => {
        setTyped(target.value);
        it.putFront((book) => withTitle(book, target.value));
      }}
    />
  );
};
