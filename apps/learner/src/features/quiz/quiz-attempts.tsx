import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { attemptPath } from './attempt-path.ts';
import type { Quiz } from './quiz-data.ts';

type Summary = Quiz['attempts'][number];

/** The attempts so far, the newest first, and the score that counts. */
export const QuizAttempts = ({
  quiz,
  enrolmentId,
  isHandedIn,
}: {
  quiz: Quiz;
  enrolmentId: string;
  isHandedIn: boolean;
}) => {
  const t = useText();
  const formats = useFormats();
  if (quiz.attempts.length === 0) return null;

  const outcome = ({ score, isPassed }: Summary) => {
    if (score === null) return t(isHandedIn ? 'quiz.attempt.sent' : 'quiz.attempt.open');
    const words = formats.percent(score);
    return isPassed === null ? words : `${words} · ${t(isPassed ? 'quiz.passed' : 'quiz.failed')}`;
  };
  return (
    <section className="stack">
      <h2>{t('quiz.attempts')}</h2>
      {quiz.countedScore !== null && (
        <p>
          <b>{t('quiz.counted', { counts: quiz.counts, score: formats.percent(quiz.countedScore) })}</b>
          {quiz.isGraded && quiz.passMark !== null && (
            <> · {t(quiz.isPassed ? 'quiz.passed' : 'quiz.failed')}</>
          )}
        </p>
      )}
      <ul className="plain-list quiz-attempts">
        {quiz.attempts
          .map((attempt) => attempt)
          .sort((a, b) => b.number - a.number)
          .map((attempt) => (
            <li key={attempt.id}>
              <a href={attemptPath(enrolmentId, quiz.activityId, attempt.id)}>
                {t('quiz.attempt', { number: attempt.number })}
              </a>
              <span className="numbers">{outcome(attempt)}</span>
              <span className="soft small numbers">
                {formats.dateTime(attempt.finishedAt ?? attempt.startedAt)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
};
