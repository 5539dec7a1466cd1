import { Lesson } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { ActivityView } from '../../shared/activity-view.tsx';
import { useKeptFigures } from './use-kept-figures.ts';
import { LessonReader } from './lesson-reader.tsx';

/** The screen of one lesson. */
export const LessonPage = ({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) => {
  const locale = useLocale();
  const query = useQuery(Lesson, { enrolmentId, activityId, locale });
  useKeptFigures(query.data);
  return (
    <ActivityView
      query={query}
      enrolmentId={enrolmentId}
      activityId={activityId}
      pick={({ lesson }) => lesson}
    >
      {(lesson) => (
        <LessonReader
          lesson={lesson}
          place={{ enrolmentId, activityId }}
          fetchedAt={query.fetchedAt}
          refetch={query.refetch}
        />
      )}
    </ActivityView>
  );
};
