import { Disclosure } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { ReadersLine } from '../../shared/readers/readers-line.tsx';
import { useText } from '../../shared/text.ts';
import type { Quiz } from './quiz-data.ts';

/** How often it may be tried, for how long, and what is kept meanwhile. */
const Conditions = ({ quiz }: { quiz: Quiz }) => {
  const t = useText();
  const { maxAttempts, counts, cooldownMinutes, timeLimitMinutes, myTimeLimitMinutes } = quiz;
  const used = quiz.attempts.filter(({ finishedAt }) => finishedAt !== null).length;
  return (
    <>
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
    </>
  );
};

/** A quiz where nothing can be lost: one sentence, and the rest for those who want it. */
const Plain = ({ quiz, enrolmentId }: { quiz: Quiz; enrolmentId: string }) => {
  const t = useText();
  return (
    <section className="stack">
      <p>{t('quiz.rules.plain', { count: quiz.questionCount, minutes: quiz.minutes })}</p>
      <p className="small soft">
        <ReadersLine id="quiz.rules.readers" enrolmentId={enrolmentId} />
      </p>
      <Disclosure summary={t('quiz.rules.more')}>
        <ul className="quiz-rules">
          <Conditions quiz={quiz} />
        </ul>
      </Disclosure>
    </section>
  );
};

/** The rules of a quiz, in sentences. */
export const QuizRules = ({ quiz, enrolmentId }: { quiz: Quiz; enrolmentId: string }) => {
  const t = useText();
  const formats = useFormats();
  const isUngraded = quiz.passMark === null || !quiz.isGraded;
  if (isUngraded && quiz.timeLimitMinutes === null) return <Plain quiz={quiz} enrolmentId={enrolmentId} />;
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
        <Conditions quiz={quiz} />
        <li>{t('quiz.rules.review')}</li>
        <li>
          <ReadersLine id="quiz.rules.readers" enrolmentId={enrolmentId} />
        </li>
      </ul>
    </section>
  );
};
