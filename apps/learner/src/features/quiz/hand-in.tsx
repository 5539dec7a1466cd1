import { answerState } from '@campus/quiz-grading';
import { Button, Notice } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import { useStateWords } from './navigator.tsx';
import type { Attempt, Question } from './quiz-data.ts';
import type { Answers } from './use-answers.ts';

/** The last step of an attempt: what is missing, what was flagged, and the button that ends it. */
export const HandIn = ({
  attempt,
  answers,
  isBusy,
  onGo,
  onSend,
}: {
  attempt: Attempt;
  answers: Answers;
  isBusy: boolean;
  onGo: (index: number) => void;
  onSend: () => void;
}) => {
  const t = useText();
  const words = useStateWords(answers);
  const { questions } = attempt;
  const missing = questions.filter((each) => answerState(each, answers.of(each).response) !== 'full');
  const flagged = questions.filter((each) => answers.of(each).isFlagged);

  const list = (of: Question[]) => (
    <ul className="plain-list">
      {of.map((question) => {
        const index = questions.indexOf(question);
        return (
          <li key={question.id}>
            <Button kind="bare" onClick={() => onGo(index)}>
              {t('quiz.review.item', { number: index + 1, state: words(question) })}
            </Button>
          </li>
        );
      })}
    </ul>
  );

  return (
    <section className="quiz-question">
      <h2 tabIndex={-1}>{t('quiz.review.title')}</h2>
      {missing.length === 0 ? (
        <Notice tone="done" title={t('quiz.review.complete')} />
      ) : (
        <Notice tone="warn" title={t('quiz.review.incomplete', { count: missing.length })}>
          {list(missing)}
        </Notice>
      )}
      {flagged.length > 0 && (
        <Notice icon="flag" title={t('quiz.review.flagged', { count: flagged.length })}>
          {list(flagged)}
        </Notice>
      )}
      <p>{t('quiz.review.final')}</p>
      <div className="row">
        <Button icon="send" isBusy={isBusy} onClick={onSend}>
          {t(isBusy ? 'quiz.sending' : 'quiz.send')}
        </Button>
        <Button kind="quiet" icon="back" onClick={() => onGo(questions.length - 1)}>
          {t('quiz.backToQuestions')}
        </Button>
      </div>
    </section>
  );
};
