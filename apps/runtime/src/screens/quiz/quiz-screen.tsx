import type { ExportQuiz, ExportTexts } from '@campus/export-format';
import { CourseHtml } from '@campus/players';
import { Button, Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { resultOf } from '../../play/results.ts';
import { minutesNow } from '../../state/run-state.ts';
import { useText } from '../../text/text.ts';
import { AttemptScreen } from './attempt-screen.tsx';
import { CourseText } from '../course-text.tsx';
import { NextActivity } from '../next-activity.tsx';
import { Page } from '../page.tsx';
import { QuizResult } from './quiz-result.tsx';
import { useRun } from '../run-context.tsx';

interface Quizzing {
  quiz: ExportQuiz;
  texts: ExportTexts;
  at: number;
}

const Rules = ({ quiz }: Pick<Quizzing, 'quiz'>) => {
  const t = useText();
  const formats = useFormats();
  const { settings } = quiz;
  const count = settings.draw.reduce((sum, draw) => sum + draw.count, 0);
  return (
    <ul className="quiz-rules">
      <li>{t('quiz.rules.length', { count, minutes: quiz.minutes })}</li>
      <li>
        {settings.pass === null
          ? t('quiz.rules.ungraded')
          : t('quiz.rules.pass', { mark: formats.percent(settings.pass) })}
      </li>
      <li>
        {settings.attempts.max === null
          ? t('quiz.rules.unlimited', { counts: settings.attempts.counts })
          : t('quiz.rules.attempts', { max: settings.attempts.max, counts: settings.attempts.counts })}
      </li>
      {settings.timeLimit !== null && <li>{t('quiz.rules.limit', { minutes: settings.timeLimit })}</li>}
    </ul>
  );
};

/** Minutes until another attempt may begin; counts down while visible. */
const useWait = ({ quiz, at }: Pick<Quizzing, 'quiz' | 'at'>): number => {
  const run = useRun();
  const [now, setNow] = useState(() => minutesNow(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setNow(minutesNow(Date.now())), 10_000);
    return () => clearInterval(timer);
  }, []);
  const { finished, endedAt } = run.work(at, 'quiz');
  return finished === 0 ? 0 : Math.max(0, endedAt + quiz.settings.attempts.cooldown - now);
};

const Start = ({ quiz, at }: Pick<Quizzing, 'quiz' | 'at'>) => {
  const t = useText();
  const run = useRun();
  const work = run.work(at, 'quiz');
  const wait = useWait({ quiz, at });
  if (resultOf(quiz, work).attemptsLeft === 0) return <Notice title={t('quiz.usedUp')} />;
  if (wait > 0) return <Notice icon="clock" title={t('quiz.wait', { minutes: wait })} />;
  return (
    <Button icon="next" iconAtEnd onClick={() => run.startAttempt(at)}>
      {t(work.finished > 0 ? 'quiz.startAgain' : 'quiz.start')}
    </Button>
  );
};

/** A quiz: its rules and the way in; the attempt while it is open; what came of the last one. */
export const QuizScreen = ({ quiz, texts, at }: Quizzing) => {
  const t = useText();
  const formats = useFormats();
  const run = useRun();
  const work = run.work(at, 'quiz');
  const text = texts.quizzes[quiz.id];
  if (!text) return null;
  if (work.attempt && !work.attempt.isOver)
    return <AttemptScreen quiz={quiz} texts={texts} at={at} attempt={work.attempt} />;
  const result = resultOf(quiz, work);
  return (
    <Page title={quiz.title[run.locale] ?? ''}>
      <CourseText terms={texts.terms} className="quiz">
        {work.attempt && (
          <QuizResult quiz={quiz} text={text} at={at} attempt={work.attempt} score={work.last / 100} />
        )}
        {work.finished > 1 && result.score !== null && (
          <p>
            {t('quiz.counted', {
              counts: quiz.settings.attempts.counts,
              score: formats.percent(result.score),
            })}
          </p>
        )}
        <section className="stack">
          <h2>{t('quiz.rules')}</h2>
          {work.finished === 0 && <CourseHtml html={text.intro} />}
          <Rules quiz={quiz} />
          <Start quiz={quiz} at={at} />
        </section>
        {result.isDone && <NextActivity at={at} />}
      </CourseText>
    </Page>
  );
};
