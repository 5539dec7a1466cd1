import { questionFaultsOf, type PlacedProblem } from '@campus/content-format/preview-pool';
import type { QuestionFields } from '@campus/content-format/editing';
import { Button, MenuButton, Notice } from '@campus/ui';
import { localeNames, locales, useLocale } from '@campus/web-shell';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useText } from '../../../shared/text.ts';
import { useSettled } from '../../../shared/use-settled.ts';
import { Choice } from '../preview/choice.tsx';
import { AboutFields, MoreFields } from './fields/about-fields.tsx';
import { AnswerFields } from './fields/answer-fields.tsx';
import { EditingIn, QuestionIn, useQuestion, type Editing, type Locale } from './fields/editing.ts';
import { FaultWords } from './fields/fault-words.tsx';
import { missingIn } from './missing-texts.ts';
import { useQuestionActs } from './question-acts.ts';
import { TextField } from './fields/text-fields.tsx';
import type { CourseChoices } from './use-course-choices.ts';
import type { Pool } from './use-pool.ts';

/** Milliseconds without a key before faults are looked for. */
const PAUSE = 150;

/** No field shows it. */
const isNowhere = ({ path, code }: PlacedProblem): boolean =>
  code === 'field-unknown' ||
  ['uuid', 'type', 'guidelines', 'optionsFixed'].some((name) => name === path[0]) ||
  ['key', 'correct'].some((name) => name === path.at(-1));

/** Faults of a question that no field in sight shows: those of another language, and those of no field. */
const OtherFaults = ({ editing, onLanguage }: { editing: Editing; onLanguage: (locale: Locale) => void }) => {
  const t = useText();
  const { faults, locale } = editing;
  const others = faults.flatMap((fault) => {
    const language = locales.find((each) => each === fault.path.at(-1)) ?? null;
    // What is only missing there is counted with its language.
    const isMissing = fault.code === 'value' || fault.kind === 'no-accepted';
    const isElsewhere = language !== null && language !== locale && !isMissing;
    return isElsewhere || isNowhere(fault) ? [{ fault, language }] : [];
  });
  if (others.length === 0) return null;
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {others.map(({ fault, language }) => (
        <li key={`${fault.line} ${fault.reason}`}>
          {language && (
            <button type="button" className="studio__line" onClick={() => onLanguage(language)}>
              {localeNames[language]}
            </button>
          )}
          <p>
            <FaultWords fault={fault} />
          </p>
        </li>
      ))}
    </ul>
  );
};

const Head = ({
  pool,
  at,
  question,
  mayWrite,
  back,
  onShow,
  onClose,
}: {
  pool: Pool;
  at: number;
  question: QuestionFields | null;
  back: { at: number } | null;
  mayWrite: boolean;
  onShow: (at: number) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const move = (from: number, to: number) => {
    pool.move(from, to);
    onShow(to);
  };
  const acts = useQuestionActs(pool, move, onShow, onClose);
  const last = pool.questions.length - 1;
  useEffect(() => title.current?.focus(), [back]);
  return (
    <>
      <div className="row">
        <Button kind="quiet" icon="list" onClick={onClose}>
          {t('studio.q.list')}
        </Button>
        <Button kind="quiet" disabled={at === 0} onClick={() => onShow(at - 1)}>
          {t('studio.q.before')}
        </Button>
        <Button kind="quiet" disabled={at === last} onClick={() => onShow(at + 1)}>
          {t('studio.q.next')}
        </Button>
        {mayWrite && <MenuButton label={t('studio.q.acts')} items={acts(at)} />}
      </div>
      <h2 ref={title} tabIndex={-1}>
        {t('studio.q.title', {
          number: at + 1,
          total: last + 1,
          type: question?.type ? t(`studio.q.type.${question.type}`) : '–',
        })}
      </h2>
    </>
  );
};

/** What is wrong with a question, a moment after it was written. */
const useFaults = (pool: Pool, at: number, path: string, choices: CourseChoices) => {
  const { references, fileAt, outcomeKeys } = choices;
  const settled = useDeferredValue(useSettled(pool.parts?.questions[at] ?? '', PAUSE));
  return useMemo(
    () => questionFaultsOf(path, settled, references, fileAt, outcomeKeys),
    [path, settled, references, fileAt, outcomeKeys],
  );
};

interface FormOf {
  pool: Pool;
  at: number;
  /** Of the file. */
  path: string;
  choices: CourseChoices;
  locale: Locale;
  mayWrite: boolean;
  onLanguage: (locale: Locale) => void;
}

/** Its fields, as its type has them. */
const Fields = ({ pool, at, path, choices, locale, mayWrite, onLanguage }: FormOf) => {
  const t = useText();
  const own = useLocale();
  const question = useQuestion();
  const faults = useFaults(pool, at, path, choices);
  const editing: Editing = {
    locales: choices.locales,
    locale,
    own,
    mayWrite,
    faults,
    edit: (...edits) => pool.edit(at, edits),
    remove: (...edits) => pool.removePart(at, edits),
  };
  return (
    <EditingIn value={editing}>
      <Choice
        label={t('studio.pool.language')}
        values={choices.locales}
        value={locale}
        nameOf={(each) =>
          t('studio.q.language', { language: localeNames[each], count: missingIn(question, each) })
        }
        onChoose={onLanguage}
      />
      <OtherFaults editing={editing} onLanguage={onLanguage} />
      <AboutFields choices={choices} />
      <TextField
        label={t('studio.q.prompt')}
        hint={t('studio.q.prompt.hint')}
        at={['prompt']}
        texts={question.prompt}
      />
      <AnswerFields />
      <MoreFields choices={choices} />
    </EditingIn>
  );
};

/** The form of one question, in one language at a time. */
export const QuestionForm = ({
  back,
  onShow,
  onClose,
  ...form
}: FormOf & {
  /** A new one: a part of the question was brought back. */
  back: { at: number } | null;
  /** Another question, from 0. */
  onShow: (at: number) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { pool, at, mayWrite } = form;
  const question = pool.questions[at] ?? null;
  return (
    <section
      className="question-form stack"
      aria-label={t('studio.pool.number', { number: at + 1 })}
      // Another question, or another place, is another page: one begins at its top, and nothing of the last one is shown.
      key={`${at} ${question?.uuid}`}
    >
      <Head
        pool={pool}
        at={at}
        question={question}
        mayWrite={mayWrite}
        back={back}
        onShow={onShow}
        onClose={onClose}
      />
      {question ? (
        <QuestionIn value={question}>
          <Fields {...form} />
        </QuestionIn>
      ) : (
        <Notice tone="warn" title={t('studio.q.unreadable')} />
      )}
    </section>
  );
};
