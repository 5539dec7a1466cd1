import type { LoadingNews } from './frame/loading.ts';
import {
  isFrameMessage,
  type CourseNews,
  type FrameMessage,
  type Launch,
  type PageMessage,
  type ScormCommit,
  type TimeNews,
  type Trouble,
  type Zoom,
} from './protocol.ts';
import type { Navigation } from './sequencing/navigation.ts';

/** What the campus page does for a package: nothing here knows GraphQL or the journal. */
export interface PlayerCallbacks {
  /** Makes a commit durable; resolves when it is. One that cannot be taken rejects, and stays in the frame. */
  onCommit(commit: ScormCommit): Promise<void>;
  /** Fresh state from the server, asked for after commits of an earlier page were handed over. */
  relaunch(): Promise<Launch | null>;
  onStarted(): void;
  onFinished(): void;
  onTrouble(code: Trouble, detail: string): void;
  /** Where a sequenced course is now. */
  onCourse?(news: CourseNews): void;
  /** A sequenced course is over, or was put aside. */
  onEnded?(): void;
  /** The time an item is allowed is nearly, or wholly, used up. */
  onTime?(news: TimeNews): void;
  /** Reports how an opened item is loading. */
  onLoading?(news: LoadingNews): void;
  /** The item is shown at this scale. */
  onScaled?(scale: number): void;
}

/** The frame's own words, in the learner's language. */
export interface PlayerWords {
  /** Of the item. */
  title: string;
  /** On the button that closes a window which the item has opened. */
  closeWindow: string;
}

export interface Player {
  /** Asks a sequenced course for something; the result is reported by `onCourse` and `onEnded`. */
  navigate(navigation: Navigation, target?: string | null): void;
  zoom(zoom: Zoom): void;
  /** Resolves once leftovers of an earlier page have been requested and taken over; to whether all were. */
  readonly handedOver: Promise<boolean>;
  /** Lets the item save and leave; resolves with whether it has, at the latest after `closingMs`. */
  close(): Promise<boolean>;
  /** Has the content's origin forget what content keeps in it. `close` resolves after it. */
  forget(): void;
  /** Stops listening. */
  detach(): void;
}

/** Longer than the frame gives an item to leave. */
const closingMs = 3_500;

const newNonce = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * The frame shares its origin with what it plays, so its messages are no more trusted than content: it can
 * only commit the session that was opened, and those the launch led to.
 */
const isOf = (launch: Launch | null, { attemptId, sessionId, launchId }: ScormCommit): boolean =>
  launch !== null &&
  attemptId === launch.attemptId &&
  (sessionId === launch.sessionId || launchId === launch.sessionId);

type News = Exclude<FrameMessage, { type: 'ready' | 'pending' | 'commit' | 'closed' }>;

const tellPage = (news: News, callbacks: PlayerCallbacks): void => {
  switch (news.type) {
    case 'started':
      return callbacks.onStarted();
    case 'finished':
      return callbacks.onFinished();
    case 'course':
      return callbacks.onCourse?.(news.news);
    case 'ended':
      return callbacks.onEnded?.();
    case 'time':
      return callbacks.onTime?.(news.news);
    case 'loading':
      return callbacks.onLoading?.(news.news);
    case 'scaled':
      return callbacks.onScaled?.(news.scale);
    case 'trouble':
      return callbacks.onTrouble(news.code, news.detail);
  }
};

/** Takes what an earlier page left in the frame, one after the other. */
const handOverWith = (take: (commit: ScormCommit) => Promise<void>) => {
  let onHandedOver: (isAll: boolean) => void = () => undefined;
  const handedOver = new Promise<boolean>((resolve) => {
    onHandedOver = resolve;
  });
  const isTaken = (commit: ScormCommit): Promise<boolean> =>
    take(commit).then(
      () => true,
      () => false,
    );
  const takeAll = async (commits: readonly ScormCommit[]) => {
    let isAll = true;
    for (const commit of commits) isAll = (await isTaken(commit)) && isAll;
    onHandedOver(isAll);
  };
  return { handedOver, takeAll, isTaken };
};

/**
 * Drives the frame in the content origin. `launch` null only hands over what an earlier page left behind.
 *
 * @param frame an iframe whose `src` is the launch's frame page; not yet loaded, or just loading
 * @param origin the content origin; messages of any other are ignored
 */
export function attachPlayer(
  frame: HTMLIFrameElement,
  origin: string,
  launch: Launch | null,
  words: PlayerWords,
  callbacks: PlayerCallbacks,
): Player {
  const nonce = newNonce();
  let current = launch;
  let onClosed: ((isClosed: boolean) => void) | null = null;
  const say = (message: PageMessage) => frame.contentWindow?.postMessage(message, origin);
  const open = () => say({ campus: 'scorm', type: 'open', nonce, launch: current, ...words });
  const take = async (commit: ScormCommit) => {
    await callbacks.onCommit(commit);
    say({
      campus: 'scorm',
      type: 'journalled',
      nonce,
      sessionId: commit.sessionId,
      commitNumber: commit.commitNumber,
    });
  };
  const { handedOver, takeAll, isTaken } = handOverWith(take);
  const handOver = async (commits: ScormCommit[]) => {
    await takeAll(commits);
    if (current) current = await callbacks.relaunch();
    if (current) open();
  };
  const hear = (message: FrameMessage): void => {
    if (message.type === 'ready') open();
    else if (message.nonce !== nonce) return;
    else if (message.type === 'pending') void handOver(message.commits);
    else if (message.type === 'closed') onClosed?.(true);
    else if (message.type !== 'commit') tellPage(message, callbacks);
    else if (isOf(current, message.commit)) void isTaken(message.commit);
  };
  const listener = (event: MessageEvent) => {
    if (event.origin === origin && event.source === frame.contentWindow && isFrameMessage(event.data))
      hear(event.data);
  };
  window.addEventListener('message', listener);
  return {
    handedOver,
    navigate: (navigation, target = null) =>
      say({ campus: 'scorm', type: 'navigate', nonce, navigation, target }),
    zoom: (zoom) => say({ campus: 'scorm', type: 'zoom', nonce, zoom }),
    forget: () => say({ campus: 'scorm', type: 'forget', nonce }),
    close: () =>
      new Promise<boolean>((resolve) => {
        onClosed = resolve;
        setTimeout(() => resolve(false), closingMs);
        say({ campus: 'scorm', type: 'close', nonce });
      }),
    detach: () => window.removeEventListener('message', listener),
  };
}
