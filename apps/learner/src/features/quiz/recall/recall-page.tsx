import '@campus/ui/course/quiz.css';
import { Recall as RecallQuery } from '@campus/api-client';
import { Page, useFormats, useJournal, useLocale, usePending, useQuery } from '@campus/web-shell';
import { useMemo, useState } from 'react';
import type { Response } from '@campus/quiz-grading';
import { ActivityPlace, ActivityView, OtherLanguageNotice } from '../../../shared/activity-view.tsx';
import { CourseText } from '../../../shared/course-text/course-text.tsx';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';
import { recalledIn, type Ask, type Recall } from './recall-data.ts';
import { RecallEnd } from './recall-end.tsx';
import { RecallPlayer } from './recall-player.tsx';

interface Place {
  enrolmentId: string;
  occasion: string;
}

/**
 * The questions chosen when the page was opened: they stay, even if answered elsewhere or in another language
 * meanwhile.
 */
const useSteadyQuestions = (recall: Recall): Ask[] => {
  const [asked] = useState(recall.questions);
  return asked.map((ask) => recall.questions.find(({ question }) => question.id === ask.question.id) ?? ask);
};

/** The answers of this device, those of this visit at once. */
const useRecalled = (asks: readonly Ask[], { enrolmentId, occasion }: Place, fetchedAt: number) => {
  const journal = useJournal();
  const locale = useLocale();
  const pending = usePending('questionRecalled', fetchedAt);
  const [given, setGiven] = useState<readonly { questionId: string; response: Response | null }[]>([]);
  const recalled = useMemo(() => {
    const here = pending
      .map(({ payload }) => payload)
      .filter((work) => work.enrolmentId === enrolmentId && work.occasion === occasion);
    return recalledIn(asks, [...here, ...given]);
  }, [asks, pending, given, enrolmentId, occasion]);
  const give = async (questionId: string, response: Response | null) => {
    await journal.record('questionRecalled', { enrolmentId, occasion, questionId, response, locale });
    setGiven((before) => [...before, { questionId, response }]);
  };
  return { recalled, give };
};

const RecallBody = ({ recall, place, fetchedAt }: { recall: Recall; place: Place; fetchedAt: number }) => {
  const t = useText();
  const formats = useFormats();
  const asks = useSteadyQuestions(recall);
  const { recalled, give } = useRecalled(asks, place, fetchedAt);
  const [isRead, setRead] = useState(recall.doneAt !== null);
  const { next, title, drill } = recall;
  if (isRead) return <RecallEnd recall={recall} asks={asks} recalled={recalled} place={place} />;
  return (
    <>
      <p>
        {drill
          ? t('recall.drill.intro', { count: asks.length })
          : t('recall.intro', { count: asks.length, title })}
      </p>
      {drill?.season && drill.seasonOpensOn && (
        <p>
          {t('recall.drill.season', { season: drill.season, day: formats.day(drill.seasonOpensOn, 'full') })}
        </p>
      )}
      {next?.isOpen && (
        <p className="no-print">
          <a href={paths.activity(place.enrolmentId, next)}>{t('recall.skip')}</a>
        </p>
      )}
      <RecallPlayer asks={asks} recalled={recalled} onGive={give} onRead={() => setRead(true)} />
    </>
  );
};

/** Questions asked again: of earlier modules before one begins, or of a course that is over. */
export const RecallPage = ({ enrolmentId, occasion }: Place) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(RecallQuery, { enrolmentId, occasion, locale });
  return (
    <ActivityView query={query} enrolmentId={enrolmentId} pick={({ recall }) => recall}>
      {(recall) => (
        <Page
          title={t(recall.drill ? 'recall.drill.title' : 'recall.title')}
          above={<ActivityPlace enrolmentId={enrolmentId} moduleTitle={recall.title} />}
        >
          <CourseText enrolmentId={enrolmentId} lang={recall.locale} className="quiz">
            {recall.locale !== locale && !query.isOtherLanguage && (
              <OtherLanguageNotice language={recall.locale} />
            )}
            <RecallBody recall={recall} place={{ enrolmentId, occasion }} fetchedAt={query.fetchedAt} />
          </CourseText>
        </Page>
      )}
    </ActivityView>
  );
};
