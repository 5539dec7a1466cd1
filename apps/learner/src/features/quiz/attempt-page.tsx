import '@campus/ui/course/quiz.css';
import { QuizAttempt } from '@campus/api-client';
import { Page, useLocale, useQuery, useSession, type Query } from '@campus/web-shell';
import { useCallback, useRef } from 'react';
import { ActivityView, OtherLanguageNotice } from '../../shared/activity-view.tsx';
import { CourseText } from '../../shared/course-text/course-text.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { AttemptPlayer } from './attempt-player.tsx';
import { AttemptResult } from './attempt-result.tsx';
import type { Attempt } from './quiz-data.ts';
import { SentNotice } from './sent-notice.tsx';
import { useAnswers } from './use-answers.ts';
import { useKeptProof } from './use-kept-proof.ts';
import { useKnownAsOpen } from './use-known-as-open.ts';
import { useSending } from './use-sending.ts';
import { useTimeUntil } from './use-server-time.ts';

const Above = ({ enrolmentId, attempt }: { enrolmentId: string; attempt: Attempt }) => {
  const t = useText();
  return (
    <p className="small no-print">
      <a href={paths.activity(enrolmentId, { kind: 'QUIZ', id: attempt.activityId })}>{t('quiz.toRules')}</a>
    </p>
  );
};

const OpenAttempt = ({
  attempt,
  enrolmentId,
  query: { fetchedAt, isFetching, refetch },
}: {
  attempt: Attempt;
  enrolmentId: string;
  query: Pick<Query<unknown>, 'fetchedAt' | 'isFetching' | 'refetch'>;
}) => {
  const isSignedIn = useSession().status === 'signed-in';
  useKeptProof(attempt);
  useKnownAsOpen(enrolmentId, attempt);
  const answers = useAnswers(attempt, fetchedAt);
  const { isSent, isSending, send } = useSending(attempt, answers, fetchedAt, refetch);
  const isTimeUp = useRef(false);
  const timeUp = useCallback(() => {
    // Once: the server ends the attempt on its own, should this one entry be refused.
    if (!isSignedIn || isTimeUp.current) return;
    isTimeUp.current = true;
    send();
  }, [isSignedIn, send]);
  const msLeft = useTimeUntil(attempt.deadlineAt, timeUp);
  return isSent || attempt.finishedAt ? (
    <SentNotice
      enrolmentId={enrolmentId}
      attemptId={attempt.id}
      fetchedAt={fetchedAt}
      isTimeUp={isTimeUp.current}
    />
  ) : (
    <AttemptPlayer
      attempt={attempt}
      answers={answers}
      answer={{ fetchedAt, isFetching }}
      msLeft={msLeft}
      isSending={isSending}
      onSend={send}
    />
  );
};

/** One attempt: under way, handed in, or with its result. */
export const AttemptPage = ({
  enrolmentId,
  activityId,
  attemptId,
}: {
  enrolmentId: string;
  activityId: string;
  attemptId: string;
}) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(QuizAttempt, { attemptId, locale });
  return (
    <ActivityView query={query} enrolmentId={enrolmentId} pick={({ quizAttempt }) => quizAttempt}>
      {(attempt) => (
        <Page
          key={attempt.result ? 'result' : 'attempt'}
          title={attempt.result ? t('quiz.result.title', { title: attempt.title }) : attempt.title}
          above={<Above enrolmentId={enrolmentId} attempt={attempt} />}
        >
          <CourseText enrolmentId={enrolmentId} lang={attempt.locale} className="quiz">
            {attempt.locale !== locale && !query.isOtherLanguage && (
              <OtherLanguageNotice language={attempt.locale} />
            )}
            {attempt.result ? (
              <AttemptResult
                attempt={attempt}
                result={attempt.result}
                enrolmentId={enrolmentId}
                activityId={activityId}
              />
            ) : (
              <OpenAttempt attempt={attempt} enrolmentId={enrolmentId} query={query} />
            )}
          </CourseText>
        </Page>
      )}
    </ActivityView>
  );
};
