import './find.css';
import type { Locale } from '@campus/api-client';
import { Button, EmptyState, Field, Notice } from '@campus/ui';
import { localeNames, moveTo, Page, useLocale, useSearchValue } from '@campus/web-shell';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useIsOnline } from '../../shared/use-is-online.ts';
import type { Piece } from './engine/snippet.ts';
import { groups, resultsOf, type Result } from './found.ts';
import { useFindIndex, type FindIndex } from './use-find-index.ts';
import { useOwnResults } from './use-own-results.ts';

/** Results of a group shown before more are requested. */
const FIRST = 5;

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, isMarked }, at) => (isMarked ? <mark key={at}>{text}</mark> : text));

const GroupOf = ({ group, results, lang }: { group: Result['group']; results: Result[]; lang: string }) => {
  const t = useText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? results : results.slice(0, FIRST);
  return (
    <section className="stack stack--tight" aria-labelledby={`found-${group}-${lang}`}>
      <h2 id={`found-${group}-${lang}`}>{t(`find.group.${group}`)}</h2>
      <ul className="found">
        {shown.map(({ key, href, title, place, text }) => (
          <li key={key} lang={lang}>
            <a href={href}>{title.length > 0 ? <Pieces pieces={title} /> : place}</a>
            {place && title.length > 0 && <span className="soft small"> · {place}</span>}
            {text.length > 0 && (
              <p className="small">
                <Pieces pieces={text} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {results.length > shown.length && (
        <Button kind="bare" onClick={() => setWhole(true)}>
          {t('find.more', { count: results.length - shown.length })}
        </Button>
      )}
    </section>
  );
};

const Results = ({ results, lang }: { results: Result[]; lang: string }) =>
  groups.map((group) => {
    const own = results.filter((one) => one.group === group);
    return own.length > 0 && <GroupOf key={group} group={group} results={own} lang={lang} />;
  });

/** What of the search this device has, and what it does not. */
const IndexState = ({ find }: { find: FindIndex }) => {
  const t = useText();
  const isOnline = useIsOnline();
  const kb = Math.max(1, Math.round(find.bytes / 1024));
  if (find.isLoading) return <p className="soft small">{t('find.loading', { kb })}</p>;
  if (isOnline || (find.index && find.missing === 0)) return null;
  return (
    <Notice tone="warn" title={t(find.index ? 'find.partly.title' : 'find.away.title')}>
      <p>{t('find.away.text')}</p>
    </Notice>
  );
};

const nowhere = () => false;

const useResults = (
  enrolmentId: string,
  find: FindIndex,
  words: string,
  isKnown: (stem: string) => boolean = nowhere,
) =>
  useMemo(() => {
    const answer = find.index?.search(words, isKnown);
    return {
      results: answer && find.index ? resultsOf(enrolmentId, answer, find.index.wordsOf) : [],
      isPartial: answer?.isPartial ?? false,
      corrected: [...(answer?.corrected ?? [])],
    };
    // An index takes in more while its parts come.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [enrolmentId, find.index, find.missing, words, isKnown]);

/** Searches the same words in another language, loaded on demand. */
const OtherLanguage = ({
  enrolmentId,
  locale,
  words,
}: {
  enrolmentId: string;
  locale: Locale;
  words: string;
}) => {
  const t = useText();
  const find = useFindIndex(enrolmentId, locale);
  const { results } = useResults(enrolmentId, find, words);
  return (
    <section className="stack">
      <h2>{t('find.inLanguage', { language: localeNames[locale] })}</h2>
      <IndexState find={find} />
      {!find.isLoading && results.length === 0 && <p>{t('find.none.here')}</p>}
      <Results results={results} lang={locale} />
    </section>
  );
};

interface SomeResults {
  results: Result[];
  isPartial: boolean;
}

/** Results of the course and of one's own: what has only some of the words is left out where anything has all. */
const together = (...parts: SomeResults[]): { all: Result[]; isPartial: boolean } => {
  const found = parts.filter(({ results }) => results.length > 0);
  const whole = found.filter(({ isPartial }) => !isPartial);
  const shown = whole.length > 0 ? whole : found;
  return {
    all: shown.flatMap(({ results }) => results),
    isPartial: found.length > 0 && whole.length === 0,
  };
};

const Found = ({ enrolmentId, words }: { enrolmentId: string; words: string }) => {
  const t = useText();
  const locale = useLocale();
  const find = useFindIndex(enrolmentId, locale);
  const { index } = find;
  const inCourse = useCallback((stem: string) => index?.knows(stem) ?? false, [index]);
  const own = useOwnResults(enrolmentId, words, inCourse);
  const inTexts = useResults(enrolmentId, find, words, own.knows);
  const { corrected } = inTexts;
  const [asked, setAsked] = useState<readonly Locale[]>([]);
  const { all, isPartial } = together(inTexts, own);
  const others = find.locales.filter((one) => one !== find.locale);
  const isAsked = words.trim() !== '';
  // Without the course's texts here, nobody knows that they say nothing.
  const hasLooked = !find.isLoading && (index !== null || (find.locale !== null && find.missing === 0));
  return (
    <>
      <div role="status" className="stack stack--tight">
        {isAsked && !find.isLoading && (hasLooked || all.length > 0) && (
          <p className="soft small">{t('find.count', { count: all.length })}</p>
        )}
        {corrected.map(([typed, meant]) => (
          <p key={typed} className="small">
            {t('find.corrected', { typed, meant })}
          </p>
        ))}
        {isPartial && <p className="small">{t('find.partial')}</p>}
      </div>
      <IndexState find={find} />
      {!isAsked && <p className="soft">{t('find.begin')}</p>}
      <Results results={all} lang={find.locale ?? locale} />
      {isAsked && hasLooked && all.length === 0 && (
        <EmptyState title={t('find.none.title', { words })}>
          <p>{t('find.none.text')}</p>
          {asked.length === 0 &&
            others.map((other) => (
              <Button key={other} kind="quiet" icon="globe" onClick={() => setAsked([...asked, other])}>
                {t('find.other', { language: localeNames[other] })}
              </Button>
            ))}
        </EmptyState>
      )}
      {all.length === 0 &&
        asked.map((other) => (
          <OtherLanguage key={other} enrolmentId={enrolmentId} locale={other} words={words} />
        ))}
    </>
  );
};

/** One search over lessons, cards, glossary, sources, sessions and own notes of a course, also without a connection. */
export const FindPage = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const inAddress = useSearchValue('q') ?? '';
  const [words, setWords] = useState(inAddress);
  const looked = useDeferredValue(words);
  useEffect(() => {
    const timer = setTimeout(() => {
      const query = words.trim() ? `?q=${encodeURIComponent(words.trim())}` : '';
      if (query !== location.search) moveTo(`${location.pathname}${query}`, { replace: true });
    }, 400);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <Page
      title={t('find.title')}
      above={
        <p className="no-print">
          <a href={paths.course(enrolmentId)}>{t('find.back')}</a>
        </p>
      }
    >
      <div role="search">
        <Field
          label={t('find.label')}
          type="search"
          autoComplete="off"
          autoFocus
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      <Found enrolmentId={enrolmentId} words={looked} />
    </Page>
  );
};
