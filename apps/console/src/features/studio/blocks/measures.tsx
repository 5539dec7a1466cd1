import { kindOfText, measureText, type TextHint } from '@campus/content-format/blocks';
import type { References } from '@campus/content-format/blocks';
import { Disclosure, Tag } from '@campus/ui';
import type { locales } from '@campus/web-shell';
import { useDeferredValue, useMemo } from 'react';
import { useText } from '../../../shared/text.ts';
import { pauseFor, useSettled } from '../../../shared/use-settled.ts';

/** Milliseconds without a key before a text is measured again. */
const PAUSE = 400;

const useHintWords = () => {
  const t = useText();
  return (hint: TextHint): string => {
    switch (hint.kind) {
      case 'long-screen':
        return t('blocks.hints.screen', { screen: hint.screen, words: hint.words, most: hint.most });
      case 'no-alt':
        return t('blocks.hints.noAlt');
      case 'no-term':
        return t('blocks.hints.noTerm', { key: hint.key });
      case 'no-source':
        return t('blocks.hints.noSource', { key: hint.key });
      case 'not-listed':
        return t('blocks.hints.notListed', { key: hint.key });
      case 'no-proof':
        return t('blocks.hints.noProof', { words: hint.words });
    }
  };
};

/** Where a text stands on the scale of its language. */
const easeOf = (ease: number): 'easy' | 'plain' | 'hard' =>
  ease >= 60 ? 'easy' : ease >= 45 ? 'plain' : 'hard';

/** Counts while one writes: words on each screen, reading ease, and what one may want to look at again. */
export const Measures = ({
  text,
  path,
  locale,
  references,
  onGo,
}: {
  text: string;
  path: string;
  locale: (typeof locales)[number];
  references: References;
  onGo: (line: number) => void;
}) => {
  const t = useText();
  const wordsOf = useHintWords();
  const settled = useDeferredValue(useSettled(text, pauseFor(text, PAUSE)));
  const isLesson = kindOfText(path) === 'lesson';
  const { screens, most, ease, hints } = useMemo(
    () => measureText(settled, isLesson ? 'lesson' : 'other', locale, references),
    [settled, isLesson, locale, references],
  );
  return (
    <section className="stack stack--tight" aria-labelledby="blocks-measures">
      <h2 id="blocks-measures">{t('blocks.measures')}</h2>
      <p>
        {t('blocks.count', { count: screens.reduce((sum, { words }) => sum + words, 0) })}
        {ease !== null && <> · {t('blocks.ease', { ease, level: easeOf(ease) })}</>}
      </p>
      {most !== null && (
        <Disclosure summary={t('blocks.screens', { count: screens.length })}>
          <ol className="stack stack--tight">
            {screens.map(({ title, words }, at) => (
              <li key={at}>
                {t('blocks.screen', { title: title || '–', words, most })}{' '}
                {words > most && <Tag tone="warn">{t('blocks.screen.long')}</Tag>}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {hints.length === 0 ? (
        <p className="soft">{t('blocks.hints.none')}</p>
      ) : (
        <ul className="stack stack--tight blocks__hints">
          {hints.map((hint, at) => (
            <li key={at}>
              <button type="button" className="studio__line" onClick={() => onGo(hint.line)}>
                {wordsOf(hint)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
