import './survey.css';
import { CourseHome, Survey as SurveyQuery } from '@campus/api-client';
import { CourseHtml } from '@campus/players';
import { Page, useJournal, useLocale, usePending, useQuery, useSaveState } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { ActivityPlace, ActivityView, NextActivity } from '../../shared/activity-view.tsx';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { CourseText } from '../../shared/course-text/course-text.tsx';
import { useText } from '../../shared/text.ts';
import { useKeptDraft } from '../../shared/use-kept-draft.ts';
import { readAnswers, type Survey, type SurveyAnswers } from './survey-data.ts';
import { SurveyForm } from './survey-form.tsx';
import { SurveyThanks } from './survey-thanks.tsx';

const none: SurveyAnswers = {};

interface Place {
  enrolmentId: string;
  activityId: string;
}

/** The answers this device has sent or holds, which the server's answer may lack; null when there are none. */
const useAnswersHere = ({ enrolmentId, activityId }: Place, fetchedAt: number) => {
  const pending = usePending('surveyAnswered', fetchedAt).filter(
    ({ payload }) => payload.enrolmentId === enrolmentId && payload.activityId === activityId,
  );
  const last = pending.at(-1);
  return last ? { answers: readAnswers(last.payload.answers), isWaiting: !('recordedAt' in last) } : null;
};

/** The way past a survey that nobody has to answer. */
const SkipSurvey = ({ place: { enrolmentId, activityId }, next }: { place: Place; next: Survey['next'] }) => {
  const t = useText();
  const locale = useLocale();
  const { data } = useQuery(CourseHome, { enrolmentId, locale });
  const activity = data?.courseHome?.modules
    .flatMap(({ activities }) => activities)
    .find(({ id }) => id === activityId);
  if (activity?.isRequired !== false) return null;
  return (
    <>
      <p className="soft">{t('survey.skip')}</p>
      <NextActivity enrolmentId={enrolmentId} next={next} kind="quiet" />
    </>
  );
};

const SurveyBody = ({
  survey,
  place,
  fetchedAt,
  refetch,
}: {
  survey: Survey;
  place: Place;
  fetchedAt: number;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const locale = useLocale();
  const journal = useJournal();
  const { waiting } = useSaveState();
  const here = useAnswersHere(place, fetchedAt);
  const [isJustSent, setJustSent] = useState(false);
  const [draft, setDraft] = useKeptDraft(`survey ${place.enrolmentId} ${place.activityId}`, none);
  const isAnswered = survey.state === 'COMPLETED';

  useEffect(() => {
    if (isAnswered) setDraft(null);
  }, [isAnswered, setDraft]);
  // The server then tells what the survey opens.
  useEffect(() => {
    if (isJustSent && waiting === 0) void refetch();
  }, [isJustSent, waiting, refetch]);

  const send = async (answers: SurveyAnswers) => {
    await journal.record('surveyAnswered', { ...place, answers });
    setJustSent(true);
  };
  return (
    <CourseText enrolmentId={place.enrolmentId} lang={locale} className="survey">
      {survey.introHtml && <CourseHtml html={survey.introHtml} />}
      {isAnswered || here ? (
        <>
          <SurveyThanks
            survey={survey}
            answers={here?.answers ?? (survey.answers === null ? null : readAnswers(survey.answers))}
            isWaiting={here?.isWaiting ?? false}
            isJustSent={isJustSent}
          />
          <NextActivity enrolmentId={place.enrolmentId} next={survey.next} />
        </>
      ) : (
        <>
          <p className="soft">{t(survey.isAnonymous ? 'survey.anonymous' : 'survey.named')}</p>
          <SurveyForm survey={survey} answers={draft} onAnswers={setDraft} onSend={send} />
          <SkipSurvey place={place} next={survey.next} />
        </>
      )}
    </CourseText>
  );
};

/** The screen of a survey. */
export const SurveyPage = (place: Place) => {
  const locale = useLocale();
  const { enrolmentId, activityId } = place;
  const query = useQuery(SurveyQuery, { enrolmentId, activityId, locale });
  return (
    <ActivityView
      query={query}
      enrolmentId={enrolmentId}
      activityId={activityId}
      pick={({ survey }) => survey}
    >
      {(survey) => (
        <Page
          title={survey.title}
          above={<ActivityPlace enrolmentId={enrolmentId} moduleTitle={survey.moduleTitle} />}
        >
          <SurveyBody
            survey={survey}
            place={{ enrolmentId, activityId }}
            fetchedAt={query.fetchedAt}
            refetch={query.refetch}
          />
          <AskRow on={{ enrolmentId, activityId, quoted: survey.title }} />
        </Page>
      )}
    </ActivityView>
  );
};
