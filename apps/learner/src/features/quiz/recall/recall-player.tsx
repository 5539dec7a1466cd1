import { CourseHtml, QuestionInput, useChoiceKeys } from '@campus/players';
import { answerState, hasMistyped, responseLimits, type Response } from '@campus/quiz-grading';
import { Button } from '@campus/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useText, type MessageId } from '../../../shared/text.ts';
import { useTurns } from '../../../shared/use-turns.ts';
import { counted } from '../attempt-turns.ts';
import { questionHints } from '../question-card.tsx';
import { playedOf } from '../quiz-data.ts';
import { useQuestionWords } from '../use-question-words.ts';
import { answeredAs, type Ask, type Recalled } from './recall-data.ts';
import { RecallAnswer } from './recall-answer.tsx';

/** An open question: it is answered once, because the right answer is shown at once. */
const OpenQuestion = ({
  ask: { question },
  promptId,
  onGive,
}: {
  ask: Ask;
  promptId: string;
  onGive: (response: Response | null) => Promise<void>;
}) => {
  const t = useText();
  const words = useQuestionWords();
  const [response, setResponse] = useState<Response | null>(null);
  const [isGiving, setGiving] = useState(false);
  // Half an answer may be checked; what only has to be typed again may not.
  const isWhole = answerState(question, response) !== 'none' && !hasMistyped(question, response);
  const give = (answer: Response | null) => {
    setGiving(true);
    void onGive(answer).catch(() => setGiving(false));
  };
  return (
    <>
      <p className="soft small" id={`${promptId}-hint`}>
        {t(questionHints[question.type])}
      </p>
      <QuestionInput
        question={playedOf(question)}
        words={words}
        response={response}
        typedLimit={responseLimits.characters}
        promptId={promptId}
        onAnswer={setResponse}
      />
      <div className="row">
        <Button aria-disabled={!isWhole} isBusy={isGiving} onClick={() => isWhole && give(response)}>
          {t('recall.check')}
        </Button>
        <Button kind="quiet" isBusy={isGiving} onClick={() => give(null)}>
          {t('recall.none')}
        </Button>
      </div>
    </>
  );
};

/**
 * The question on display: until one was turned to, the first that was open on entering. Back turns to the one before,
 * with its answer.
 */
const useSteps = (asks: readonly Ask[], recalled: Recalled, named: string) => {
  const names = asks.map((_, step) => `${named}${step + 1}`);
  const [opened] = useState(asks.findIndex(({ question }) => !recalled.has(question.id)));
  const { part, turn } = useTurns(names);
  const step = part === null ? Math.max(0, opened) : names.indexOf(part);
  const next = () => {
    const [from, to] = [names[step], names[step + 1]];
    if (from && to) counted(turn)(from, to);
  };
  return { step, next };
};

/** A question stays on display until it was read, so the next one is shown by a press and not by the answer. */
export const RecallPlayer = ({
  asks,
  recalled,
  onGive,
  onRead,
  titled = 'quiz.question',
  endsWith = 'recall.toEnd',
  named = '',
}: {
  asks: readonly Ask[];
  recalled: Recalled;
  onGive: (questionId: string, response: Response | null) => Promise<void>;
  /** All of it was read. */
  onRead: () => void;
  /** The heading of a question, of {number} and {total}. */
  titled?: MessageId;
  /** The words of the way there. */
  endsWith?: MessageId;
  /** What the names of the questions in the address begin with: it tells one visit from another, where that matters. */
  named?: string;
}) => {
  const t = useText();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useChoiceKeys(section);
  const { step, next } = useSteps(asks, recalled, named);
  const [begunAt] = useState(step);
  const ask = asks[step];
  const response = ask && recalled.get(ask.question.id);

  useEffect(() => {
    const heading = section.current?.querySelector('h2');
    heading?.focus({ preventScroll: true });
    if (step !== begunAt) heading?.scrollIntoView?.({ block: 'nearest' });
  }, [step, begunAt]);

  if (!ask) return null;
  const isLast = step === asks.length - 1;
  return (
    <section key={ask.question.id} ref={section} className="quiz-question" aria-labelledby={`${id}-title`}>
      <div className="quiz-question__head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {t(titled, { number: step + 1, total: asks.length })}
        </h2>
        <span className="soft small">{ask.moduleTitle}</span>
      </div>
      <CourseHtml id={id} html={ask.question.promptHtml} />
      {response === undefined ? (
        <OpenQuestion ask={ask} promptId={id} onGive={(answer) => onGive(ask.question.id, answer)} />
      ) : (
        <>
          <RecallAnswer answered={answeredAs(ask, response)} />
          <Button icon="next" iconAtEnd onClick={() => (isLast ? onRead() : next())}>
            {t(isLast ? endsWith : 'quiz.next')}
          </Button>
        </>
      )}
    </section>
  );
};
