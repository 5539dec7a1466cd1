import { AnswerWords, CourseHtml, notesOn, verdictIcons } from '@campus/players';
import { isGiven, verdictOf, type Verdict } from '@campus/quiz-grading';
import { classes, Disclosure, Icon } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import { playedOf, responseTo, type Question } from './quiz-data.ts';
import { useQuestionWords } from './use-question-words.ts';

type Review = NonNullable<Question['review']>;

const Explanation = ({ review }: { review: Review }) => {
  const t = useText();
  return (
    <>
      {review.rationaleHtml && (
        <>
          <h3>{t('quiz.result.why')}</h3>
          <CourseHtml html={review.rationaleHtml} />
        </>
      )}
      {review.sources.length > 0 && (
        <>
          <h3>{t('quiz.result.sources')}</h3>
          <ul className="small">
            {review.sources.map(({ label, url }) => (
              <li key={label}>
                {url ? (
                  <a href={url} target="_blank" rel="external noopener noreferrer">
                    {label}
                  </a>
                ) : (
                  label
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** The answer to a question that has a review: what came of it, what would have been right, and why. */
export const AnswerReview = ({ question, verdict }: { question: Question; verdict: Verdict }) => {
  const t = useText();
  const words = useQuestionWords();
  const { review } = question;
  if (!review) return null;
  const played = playedOf(question);
  const response = responseTo(question, question.response);
  const correct = responseTo(question, review.correct);
  const feedback = Object.fromEntries(review.feedback.map(({ key, html }) => [key, html]));
  return (
    <>
      <h3>{t('quiz.answer')}</h3>
      {response && isGiven(response) ? (
        <AnswerWords
          question={played}
          words={words}
          response={response}
          notes={notesOn(feedback, response)}
        />
      ) : (
        <p>{t('quiz.result.none')}</p>
      )}
      {review.correction && <p className="quiz-feedback">{t(`quiz.corrected.${review.correction}`)}</p>}
      {correct && (verdict !== 'right' || review.correction === 'COUNTS_STILL') && (
        <>
          <h3>{t(review.correction ? 'quiz.result.correctToday' : 'quiz.result.correct')}</h3>
          <AnswerWords
            isKey
            question={played}
            words={words}
            response={correct}
            notes={notesOn(feedback, correct, response)}
          />
        </>
      )}
      <Explanation review={review} />
    </>
  );
};

const verdictIn = (question: Question, review: Review): Verdict =>
  verdictOf(responseTo(question, question.response), { isCorrect: review.isCorrect, share: review.points });

/** Whether there is something to learn from it: an answer that was not right and is explained, or a corrected key. */
export const hasToLearn = (question: Question): boolean => {
  const { review } = question;
  if (!review) return false;
  const isExplained = review.correct !== null || review.rationaleHtml !== null || review.feedback.length > 0;
  return (verdictIn(question, review) !== 'right' && isExplained) || Boolean(review.correction);
};

/** One question of a finished attempt. */
export const QuestionResult = ({
  question,
  number,
  isOpen,
}: {
  question: Question;
  number: number;
  isOpen: boolean;
}) => {
  const t = useText();
  const { review } = question;
  if (!review) return null;
  const verdict = verdictIn(question, review);
  // Graded by a key that was corrected since, an answer is called neither right nor wrong.
  const state = review.correction === 'NOT_YET' ? 'unsettled' : verdict;
  const look = state === 'unsettled' ? 'unanswered' : state;
  return (
    <Disclosure
      isOpen={isOpen}
      summary={
        <span className={classes('quiz-verdict', `quiz-verdict--${look}`)}>
          <Icon name={verdictIcons[look]} />
          {t('quiz.result.question', { number, state: t(`quiz.result.${state}`) })}
        </span>
      }
    >
      <CourseHtml html={question.promptHtml} />
      <AnswerReview question={question} verdict={verdict} />
    </Disclosure>
  );
};
