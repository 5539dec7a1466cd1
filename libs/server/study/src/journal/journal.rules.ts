import { isId } from '@campus/platform/database/uuid.ts';
import { type RecordWorkInput, type WorkEntryInput } from './journal.type.ts';

/** More are sent in several calls. */
export const MOST_ENTRIES = 50;

const KINDS = [
  'screenSeen',
  'fieldWritten',
  'quizBegun',
  'questionAnswered',
  'quizFinished',
  'questionRecalled',
  'noteWritten',
  'scormLaunched',
  'scormCommitted',
  'surveyAnswered',
  'scenarioPlayed',
  'attendanceTaken',
  'walkInNoted',
  'enquiryMade',
  'enquiryReplied',
  'planHandedIn',
  'planReviewWritten',
] as const;

/** Clients that do not say whether they have more send so many at once while they have. */
const LONG_BATCH = 20;

/** Will the device send more of what it has now? */
export const hasMore = ({ entries, hasMore: said }: Pick<RecordWorkInput, 'entries' | 'hasMore'>): boolean =>
  said ?? entries.length >= LONG_BATCH;

/** The content of an entry, or null unless it has exactly one. */
export function saidIn(entry: WorkEntryInput): { kind: (typeof KINDS)[number]; payload: unknown } | null {
  const said = KINDS.filter((kind) => entry[kind] !== null && entry[kind] !== undefined);
  const [kind] = said;
  return kind && said.length === 1 ? { kind, payload: entry[kind] } : null;
}

/** The name of the field that makes a batch unusable, or null. A batch in disorder is a fault of the client. */
export function faultOf(input: RecordWorkInput): 'deviceId' | 'entries' | 'sequence' | null {
  if (!isId(input.deviceId)) return 'deviceId';
  if (input.entries.length < 1 || input.entries.length > MOST_ENTRIES) return 'entries';
  const isAscending = input.entries.every(
    ({ sequence }, i) => sequence > (input.entries[i - 1]?.sequence ?? 0),
  );
  return isAscending ? null : 'sequence';
}
