import type {
  AttendanceTakenInput,
  EnquiryMadeInput,
  EnquiryRepliedInput,
  FieldWrittenInput,
  NoteWrittenInput,
  PlanHandedInInput,
  PlanReviewWrittenInput,
  QuestionAnsweredInput,
  QuestionRecalledInput,
  QuizBegunInput,
  QuizFinishedInput,
  RefusalCode,
  ScenarioPlayedInput,
  ScormCommittedInput,
  ScormLaunchedInput,
  ScreenSeenInput,
  SurveyAnsweredInput,
  WalkInNotedInput,
} from '@campus/api-client';

/** Everything a person does that must not get lost, with what is written down of it. */
export interface WorkPayloads {
  screenSeen: ScreenSeenInput;
  fieldWritten: FieldWrittenInput;
  /** What began on the server, signed by it: before the work that rests on it. */
  quizBegun: QuizBegunInput;
  questionAnswered: QuestionAnsweredInput;
  quizFinished: QuizFinishedInput;
  questionRecalled: QuestionRecalledInput;
  noteWritten: NoteWrittenInput;
  scormLaunched: ScormLaunchedInput;
  scormCommitted: ScormCommittedInput;
  surveyAnswered: SurveyAnsweredInput;
  scenarioPlayed: ScenarioPlayedInput;
  /** At the door of a live session: somebody on the list, and somebody who is not. */
  attendanceTaken: AttendanceTakenInput;
  walkInNoted: WalkInNotedInput;
  /** A question, or a fault that was found, and what the officer adds to its thread. */
  enquiryMade: EnquiryMadeInput;
  enquiryReplied: EnquiryRepliedInput;
  /** The plan is handed in, and the draft of whoever reviews one. */
  planHandedIn: PlanHandedInInput;
  planReviewWritten: PlanReviewWrittenInput;
}

export type WorkKind = keyof WorkPayloads;

/** One piece of work before it has a place in the journal. */
export type Work = { [Kind in WorkKind]: { kind: Kind; payload: WorkPayloads[Kind] } }[WorkKind];

/** When the work was done: a moment signed by the server, and how long after it. */
export interface WorkTime {
  /** Null only when this device has never heard from the server. */
  timeToken: string | null;
  /** Milliseconds between the receipt of the token and the work, on this device. */
  elapsedMs: number;
  /** This device's clock, epoch milliseconds; for display only, never sent. */
  createdAt: number;
}

/** One line of the journal. Sequences rise per device and are never used twice. */
export type Entry = Work & WorkTime & { sequence: number; personId: string };

/** When the server acknowledged an entry, and which life of its database did. */
export interface Acknowledgement {
  /** This device's clock, epoch milliseconds. */
  recordedAt: number;
  /** The server's clock, epoch milliseconds. */
  acknowledgedAt: number;
  epoch: string;
}

/**
 * An acknowledged entry. It is shown until a later answer is known to contain it, and kept in case the
 * server's database is restored from a backup that lacks it.
 */
export type RecordedEntry = Entry & Acknowledgement & { bytes: number };

/** An entry that a rule of the server refused; it is out of the journal and will not be sent again. */
export interface RefusedWork {
  entry: Entry;
  code: RefusalCode;
}
