import { fold } from '@campus/content-format/fold';
import { newQuestion, type QuestionFields } from '@campus/content-format/editing';
import { questionTypes, type QuestionType } from '@campus/quiz-grading';
import { MenuButton, SearchField, VisuallyHidden, type MenuItem } from '@campus/ui';
import { randomId, useLocale } from '@campus/web-shell';
import { useState, type KeyboardEvent } from 'react';
import { useText } from '../../../shared/text.ts';
import { useQuestionActs } from './question-acts.ts';
import type { CourseChoices } from './use-course-choices.ts';
import { useMoving } from './use-moving.ts';
import type { Pool } from './use-pool.ts';

/** A prompt as one line of words, its Markdown left out. */
const firstWords = (text: string): string =>
  text
    .replaceAll(/[*_#>|]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Adds a question of a type, about what the last one is about. */
const Adding = ({
  pool,
  choices,
  onOpen,
}: {
  pool: Pool;
  choices: CourseChoices;
  onOpen: (at: number) => void;
}) => {
  const t = useText();
  const add = (type: QuestionType) => {
    const outcome = pool.questions.at(-1)?.outcome ?? choices.outcomes[0]?.key ?? '';
    pool.add(newQuestion(type, randomId(), choices.locales, { outcome, difficulty: 2 }));
    onOpen(pool.questions.length);
  };
  return (
    <MenuButton
      label={t('studio.q.add')}
      items={questionTypes.map((type) => ({
        id: type,
        label: t(`studio.q.type.${type}`),
        onSelect: () => add(type),
      }))}
    />
  );
};

/** One question: its number, its first words, what it is, and what can be done to it. */
const Line = ({
  at,
  words,
  facts,
  acts,
  onOpen,
  onFocus,
  onKeyDown,
}: {
  at: number;
  words: string;
  facts: string;
  /** Null: it can only be read. */
  acts: MenuItem[] | null;
  onOpen: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) => {
  const t = useText();
  return (
    <>
      <span className="pool-list__number" aria-hidden="true">
        {at + 1}
      </span>
      <button
        type="button"
        className="pool-list__name"
        onClick={onOpen}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <VisuallyHidden>{t('studio.q.row', { number: at + 1 })} </VisuallyHidden>
        {words}
      </button>
      <span className="pool-list__facts">{facts}</span>
      {acts && <MenuButton isRow label={t('studio.q.menu', { number: at + 1 })} items={acts} />}
    </>
  );
};

/** A question in words: those it is shown by, and those it is found by. */
const useQuestionWords = () => {
  const t = useText();
  const locale = useLocale();
  return (question: QuestionFields | null, at: number) => {
    const prompts = Object.values(question?.prompt ?? {}).filter((text) => text !== undefined);
    const type = question?.type ? t(`studio.q.type.${question.type}`) : '–';
    const outcome = question?.outcome || '–';
    const prompt = question?.prompt[locale] || prompts.find(Boolean) || '';
    return {
      words: firstWords(prompt) || t('studio.q.untitled'),
      facts: t('studio.q.facts', {
        type,
        outcome,
        difficulty: question?.difficulty ?? '–',
        suspended: String(question?.isSuspended ?? false),
      }),
      said: fold([at + 1, type, outcome, ...(question?.tags ?? []), ...prompts.map(firstWords)].join(' ')),
    };
  };
};

/** The questions of a pool, searched as one types. */
export const QuestionList = ({
  pool,
  choices,
  mayWrite,
  back,
  onOpen,
  onShow,
}: {
  pool: Pool;
  choices: CourseChoices;
  mayWrite: boolean;
  /** The question (from 0) whose form was closed, or that was brought back; null: none was. */
  back: { at: number } | null;
  /** Its form, from 0. */
  onOpen: (at: number) => void;
  /** Its preview. */
  onShow: (at: number) => void;
}) => {
  const t = useText();
  const [search, setSearch] = useState('');
  const wordsOf = useQuestionWords();
  const total = pool.questions.length;
  const rows = pool.questions
    .map((question, at) => ({ at, uuid: question?.uuid ?? '', ...wordsOf(question, at) }))
    .filter(({ said }) => said.includes(fold(search)));
  const isWhole = mayWrite && search === '';
  const { list, moved, move, rowOf, onKeyDown } = useMoving(pool, isWhole, back, onShow);
  const acts = useQuestionActs(pool, move, onShow, () => undefined);
  return (
    <section className="stack" aria-labelledby="pool-list">
      <h2 id="pool-list">{t('studio.q.heading', { count: total })}</h2>
      <div className="pool-list__tools">
        <SearchField label={t('studio.q.search')} value={search} pause={0} onSearch={setSearch} />
        {mayWrite && <Adding pool={pool} choices={choices} onOpen={onOpen} />}
      </div>
      {isWhole && total > 1 && <p className="soft small">{t('studio.q.move.hint')}</p>}
      {total > 0 && rows.length === 0 && <p role="status">{t('studio.q.search.none')}</p>}
      <ol className="pool-list" ref={list} aria-label={t('studio.q.list')}>
        {rows.map(({ at, uuid, words, facts }) => (
          <li key={`${uuid} ${at}`} className="pool-list__row" {...rowOf(at)}>
            <Line
              at={at}
              words={words}
              facts={facts}
              acts={mayWrite ? acts(at) : null}
              onOpen={() => onOpen(at)}
              onFocus={() => onShow(at)}
              onKeyDown={onKeyDown(at)}
            />
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {moved && t('studio.q.moved', { number: moved.to + 1, total: moved.total })}
      </p>
    </section>
  );
};
