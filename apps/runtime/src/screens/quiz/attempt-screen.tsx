import type { ExportQuestion, ExportQuiz, ExportTexts } from '@campus/export-format';
import type { Response } from '@campus/quiz-grading';
import { clockWords, CourseHtml, QuestionInput, useChoiceKeys } from '@campus/players';
import { Button, classes, Notice } from '@campus/ui';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { answerStateOf } from '../../play/answer-state.ts';
import { questionsOf } from '../../state/draw.ts';
import { secondsNow, type AttemptWork } from '../../state/run-state.ts';
import { useText, type MessageId } from '../../text/text.ts';
import { CourseText } from '../course-text.tsx';
import { Page } from '../page.tsx';
import { playedOf, useQuestionWords } from './played-question.ts';
import { useRun } from '../run-context.tsx';
import { turnTo } from '../turn-to.ts';

const hints: Record<ExportQuestion['type'], MessageId> = {
  single: 'quiz.hint.single',
  multiple: 'quiz.hint.multiple',
  'true-false': 'quiz.hint.single',
  match: 'quiz.hint.match',
  order: 'quiz.hint.order',
  'short-text': 'quiz.hint.text',
  numeric: 'quiz.hint.number',
  cloze: 'quiz.hint.cloze',
};

interface Attempting {
  quiz: ExportQuiz;
  texts: ExportTexts;
  at: number;
  attempt: AttemptWork;
}

const QuestionCard = ({
  quiz,
  texts,
  at,
  attempt,
  question,
  number,
  total,
}: Attempting & { question: ExportQuestion; number: number; total: number }) => {
  const t = useText();
  const run = useRun();
  const words = useQuestionWords();
  const promptId = useId();
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const lookedAt = useRef(Date.now());
  useChoiceKeys(section);
  useEffect(() => turnTo(heading.current), []);
  const body = texts.quizzes[quiz.id]?.questions[question.id];
  if (!body) return null;
  const answer = (response: Response | null) => {
    const seconds = (Date.now() - lookedAt.current) / 1000;
    lookedAt.current = Date.now();
    run.answer(at, question.id, response, seconds);
  };
  return (
    <section className="quiz-question" ref={section}>
      <h2 ref={heading} tabIndex={-1}>
        {t('quiz.question', { number, total })}
      </h2>
      <div id={promptId}>
        <CourseHtml html={body.prompt} />
      </div>
      <p className="soft small" id={`${promptId}-hint`}>
        {t(hints[question.type])}
      </p>
      <QuestionInput
        question={playedOf(question, body, { quiz, seed: attempt.seed })}
        words={words}
        response={attempt.answers[question.id] ?? null}
        typedLimit={run.typedLimit}
        promptId={promptId}
        onAnswer={answer}
      />
    </section>
  );
};

/** Seconds left of the attempt; null without a limit. Hands in when there are none. */
const useTimeLeft = ({ quiz, at, attempt }: Pick<Attempting, 'quiz' | 'at' | 'attempt'>): number | null => {
  const run = useRun();
  const limit = quiz.settings.timeLimit;
  const end = limit === null ? null : attempt.startedAt + limit * 60;
  const [now, setNow] = useState(() => secondsNow(Date.now()));
  useEffect(() => {
    if (end === null) return;
    const timer = setInterval(() => setNow(secondsNow(Date.now())), 1000);
    return () => clearInterval(timer);
  }, [end]);
  const isOver = end !== null && now >= end;
  useEffect(() => {
    if (isOver) run.handIn(at, quiz);
  }, [isOver, run, at, quiz]);
  return end === null ? null : Math.max(0, end - now);
};

const TimeLeft = (attempting: Pick<Attempting, 'quiz' | 'at' | 'attempt'>) => {
  const t = useText();
  const left = useTimeLeft(attempting);
  if (left === null) return null;
  return (
    <p className={classes('quiz-time numbers', left < 300 && 'quiz-time--short')} role="timer">
      {t('quiz.time', { time: clockWords(left) })}
    </p>
  );
};

const stateIn = ({ quiz, texts, attempt }: Attempting, question: ExportQuestion) =>
  answerStateOf(question, texts.quizzes[quiz.id]?.questions[question.id], attempt.answers[question.id]);

const placeWords = {
  none: 'quiz.place.open',
  partly: 'quiz.place.partly',
  full: 'quiz.place.answered',
} as const satisfies Record<string, MessageId>;

const Navigator = ({
  attempting,
  questions,
  step,
  onGo,
}: {
  attempting: Attempting;
  questions: readonly ExportQuestion[];
  step: number;
  onGo: (step: number) => void;
}) => {
  const t = useText();
  return (
    <nav aria-label={t('quiz.navigator')} className="no-print">
      <ol className="quiz-navigator plain-list">
        {questions.map((question, place) => {
          const state = stateIn(attempting, question);
          return (
            <li key={question.id}>
              <button
                type="button"
                className={`quiz-navigator__place quiz-navigator__place--${state}`}
                aria-current={place === step ? 'step' : undefined}
                onClick={() => onGo(place)}
              >
                {t(placeWords[state], { number: place + 1 })}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

const HandIn = ({ open, onHandIn }: { open: number; onHandIn: () => void }) => {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  if (isAsked && open > 0)
    return (
      <Notice tone="warn" title={t('quiz.handIn.open', { count: open })} isLive>
        <div className="row">
          <Button onClick={onHandIn}>{t('quiz.handIn.sure')}</Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            {t('quiz.handIn.back')}
          </Button>
        </div>
      </Notice>
    );
  return (
    <Button icon="send" onClick={() => (open > 0 ? setAsked(true) : onHandIn())}>
      {t('quiz.handIn')}
    </Button>
  );
};

/** An open attempt: one question per screen, all of them reachable, handed in by the learner. */
export const AttemptScreen = (attempting: Attempting) => {
  const t = useText();
  const run = useRun();
  const { quiz, texts, at, attempt } = attempting;
  const questions = useMemo(() => questionsOf(quiz, attempt.seed), [quiz, attempt.seed]);
  const step = Math.min(run.state.place.step, questions.length - 1);
  const question = questions[step];
  const go = (next: number) => run.go({ activity: at, step: next });
  if (!question) return null;
  const open = questions.filter((each) => stateIn(attempting, each) !== 'full').length;
  return (
    <Page title={quiz.title[run.locale] ?? ''}>
      <CourseText terms={texts.terms} className="quiz-attempt">
        <TimeLeft quiz={quiz} at={at} attempt={attempt} />
        <QuestionCard
          key={question.id}
          {...attempting}
          question={question}
          number={step + 1}
          total={questions.length}
        />
        <div className="quiz-turning">
          {step > 0 && (
            <Button kind="quiet" icon="back" onClick={() => go(step - 1)}>
              {t('quiz.back')}
            </Button>
          )}
          {step < questions.length - 1 && (
            <Button icon="next" iconAtEnd onClick={() => go(step + 1)}>
              {t('quiz.next')}
            </Button>
          )}
        </div>
        <Navigator attempting={attempting} questions={questions} step={step} onGo={go} />
        <HandIn open={open} onHandIn={() => run.handIn(at, quiz)} />
      </CourseText>
    </Page>
  );
};
