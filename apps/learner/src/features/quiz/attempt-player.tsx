import { answerState } from '@campus/quiz-grading';
import { Button, Progress } from '@campus/ui';
import { useJournal } from '@campus/web-shell';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useText } from '../../shared/text.ts';
import { useTurns } from '../../shared/use-turns.ts';
import { counted } from './attempt-turns.ts';
import { HandIn } from './hand-in.tsx';
import { Navigator } from './navigator.tsx';
import { QuestionCard } from './question-card.tsx';
import type { Attempt } from './quiz-data.ts';
import { TimeLeft } from './time-left.tsx';
import { answersIn, servedTo, type Answers } from './use-answers.ts';

/** When the answer that is on display was asked for, and whether a newer one is. */
interface AnswerOfServer {
  fetchedAt: number;
  isFetching: boolean;
}

/** The first question without a whole answer; the step of handing in when there is none. */
const firstOpen = ({ questions }: Attempt, of: Answers['of']) => {
  const index = questions.findIndex((question) => answerState(question, of(question).response) !== 'full');
  return index === -1 ? questions.length : index;
};

/** The names of the steps in the address: the questions as they are numbered, and handing in. */
const nameOf = (step: number) => String(step + 1);

interface Steps {
  step: number;
  go: (step: number) => void;
  /** Whatever is told of earlier visits from now on, this step stays. */
  stay: () => void;
}

/**
 * The step on display. It begins at the first open question; as soon as the server and the journal have told what they
 * know of earlier visits, only its own officer moves it: what another tab answers does not.
 */
const useSteps = (attempt: Attempt, answers: Answers, answer: AnswerOfServer): Steps => {
  const journal = useJournal();
  const { fetchedAt, isFetching } = answer;
  const { part, turn } = useTurns(['', ...attempt.questions].map((_, step) => nameOf(step)));
  const [begunAt, setBegunAt] = useState<number | null>(null);
  useEffect(() => {
    if (isFetching) return;
    void journal.pendingSince(fetchedAt).then((entries) => {
      const pending = answersIn(entries, attempt);
      const start = firstOpen(attempt, (question) => pending.get(question.id) ?? servedTo(attempt, question));
      setBegunAt((before) => before ?? start);
    });
  }, [journal, attempt, fetchedAt, isFetching]);
  const step = part === null ? (begunAt ?? firstOpen(attempt, answers.of)) : Number(part) - 1;
  // What is still only typed is stored when its question is left, however that happens.
  const { settle } = answers;
  useEffect(() => void settle().catch(() => undefined), [settle, step]);
  return {
    step,
    go: (next) => counted(turn)(nameOf(step), nameOf(next)),
    stay: () => setBegunAt(step),
  };
};

/** The heading of a step has the focus when it appears, so that it is read and number keys choose in it. */
const useFocusOfStep = (box: RefObject<HTMLElement | null>, step: number) => {
  const shown = useRef<number>(undefined);
  useEffect(() => {
    if (shown.current === step) return;
    const heading = box.current?.querySelector('h2');
    heading?.focus({ preventScroll: true });
    if (shown.current !== undefined) heading?.scrollIntoView?.({ block: 'nearest' });
    shown.current = step;
  }, [box, step]);
};

const Turning = ({ step, isLast, onGo }: { step: number; isLast: boolean; onGo: (step: number) => void }) => {
  const t = useText();
  return (
    <div className="quiz-turning">
      {step > 0 && (
        <Button kind="quiet" icon="back" onClick={() => onGo(step - 1)}>
          {t('quiz.back')}
        </Button>
      )}
      <Button icon="next" iconAtEnd onClick={() => onGo(step + 1)}>
        {t(isLast ? 'quiz.toReview' : 'quiz.next')}
      </Button>
    </div>
  );
};

/** How many questions have a whole answer. */
const Answered = ({ attempt: { questions }, answers }: { attempt: Attempt; answers: Answers }) => {
  const t = useText();
  const total = questions.length;
  const answered = questions.filter((each) => answerState(each, answers.of(each).response) === 'full').length;
  return (
    <Progress
      label={t('quiz.progress')}
      words={t('quiz.navigator.count', { answered, total })}
      value={answered}
      max={total}
    />
  );
};

/** An attempt under way: one question at a time, then the step of handing in. */
export const AttemptPlayer = ({
  attempt,
  answers,
  answer,
  msLeft,
  isSending,
  onSend,
}: {
  attempt: Attempt;
  answers: Answers;
  answer: AnswerOfServer;
  msLeft: number | null;
  isSending: boolean;
  onSend: () => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const { step, go, stay } = useSteps(attempt, answers, answer);
  useFocusOfStep(box, step);
  const { questions } = attempt;
  const question = questions[step];

  return (
    <div className="quiz-attempt" ref={box}>
      <Answered attempt={attempt} answers={answers} />
      {msLeft !== null && <TimeLeft ms={msLeft} />}
      {question ? (
        <QuestionCard
          key={question.id}
          question={question}
          number={step + 1}
          total={questions.length}
          answer={answers.of(question)}
          onAnswer={(response, options) => {
            stay();
            answers.give(question, response, options);
          }}
          onFlag={(isFlagged) => {
            stay();
            answers.flag(question, isFlagged);
          }}
        />
      ) : (
        <HandIn attempt={attempt} answers={answers} isBusy={isSending} onGo={go} onSend={onSend} />
      )}
      {question && <Turning step={step} isLast={step === questions.length - 1} onGo={go} />}
      <Navigator attempt={attempt} answers={answers} current={step} onGo={go} />
    </div>
  );
};
