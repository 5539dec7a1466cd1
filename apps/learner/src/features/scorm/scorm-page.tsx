import './scorm.css';
import { ScormActivity as ScormQuery } from '@campus/api-client';
import { navigation, useJournal, useLocale, useQuery } from '@campus/web-shell';
import type { CourseNews, TimeNews } from '@campus/scorm-player';
import { useCallback, useRef, useState } from 'react';
import { ActivityView } from '../../shared/activity-view.tsx';
import { useText } from '../../shared/text.ts';
import { asBegun, withTitles, type ScormActivity } from './scorm-data.ts';
import { ScormOverview } from './scorm-overview.tsx';
import { ScormStage } from './player/scorm-stage.tsx';
import { onward, useLaunch, type LaunchRequest } from './use-launch.ts';
import { useLinkBack } from './use-package-step.ts';
import { useUnmarkedAddress } from './player/use-way-back.ts';

/** Milliseconds that leaving waits for the server's result: all work is in the journal already. */
const newestMs = 1_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The learner's last request. Between two parts it is repeated when the connection is back. */
const useLaunches = (enrolmentId: string, activityId: string) => {
  const launch = useLaunch(enrolmentId, activityId);
  const [lastRequest, setLastRequest] = useState<LaunchRequest>(onward);
  const isOnWay = useRef(false);
  /** The item was ended because its time was used up. */
  const [time, setTime] = useState<TimeNews | null>(null);
  const send = (request: LaunchRequest, isNextPart = false) => {
    isOnWay.current = isNextPart;
    setTime(null);
    setLastRequest(request);
    return launch.open(request);
  };
  useLinkBack(launch.trouble !== null, () => {
    if (isOnWay.current && !launch.opening) void send(lastRequest, true);
  });
  return { ...launch, send, lastRequest, time, setTime };
};

/** The activity as shown: each part with a title, and begun if it was played here. */
const useShown = (served: ScormActivity) => {
  const t = useText();
  const [hasPlayed, setPlayed] = useState(false);
  const titled = withTitles(served, (number) => t('scorm.part.untitled', { number }));
  return { activity: hasPlayed ? asBegun(titled) : titled, setPlayed };
};

const Activity = ({
  activity: served,
  enrolmentId,
  refetch,
}: {
  activity: ScormActivity;
  enrolmentId: string;
  refetch: () => Promise<void>;
}) => {
  const journal = useJournal();
  const { activity, setPlayed } = useShown(served);
  const { playing, opening, trouble, send, lastRequest, relaunch, stop, time, setTime } = useLaunches(
    enrolmentId,
    activity.activityId,
  );
  /** As the course was when it was left: what of it can be opened. */
  const [course, setCourse] = useState<CourseNews | null>(null);
  const refresh = useCallback(async () => {
    await journal.flush();
    await refetch();
  }, [journal, refetch]);

  if (!playing) {
    return (
      <ScormOverview
        activity={activity}
        enrolmentId={enrolmentId}
        isOpening={opening !== null}
        trouble={trouble}
        lastRequest={lastRequest}
        course={course}
        time={time}
        onOpen={(request) => void send(request)}
      />
    );
  }
  const { isReview } = playing.request;
  const left = async (nextItemId: string | null, news: CourseNews | null, said: TimeNews | null) => {
    setPlayed(true);
    setCourse(news);
    setTime(said?.isExit && said.minutesLeft === 0 ? said : null);
    if (nextItemId !== null) {
      await send({ itemId: nextItemId, isNewAttempt: false, isReview }, true);
      return refetch();
    }
    // On a slow connection all waiting work would be sent first: the overview is shown, and updated later.
    await Promise.race([refresh().catch(() => undefined), pause(newestMs)]);
    navigation.hasHappened = true;
    return stop();
  };
  return (
    <ScormStage
      key={playing.served.sessionId}
      activity={activity}
      served={playing.served}
      relaunch={() => relaunch(playing)}
      onFinished={() => void refresh()}
      onLeft={left}
    />
  );
};

/** The screen of a SCORM activity: what it is, and the content on the whole screen once it plays. */
export const ScormPage = ({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) => {
  const locale = useLocale();
  useUnmarkedAddress();
  const query = useQuery(ScormQuery, { enrolmentId, activityId, locale });
  return (
    <ActivityView
      query={query}
      enrolmentId={enrolmentId}
      activityId={activityId}
      pick={({ scormActivity }) => scormActivity}
    >
      {(activity) => <Activity activity={activity} enrolmentId={enrolmentId} refetch={query.refetch} />}
    </ActivityView>
  );
};
