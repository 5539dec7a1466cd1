import { glossaryTerms } from '@campus/content-format/translation';
import type { References } from '@campus/content-format/blocks';
import { useMemo } from 'react';
import { useText } from '../../../../shared/text.ts';
import { useFileText } from '../../draft/use-file-text.ts';
import { withSource } from '../model/front-of-book.ts';
import type { BlockView } from '../use-block-view.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { WritingLocale } from './use-block-words.ts';
import { useLessons } from './use-lessons.ts';
import { citeAt, dropMark, passageOf, putCite, putMark } from './word-marks.ts';

/** What is asked for among words. */
export type WordsAsked = 'link' | 'term' | 'cite';

interface Asking {
  it: BlockView;
  draftId: string;
  path: string;
  asked: WordsAsked;
  locale: WritingLocale;
  references: References;
  onClose: () => void;
}

const useTerms = (draftId: string, locale: string) => {
  const glossary = useFileText(draftId, 'glossary.yaml');
  return useMemo(() => glossaryTerms(glossary, locale, locale), [glossary, locale]);
};

/** A link, a term of the glossary or a source, for the words one is at. */
export const WordsDialog = ({ it, draftId, path, asked, locale, references, onClose }: Asking) => {
  const t = useText();
  const terms = useTerms(draftId, locale);
  const lessons = useLessons(draftId, path, locale);
  const { state, run } = it;
  if (!state) return null;
  const done = (command: Parameters<typeof run>[0]) => {
    onClose();
    run(command);
  };
  const had = asked === 'cite' ? null : passageOf(state, asked);
  const onRemove = had && asked !== 'cite' ? () => done(dropMark(asked)) : null;
  if (asked === 'link')
    return (
      <LinkDialog
        href={had?.mark.attrs.href ?? ''}
        lessons={lessons}
        onRemove={onRemove}
        onClose={onClose}
        onChoose={(href, words) => done(putMark('link', { href }, words))}
      />
    );
  if (asked === 'term')
    return (
      <ChooseDialog
        title={t('blocks.term.title')}
        options={terms.map(({ key, source, definition }) => ({ key, label: source, detail: definition }))}
        onRemove={onRemove}
        onClose={onClose}
        onChoose={(key) =>
          done(putMark('term', { key }, terms.find((each) => each.key === key)?.source ?? key))
        }
      />
    );
  return (
    <ChooseDialog
      title={t('blocks.cite.title')}
      options={[...references.sources.values()].map(({ key, publisher, date, title }) => ({
        key,
        label: [publisher, date?.slice(0, 4)].filter(Boolean).join(', '),
        detail: `${title} · ${key}`,
      }))}
      onRemove={
        citeAt(state) === null
          ? null
          : () =>
              done((now, dispatch) => {
                dispatch?.(now.tr.deleteSelection());
                return true;
              })
      }
      onClose={onClose}
      onChoose={(key) => {
        it.putFront((book) => withSource(book, key));
        done(putCite(key));
      }}
    />
  );
};
