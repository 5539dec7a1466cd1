import { Quiz as QuizQuery } from '@campus/api-client';
import { LinkButton, Notice } from '@campus/ui';
import { useFormats, useLocale, useQuery } from '@campus/web-shell';
import { NextActivity } from '../../shared/activity-view.tsx';
import { AskActions } from '../../shared/ask/ask-part.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { useTurnsOver } from './attempt-turns.ts';
import { PracticeOffer } from './practice/practice-offer.tsx';
import { hasToLearn, QuestionResult } from './question-result.tsx';
import { CorrectionsPart } from '../../shared/corrections-part.tsx';
import type { Attempt, Quiz } from './quiz-data.ts';
import { StartAttempt } from './start-attempt.tsx';
import { WhatToRead } from './what-to-read.tsx';

type Result = NonNullable<Attempt['result']>;

const Score = ({ result }: { result: Result }) => {
  const t = useText();
  const formats = useFormats();
  const { score, isPassed, passMark, points, maxPoints, finishedBy } = result;
  const body = (
    <>
      <p>{t('quiz.result.points', { points, max: maxPoints })}</p>
      {passMark !== null && isPassed !== null && (
        <p>{t('quiz.result.mark', { mark: formats.percent(passMark) })}</p>
      )}
      {isPassed === null && <p>{t('quiz.rules.ungraded')}</p>}
      {finishedBy === 'TIME' && <p>{t('quiz.sent.time')}</p>}
    </>
  );
  const words = formats.percent(score);
  return (
    <Notice
      tone={isPassed === null ? 'info' : isPassed ? 'done' : 'warn'}
      title={
        <span className="quiz-score">
          {isPassed === null ? words : `${words} · ${t(isPassed ? 'quiz.passed' : 'quiz.failed')}`}
        </span>
      }
    >
      {body}
    </Notice>
  );
};

/** What arrived after the end, and what was made of it. */
const Late = ({ late }: { late: Attempt['late'] }) => {
  const t = useText();
  const counts = { waiting: late.waiting, counted: late.trusted + late.accepted, refused: late.refused };
  const said = (['waiting', 'counted', 'refused'] as const).filter((kind) => counts[kind] > 0);
  if (said.length === 0) return null;
  return (
    <Notice
      tone={counts.waiting > 0 ? 'warn' : 'info'}
      title={
        <>
          {said.map((kind) => (
            <p key={kind}>{t(`quiz.late.${kind}`, { count: counts[kind] })}</p>
          ))}
        </>
      }
    />
  );
};

/** That an attempt from before a correction was graded again, or was not. */
const Regraded = ({ attempt, result }: { attempt: Attempt; result: Result }) => {
  const t = useText();
  const formats = useFormats();
  const { regradedAt, firstScore, score } = result;
  const isWaiting = attempt.questions.some(({ review }) => review?.correction === 'NOT_YET');
  const values = {
    date: regradedAt ? formats.date(regradedAt) : '',
    before: formats.percent(firstScore ?? score),
    after: formats.percent(score),
  };
  const isRaised = firstScore !== null && score > firstScore;
  return (
    <>
      {regradedAt && <p>{t(isRaised ? 'quiz.regraded.raised' : 'quiz.regraded.same', values)}</p>}
      {!regradedAt && <p>{t('quiz.correctedSince')}</p>}
      {isWaiting && <p>{t('quiz.regraded.waits')}</p>}
    </>
  );
};

/** What was corrected in the quiz, and what that means for an attempt from before. */
const Corrected = ({
  attempt,
  result,
  quiz: { corrections },
}: {
  attempt: Attempt;
  result: Result;
  quiz: Quiz;
}) => {
  const newest = corrections[0]?.appliedAt;
  return (
    <>
      <CorrectionsPart corrections={corrections} />
      {newest !== undefined && Date.parse(attempt.startedAt) < Date.parse(newest) && (
        <Regraded attempt={attempt} result={result} />
      )}
    </>
  );
};

/** Each question, with what can be learnt from it. */
const Questions = ({ attempt: { questions } }: { attempt: Attempt }) => {
  const t = useText();
  const isShown = questions.some(({ review }) => review !== null);
  // One to begin with; all of them open would be a page of thirty screens on a phone.
  const first = questions.findIndex(hasToLearn);
  return (
    <section className="stack">
      <h2>{t('quiz.result.questions')}</h2>
      {isShown ? (
        <div>
          {questions.map((question, index) => (
            <QuestionResult
              key={question.id}
              question={question}
              number={index + 1}
              isOpen={index === first}
            />
          ))}
        </div>
      ) : (
        <p>{t('quiz.result.hidden')}</p>
      )}
    </section>
  );
};

/** What an attempt came to: the score, where it was lost, and what can be learnt from each question. */
export const AttemptResult = ({
  attempt,
  result,
  enrolmentId,
  activityId,
}: {
  attempt: Attempt;
  result: Result;
  enrolmentId: string;
  activityId: string;
}) => {
  const t = useText();
  const locale = useLocale();
  useTurnsOver();
  const { data, refetch } = useQuery(QuizQuery, { enrolmentId, activityId, locale });
  const quiz = data?.quiz;
  // Who has not passed, in this attempt or another, practises or tries again first; all others are led on.
  const leadsOn = result.isPassed !== false || quiz?.isPassed === true;
  const practises = quiz?.canPractise && result.score < 100;
  // A copy from before the end of this attempt does not know when the next one may begin.
  const again = !leadsOn && quiz?.openAttemptId !== attempt.id ? quiz : null;
  const isAside = !leadsOn && Boolean(practises || again?.mayStart);
  const onward = quiz && (
    <NextActivity {...{ enrolmentId, next: quiz.next }} kind={isAside ? 'quiet' : undefined} />
  );
  return (
    <>
      <Score result={result} />
      <Late late={attempt.late} />
      {quiz && <Corrected attempt={attempt} result={result} quiz={quiz} />}
      {leadsOn && onward}
      {practises && <PracticeOffer enrolmentId={enrolmentId} activityId={activityId} isMain={!leadsOn} />}
      {again && (
        <div className="no-print">
          <StartAttempt isAgain isAside={practises} {...{ quiz: again, enrolmentId, refetch }} />
        </div>
      )}
      <WhatToRead result={result} enrolmentId={enrolmentId} />
      <Questions attempt={attempt} />
      <p className="no-print">
        <LinkButton kind="quiet" href={paths.activity(enrolmentId, { kind: 'QUIZ', id: activityId })}>
          {t('quiz.toQuiz')}
        </LinkButton>
      </p>
      <div className="row no-print">
        <AskActions on={{ enrolmentId, activityId, quoted: t('quiz.result.questions') }} />
      </div>
      {!leadsOn && onward}
    </>
  );
};
