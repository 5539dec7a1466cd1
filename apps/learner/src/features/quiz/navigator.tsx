import { answerState } from '@campus/quiz-grading';
import { classes, Disclosure } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { Attempt, Question } from './quiz-data.ts';
import type { Answers } from './use-answers.ts';

/** The state of a question in words. */
export const useStateWords = (answers: Answers) => {
  const t = useText();
  return (question: Question) => {
    const { response, isFlagged } = answers.of(question);
    const state = t(`quiz.state.${answerState(question, response)}`);
    return isFlagged ? t('quiz.state.flagged', { state }) : state;
  };
};

/** All questions with their states, as places to go to. */
export const Navigator = ({
  attempt,
  answers,
  current,
  onGo,
}: {
  attempt: Attempt;
  answers: Answers;
  current: number;
  onGo: (index: number) => void;
}) => {
  const t = useText();
  const words = useStateWords(answers);
  const { questions } = attempt;
  return (
    <nav aria-label={t('quiz.navigator')}>
      <Disclosure summary={t('quiz.navigator')}>
        <ol className="quiz-navigator plain-list">
          {questions.map((question, index) => {
            const { response, isFlagged } = answers.of(question);
            return (
              <li key={question.id}>
                <button
                  type="button"
                  className={classes(
                    'quiz-navigator__place',
                    `quiz-navigator__place--${answerState(question, response)}`,
                    isFlagged && 'quiz-navigator__place--flagged',
                  )}
                  aria-current={index === current ? 'step' : undefined}
                  onClick={() => onGo(index)}
                >
                  <b>{index + 1}</b> <span>{words(question)}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </Disclosure>
    </nav>
  );
};
