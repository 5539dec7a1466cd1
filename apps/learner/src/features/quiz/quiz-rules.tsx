import { useFormats } from '@campus/web-shell';
import { ReadersLine } from '../../shared/readers/readers-line.tsx';
import { useText } from '../../shared/text.ts';
import type { Quiz } from './quiz-data.ts';

/** The rules of a quiz as sentences. */
export const QuizRules = ({ quiz, enrolmentId }: { quiz: Quiz; enrolmentId: string }) => {
  const t = useText();
  const formats = useFormats();
  const { maxAttempts, counts, cooldownMinutes, timeLimitMinutes, myTimeLimitMinutes } = quiz;
  const used = quiz.attempts.filter(({ finishedAt }) => finishedAt !== null).length;
  return (
    <section className="stack">
      <h2>{t('quiz.rules')}</h2>
      <ul className="quiz-rules">
        <li>{t('quiz.rules.length', { count: quiz.questionCount, minutes: quiz.minutes })}</li>
        <li>
          {quiz.passMark === null || !quiz.isGraded
            ? t('quiz.rules.ungraded')
            : t('quiz.rules.pass', { mark: formats.percent(quiz.passMark) })}
        </li>
        <li>
          {maxAttempts === null
            ? t('quiz.rules.unlimited', { counts })
            : t('quiz.rules.attempts', { max: maxAttempts, left: Math.max(0, maxAttempts - used), counts })}
        </li>
        {cooldownMinutes > 0 && maxAttempts !== 1 && (
          <li>{t('quiz.rules.cooldown', { minutes: cooldownMinutes })}</li>
        )}
        <li>
          {timeLimitMinutes === null
            ? t('quiz.rules.noLimit')
            : t('quiz.rules.limit', { minutes: timeLimitMinutes })}
          {myTimeLimitMinutes !== null && myTimeLimitMinutes !== timeLimitMinutes && (
            <> {t('quiz.rules.extra', { minutes: myTimeLimitMinutes })}</>
          )}
        </li>
        <li>{t('quiz.rules.save')}</li>
        <li>{t('quiz.rules.review')}</li>
        <li>
          <ReadersLine id="quiz.rules.readers" enrolmentId={enrolmentId} />
        </li>
      </ul>
    </section>
  );
};
