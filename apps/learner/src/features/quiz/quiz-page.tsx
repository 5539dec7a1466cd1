import '@campus/ui/course/quiz.css';
import { Quiz as QuizQuery } from '@campus/api-client';
import { CourseHtml } from '@campus/players';
import { Notice } from '@campus/ui';
import { Page, useLocale, useQuery } from '@campus/web-shell';
import { ActivityPlace, ActivityView, NextActivity } from '../../shared/activity-view.tsx';
import { CourseText } from '../../shared/course-text/course-text.tsx';
import { useText } from '../../shared/text.ts';
import type { Quiz } from './quiz-data.ts';
import { QuizAttempts } from './quiz-attempts.tsx';
import { PracticeOffer } from './practice/practice-offer.tsx';
import { CorrectionsPart } from '../../shared/corrections-part.tsx';
import { QuizRules } from './quiz-rules.tsx';
import { StartAttempt } from './start-attempt.tsx';
import { isReceived, useEndOf } from './use-sending.ts';

const Overview = ({
  quiz,
  enrolmentId,
  fetchedAt,
  refetch,
}: {
  quiz: Quiz;
  enrolmentId: string;
  fetchedAt: number;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const locale = useLocale();
  const end = useEndOf(quiz.openAttemptId, fetchedAt);
  const isHandedIn = end !== undefined;
  return (
    <Page
      title={quiz.title}
      above={<ActivityPlace enrolmentId={enrolmentId} moduleTitle={quiz.moduleTitle} />}
    >
      <CourseText enrolmentId={enrolmentId} lang={locale} className="quiz">
        {quiz.introHtml && <CourseHtml html={quiz.introHtml} />}
        {end &&
          (isReceived(end) ? (
            <Notice tone="done" title={t('quiz.sent.title')} />
          ) : (
            <Notice icon="device" title={t('quiz.sent.notYet')}>
              <p>{t('quiz.sent.waiting')}</p>
            </Notice>
          ))}
        <CorrectionsPart corrections={quiz.corrections} />
        <QuizRules quiz={quiz} enrolmentId={enrolmentId} />
        <StartAttempt quiz={quiz} enrolmentId={enrolmentId} isHandedIn={isHandedIn} refetch={refetch} />
        {quiz.canPractise && (
          <PracticeOffer
            enrolmentId={enrolmentId}
            activityId={quiz.activityId}
            isMain={quiz.startableAt !== null}
          />
        )}
        <QuizAttempts quiz={quiz} enrolmentId={enrolmentId} isHandedIn={isHandedIn} />
        {quiz.countedScore !== null && <NextActivity enrolmentId={enrolmentId} next={quiz.next} />}
      </CourseText>
    </Page>
  );
};

/** The screen of a quiz before and between attempts. */
export const QuizPage = ({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) => {
  const locale = useLocale();
  const query = useQuery(QuizQuery, { enrolmentId, activityId, locale });
  return (
    <ActivityView query={query} enrolmentId={enrolmentId} activityId={activityId} pick={({ quiz }) => quiz}>
      {(quiz) => (
        <Overview quiz={quiz} enrolmentId={enrolmentId} fetchedAt={query.fetchedAt} refetch={query.refetch} />
      )}
    </ActivityView>
  );
};
