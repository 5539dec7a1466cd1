import { Lesson } from '@campus/api-client';
import { useLocale, usePending, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import {
  overlayActivity,
  overlayScenario,
  type Activity,
  type Home,
  type KnownLesson,
  type ShownActivity,
} from './overlay.ts';

/** Lays the work this device has not handed in yet over the activities of the course home. */
export const useShownActivities = (
  home: Home,
  fetchedAt: number,
): ((activity: Activity) => ShownActivity) => {
  const { answers } = useShell();
  const locale = useLocale();
  const { enrolmentId } = home;
  const isHere = ({ payload }: { payload: { enrolmentId: string } }) => payload.enrolmentId === enrolmentId;
  const pending = usePending('screenSeen', fetchedAt).filter(isHere);
  const played = usePending('scenarioPlayed', fetchedAt).filter(isHere);
  const [lessons, setLessons] = useState<Record<string, KnownLesson>>({});
  const touched = [...new Set(pending.map(({ payload }) => payload.activityId))].sort().join(' ');

  useEffect(() => {
    let isCurrent = true;
    const read = async (activityId: string) => {
      const kept = await answers.kept(Lesson, { enrolmentId, activityId, locale });
      if (!isCurrent || !kept?.lesson) return;
      const { lesson } = kept;
      setLessons((before) => ({ ...before, [activityId]: lesson }));
    };
    for (const activityId of touched.split(' ').filter(Boolean)) void read(activityId);
    return () => {
      isCurrent = false;
    };
  }, [answers, enrolmentId, locale, touched]);

  return (activity) => {
    const isOfIt = ({ payload }: { payload: { activityId: string } }) => payload.activityId === activity.id;
    if (activity.kind === 'SCENARIO') {
      return overlayScenario(
        activity,
        played.filter(isOfIt).map(({ payload }) => payload),
      );
    }
    const screens = pending.filter(isOfIt).map(({ payload }) => payload.screenId);
    return overlayActivity(activity, screens, lessons[activity.id]);
  };
};
