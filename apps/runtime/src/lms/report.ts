/** What the platform is told, in full, after every change. */
export interface Report {
  /** suspend_data. */
  suspend: string;
  /** Bookmark in words: for the platform's staff, not read by us. */
  location: string;
  isDone: boolean;
  /** Null: nothing is passed here, or it is not decided. */
  isPassed: boolean | null;
  /** Per cent, two decimals; null without any. */
  score: number | null;
  /** 0 to 1. */
  progress: number;
  objectives: Objective[];
  /** Questions that the package asks, all its tests taken once. */
  questions: number;
  /** The last attempt at each test that was handed in, the last path through each simulation. */
  attempts: LastAttempt[];
}

export interface Objective {
  id: string;
  description: string;
  /** Per cent; null: not measured. */
  score: number | null;
}

/** An attempt in one line. */
export interface LastAttempt {
  /** Key of the activity. */
  id: string;
  /** `4.ac!_13.b`: the question by its place in the test, the answer, and whether it is right (!) or partly (~). */
  response: string;
  /** 0 to 1; null: nothing is marked. */
  share: number | null;
}

/** One answer, told once. */
export interface Interaction {
  /** {@link LastAttempt.id} of the attempt it belongs to. */
  attempt: string;
  /** Revision of the state it came with: told again while the platform may not have that. */
  revision: number;
  id: string;
  type: 'choice' | 'true-false' | 'matching' | 'sequencing' | 'numeric' | 'fill-in';
  /**
   * choice, sequencing: places of the options; matching: places of left and target; the others: what was typed or
   * chosen, one a field.
   */
  response: number[] | [number, number][] | string[];
  description: string;
  /** 0 to 1; null: neither right nor wrong. */
  share: number | null;
  weight: number;
  objective: string | null;
  /** Milliseconds since 1970. */
  at: number;
  seconds: number | null;
}

/** How soon the platform should have it. `later`: with the next one; `now`: a lesson was left, a test handed in. */
export type Urgency = 'later' | 'soon' | 'now';

/** Where the work is. */
export type Saving =
  /** Nothing was done yet. */
  | 'fresh'
  /** The platform confirms that it has it. */
  | 'saved'
  /** On this device, on its way. */
  | 'waiting'
  /** On this device; the platform could not be reached. */
  | 'kept'
  /** In this page; the platform could not be reached, and the browser keeps nothing until the next sign-in. */
  | 'unkept'
  /** There is no platform: on this device. */
  | 'alone'
  /** There is no platform, and the device keeps nothing. */
  | 'nowhere'
  /** The platform shows an attempt that is over: nothing is recorded. */
  | 'review';

/** What this device remembers of a learner's work in a package. */
export interface Kept {
  suspend: string;
  /** The platform once gave this run back: it cannot have lost it since, so an empty start is a new attempt. */
  isConfirmed: boolean;
  /** The platform took the run when it was done, and could be reached then: an empty start is a new attempt, too. */
  isHandedIn: boolean;
  /** Where the page lay: the same package at another place is another activity. */
  place: string;
  interactions: Interaction[];
}

/** What is known when the page starts. */
export interface Start {
  hasLms: boolean;
  isReview: boolean;
  /** suspend_data as the platform gave it. */
  suspend: string;
  kept: Kept | null;
  /** Where the page is, and how it speaks with its platform. */
  place: string;
  /** The language the learner chose on the platform; empty when it does not say. */
  language: string;
  /** Worksheets, by field; on this device only. */
  notes: Record<string, string>;
}
