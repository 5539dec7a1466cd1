import type { CourseNews, Launch, TimeNews } from '../protocol.ts';
import type { Navigation } from '../sequencing/navigation.ts';
import { engine12, engine2004 } from './engine.ts';
import type { ItemFrame } from './windows/item-frame.ts';
import type { Outbox } from './sending/outbox.ts';
import { beginSession, type Session } from './session.ts';
import { shareAsLeft } from './data/shared-data.ts';
import type { TimeSign } from './time-limit.ts';

/** Where items are shown. */
type Stage = Pick<ItemFrame, 'show' | 'clear' | 'takeWindows'>;

/** What plays in the frame. */
export interface Play {
  ask(navigation: Navigation, target: string | null): void;
  /** The item is about to be removed. */
  willGo(): void;
  /** The item is gone: what it left open is ended, or kept to be resumed. */
  end(): void;
  /** What the item has set is kept. */
  keep(): void;
}

export interface PlayEvents {
  /** An item that talks to the campus is shown; it has not called yet. */
  onShow(): void;
  onStart(): void;
  onFinish(): void;
  onUnsafe(): void;
  onNews(news: CourseNews): void;
  onEnd(): void;
  /** To be shown to the learner. */
  onTime(news: TimeNews): void;
}

/** Acts on a time limit: tells the learner where the manifest wants that, and ends the item where it wants that. */
const heed = (sign: TimeSign, events: Pick<PlayEvents, 'onTime'>, end: () => void): void => {
  const { minutesLeft, isExit, isTold } = sign;
  if (isTold) events.onTime({ minutesLeft, isExit });
  if (isExit && minutesLeft === 0) end();
};

/** Where content looks for it: in the windows above its own. It does so before it opens a window. */
const offer = (session: Session, frame: Stage): void => {
  Object.defineProperty(window, session.dialect.windowName, {
    get: () => {
      frame.takeWindows();
      return session.api;
    },
    configurable: true,
  });
};

/**
 * Plays a single item; in a course, one that is reviewed. What content does not end is not ended for it, so
 * the learner can resume there.
 */
export async function playItem(
  launch: Launch,
  title: string,
  frame: Stage,
  out: Pick<Outbox, 'put'>,
  events: PlayEvents,
): Promise<Play> {
  const { attemptId, itemId, sessionId, standard, cmi, commitNumber } = launch;
  const place = { attemptId, itemId, sessionId, standard, cmi, commitNumber };
  /** The item can still reach its API object while it leaves; what it left open is then ended. */
  const timeOut = async () => {
    await frame.clear();
    session.finish();
    events.onEnd();
  };
  const heard = { ...events, onTime: (sign: TimeSign) => heed(sign, events, () => void timeOut()) };
  const begin = async (): Promise<Session> => {
    if (standard === '1.2') return beginSession(place, await engine12(), out, heard);
    const made = beginSession(place, await engine2004(), out, heard);
    if (launch.course) shareAsLeft(made.engine, launch.course, itemId);
    return made;
  };
  const session = await begin();
  offer(session, frame);
  if (!launch.isAsset) events.onShow();
  frame.show(launch.itemUrl, title);
  return {
    ask: () => undefined,
    willGo: () => undefined,
    end: () => session.leave(),
    keep: () => session.keep(),
  };
}

/** A sequenced course; the code for it is fetched when there is one. */
export async function playCourse(
  launch: Launch,
  title: string,
  frame: Stage,
  out: Pick<Outbox, 'put'>,
  events: PlayEvents,
): Promise<Play> {
  const { course } = launch;
  if (!course) return playItem(launch, title, frame, out, events);
  const [{ CoursePlay }, make] = await Promise.all([import('./course-play.ts'), engine2004()]);
  const play = new CoursePlay(launch, course, make, out, {
    ...events,
    onTime: (sign) => heed(sign, events, () => void play.ask('exit', null)),
    show: (session, url, itemTitle, isAsset) => {
      offer(session, frame);
      if (!isAsset) events.onShow();
      frame.show(url, itemTitle || title);
    },
    clear: () => frame.clear(),
  });
  play.open();
  return {
    ask: (navigation, target) => void play.ask(navigation, target),
    willGo: () => play.willGo(),
    end: () => play.putAside(),
    keep: () => play.keep(),
  };
}
