import { Button, Progress } from '@campus/ui';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../shared/text.ts';
import { HandIn } from './hand-in.tsx';
import { Navigator } from './navigator.tsx';
import { QuestionCard } from './question-card.tsx';
import { answerState, type Attempt } from './quiz-data.ts';
import { TimeLeft } from './time-left.tsx';
import type { Answers } from './use-answers.ts';

/** The first question without a whole answer; the step of handing in when there is none. */
const firstOpen = (attempt: Attempt, answers: Answers) => {
  const index = attempt.questions.findIndex(
    (question) => answerState(question, answers.of(question).response) !== 'full',
  );
  return index === -1 ? attempt.questions.length : index;
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
  msLeft,
  isSending,
  onSend,
}: {
  attempt: Attempt;
  answers: Answers;
  msLeft: number | null;
  isSending: boolean;
  onSend: () => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  // Until a hand is laid on it, the start follows what the journal still tells of earlier visits.
  const [chosen, setStep] = useState<number | null>(null);
  const step = chosen ?? firstOpen(attempt, answers);
  const { questions } = attempt;
  const question = questions[step];

  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (chosen === null) return;
    const heading = box.current?.querySelector('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView?.({ block: 'nearest' });
  }, [step, chosen]);

  const go = (next: number) => {
    void answers.settle().catch(() => undefined);
    setStep(next);
  };

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
            setStep(step);
            answers.give(question, response, options);
          }}
          onFlag={(isFlagged) => {
            setStep(step);
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
