import type { Organization, XmlElement } from '@campus/scorm-format';
import type { LoadingNews } from './frame/loading.ts';
import type { Navigation } from './sequencing/navigation.ts';
import type { Offer, Standing } from './sequencing/sequencer.ts';

/**
 * Messages between the campus page and the frame in the content origin, by `postMessage`. Both check the
 * origin of the other; after the launch both also check the nonce, so that a package that posts its own
 * messages is not mistaken for the frame.
 */

/** State of one item of a package, as the server gives it for a launch. */
export interface Launch {
  attemptId: string;
  itemId: string;
  sessionId: string;
  /** `1.2`, `2004-2`, `2004-3`, `2004-4`. */
  standard: string;
  /** Address of the item, relative to the frame page. */
  itemUrl: string;
  /** Element → value, loaded before the item starts. */
  cmi: Record<string, unknown>;
  /** Number of the last commit the server has of this session. */
  commitNumber: number;
  /** Lets the frame commit to the server directly where the browser keeps nothing for it. */
  commitToken: string;
  /** To read only: nothing that is done counts. */
  isReview: boolean;
  /** The item does not talk to the campus. */
  isAsset: boolean;
  /**
   * The whole course, if sequencing decides which item plays. In a review it decides nothing, and the course
   * provides the data its items share. Null: only this item.
   */
  course: CourseLaunch | null;
}

/** A course of SCORM 2004 that is sequenced in the frame. */
export interface CourseLaunch {
  organization: Organization;
  sequencingCollection: XmlElement[];
  /** Item → address, relative to the frame page. */
  launches: Record<string, string>;
  /** Item → what it was left with, to load when it is resumed. */
  states: Record<string, { cmi: Record<string, unknown> }>;
  saved: SavedSequencing | null;
  /** The item the learner asked for; null: wherever they were. */
  target: string | null;
}

/** What the frame committed last of a course, and gets back at the next launch. */
export interface SavedSequencing {
  state: string;
  /** The state is what the attempt before this one has ended with; this one has none yet. */
  isOfLast?: boolean;
  objectives: Record<string, object>;
  sharedData: Record<string, string>;
}

/** Milliseconds since the launch, name, parameters, answer, error code. */
export type Call = [number, string, string[], string, string];

/** The whole state of an item at one commit. */
export interface ScormCommit {
  attemptId: string;
  itemId: string;
  sessionId: string;
  commitNumber: number;
  cmi: Record<string, unknown>;
  /** The item has finished: nothing of this session follows. */
  isFinish: boolean;
  /** The session of the launch, when the frame made this one because the course went on to another item. */
  launchId?: string;
  /** The course after it. */
  sequencing?: (SavedSequencing & { activities: Standing[]; isEnded: boolean }) | null;
  /** Calls to the API since the last commit, the newest of them. */
  calls?: Call[];
}

/** Why an item does not play as it should. */
export type Trouble =
  /** The item asked a server outside the campus for something, and was refused. `detail`: the host. */
  | 'OUTSIDE_REQUEST'
  /** The same, for a script or a page in it without which it may not even start. `detail`: the host. */
  | 'OUTSIDE_NEEDED'
  /** The page came but the item never called the API. */
  | 'DID_NOT_START'
  /** The item wanted a window of the browser, for what cannot be shown over it, and does not know of one. */
  | 'POP_UP_BLOCKED'
  /** This browser keeps nothing for the content origin, and the server could not be reached: a commit is in this window only. */
  | 'NO_STORE';

/** Where a sequenced course is, and where it may go. */
export interface CourseNews {
  /** Null: nothing plays; the learner has to choose. */
  itemId: string | null;
  offer: Offer;
  standings: Standing[];
}

/** What the learner is told about an item's time. */
export interface TimeNews {
  /** Whole minutes, rounded up; 0: the time is used up. */
  minutesLeft: number;
  /** The item ends, or has just ended, with its time. */
  isExit: boolean;
}

/** How the item is shown: as wide as the frame, or at its own scale. */
export type Zoom = 'fit' | number;

export type FrameMessage =
  | { campus: 'scorm'; type: 'ready' }
  /**
   * Commits of an earlier page that never reached the journal, oldest first. An empty list is sent only in
   * reply to a request for them, not before a launch.
   */
  | { campus: 'scorm'; type: 'pending'; nonce: string; commits: ScormCommit[] }
  | { campus: 'scorm'; type: 'started'; nonce: string }
  | { campus: 'scorm'; type: 'commit'; nonce: string; commit: ScormCommit }
  | { campus: 'scorm'; type: 'finished'; nonce: string }
  | { campus: 'scorm'; type: 'course'; nonce: string; news: CourseNews }
  /** The course is over, or was put aside or given up. */
  | { campus: 'scorm'; type: 'ended'; nonce: string }
  | { campus: 'scorm'; type: 'time'; nonce: string; news: TimeNews }
  | { campus: 'scorm'; type: 'loading'; nonce: string; news: LoadingNews }
  /** The scale at which the item is shown now. */
  | { campus: 'scorm'; type: 'scaled'; nonce: string; scale: number }
  | { campus: 'scorm'; type: 'closed'; nonce: string }
  | { campus: 'scorm'; type: 'trouble'; nonce: string; code: Trouble; detail: string };

export type PageMessage =
  /** Without `launch`: only hand over what is pending. */
  | {
      campus: 'scorm';
      type: 'open';
      nonce: string;
      launch: Launch | null;
      title: string;
      /** On the button that closes a window which the item has opened. */
      closeWindow: string;
    }
  /** The journal has this commit, and so everything before it of the session. */
  | { campus: 'scorm'; type: 'journalled'; nonce: string; sessionId: string; commitNumber: number }
  | { campus: 'scorm'; type: 'navigate'; nonce: string; navigation: Navigation; target: string | null }
  | { campus: 'scorm'; type: 'zoom'; nonce: string; zoom: Zoom }
  /** The learner has signed out: what content stored in its origin is deleted. `closed` is the reply. */
  | { campus: 'scorm'; type: 'forget'; nonce: string }
  | { campus: 'scorm'; type: 'close'; nonce: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Is this a message of ours at all? Its origin is the caller's to check. */
export const isFrameMessage = (data: unknown): data is FrameMessage =>
  isRecord(data) && data.campus === 'scorm' && typeof data.type === 'string';

export const isPageMessage = (data: unknown): data is PageMessage =>
  isRecord(data) &&
  data.campus === 'scorm' &&
  typeof data.type === 'string' &&
  typeof data.nonce === 'string';
