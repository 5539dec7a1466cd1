import { changedSentences } from '@campus/content-format/translation';
import { VisuallyHidden } from '@campus/ui';
import { useMemo } from 'react';
import { useText } from '../../../shared/text.ts';

/** The words of a source, with what became of those it was translated from: by the sentence, and in it by the word. */
export const ChangedSource = ({ was, is, locale }: { was: string; is: string; locale: string }) => {
  const t = useText();
  const sentences = useMemo(() => changedSentences(was, is, locale), [was, is, locale]);
  return (
    <p className="translation__words" lang={locale}>
      {sentences.map(({ change, words }, nth) => (
        <span key={nth} className={change === 'same' ? undefined : 'translation__sentence'}>
          {words.map((each, at) =>
            each.change === 'same' ? (
              each.text
            ) : each.change === 'added' ? (
              <ins key={at}>
                <VisuallyHidden>{t('studio.tr.added')} </VisuallyHidden>
                {each.text}
              </ins>
            ) : (
              <del key={at}>
                <VisuallyHidden>{t('studio.tr.removed')} </VisuallyHidden>
                {each.text}
              </del>
            ),
          )}
        </span>
      ))}
    </p>
  );
};
