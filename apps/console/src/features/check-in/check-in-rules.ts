import { fold } from '@campus/content-format/fold';
import type { AttendancePeople, AttendanceSession, DataOf, RefusalCode } from '@campus/api-client';
import type { PendingWork, SaveState } from '@campus/web-shell';

export type Session = NonNullable<DataOf<typeof AttendanceSession>['attendanceSession']>;
export type Attendee = DataOf<typeof AttendancePeople>['attendancePeople']['items'][number];
export type Mark = Attendee['marks'][number];
export type Presence = Mark['presence'];

/** A mark as the journal has it: waiting, or acknowledged. */
export type SaidMark = PendingWork<'attendanceTaken'>;
export type NotedWalkIn = PendingWork<'walkInNoted'>;

/** A mark the server has refused, until the person has taken note of it. */
export interface RefusedMark {
  id: string;
  personId: string;
  halfDayId: string;
  /** Epoch milliseconds of this device. */
  createdAt: number;
  refusal: RefusalCode;
  /** For somebody on the list. */
  enrolmentId?: string;
  /** For somebody who is not. */
  name?: string;
}

interface OldSaid {
  id: string;
  personId: string;
  halfDayId: string;
  presence: Presence;
  minutes: number | null;
  timeToken: string | null;
  elapsedMs: number;
  createdAt: number;
  refusal: null;
}

/** A mark as clients of before kept it until it was sent. */
export type OldMark = OldSaid &
  (
    | { kind: 'tick'; enrolmentId: string; evidence: 'QR' | 'MANUAL'; code: string | null }
    | { kind: 'stranger'; groupId: string; name: string; email: string | null; institution: string | null }
  );

/** A session as a phone takes it along. */
export interface TakenAlong {
  personId: string;
  sessionId: string;
  session: Session;
  people: Attendee[];
  /** Epoch milliseconds. */
  fetchedAt: number;
}

/** Was somebody there, for all or a part of it? */
export const isPresent = (mark: Mark | null): boolean => mark !== null && mark.presence !== 'ABSENT';

/** Waiting, or acknowledged since the list was fetched. */
const isNews = (mark: SaidMark, fetchedAt: number) => !('recordedAt' in mark) || mark.recordedAt >= fetchedAt;

/** Is it still on this device only? */
export const isWaiting = (mark: SaidMark | NotedWalkIn): boolean => !('recordedAt' in mark);

interface Known {
  /** When the list was requested, epoch milliseconds. */
  fetchedAt: number;
  /** In the order they were made. */
  marks: readonly SaidMark[];
  refused: readonly RefusedMark[];
}

const lastOf = (attendee: Attendee, halfDayId: string, { fetchedAt, marks }: Known) =>
  marks.findLast(
    (each) =>
      each.payload.enrolmentId === attendee.enrolmentId &&
      each.payload.halfDayId === halfDayId &&
      isNews(each, fetchedAt),
  );

/** The mark in force as this phone knows it: the server's list, and over it the marks made here since, in order. */
export function markOf(attendee: Attendee, halfDayId: string, here: Known): Mark | null {
  const known = attendee.marks.find((mark) => mark.halfDayId === halfDayId) ?? null;
  const said = lastOf(attendee, halfDayId, here)?.payload;
  // A correction overrides what a phone reports.
  if (!said || known?.isCorrected) return known;
  if (said.presence === 'NONE') return null;
  const { presence, minutes = null, evidence } = said;
  return { halfDayId, presence, minutes, evidence, isCorrected: false };
}

/** Is the last mark made here about somebody older than `at`, epoch milliseconds of this device? */
export const wasSaidBefore = (attendee: Attendee, halfDayId: string, here: Known, at: number): boolean =>
  (lastOf(attendee, halfDayId, here)?.createdAt ?? Infinity) < at;

/** Where the last mark about somebody is stored. */
export type Whereabouts =
  | { is: 'waiting'; since: number }
  | { is: 'on-server' }
  | { is: 'refused'; code: RefusalCode };

export function whereaboutsOf(attendee: Attendee, halfDayId: string, here: Known): Whereabouts | null {
  const said = lastOf(attendee, halfDayId, here);
  const refused = here.refused.findLast(
    (each) => each.enrolmentId === attendee.enrolmentId && each.halfDayId === halfDayId,
  );
  if (refused && (!said || said.createdAt < refused.createdAt))
    return { is: 'refused', code: refused.refusal };
  if (said && isWaiting(said)) return { is: 'waiting', since: said.createdAt };
  return markOf(attendee, halfDayId, here) || said ? { is: 'on-server' } : null;
}

/** The save line of the door, in one word. */
export type SaveWord = 'all' | 'rest' | 'sending' | 'waiting' | 'signedOut' | 'broken';

const wordOfState: Partial<Record<SaveState['name'], SaveWord>> = {
  offline: 'waiting',
  waiting: 'waiting',
  late: 'waiting',
  'signed-out': 'signedOut',
  'not-durable': 'broken',
};

/** Never `all` while a mark waits, or after one was refused. */
export const saveWordOf = (waiting: number, refused: number, state: SaveState['name']): SaveWord => {
  if (waiting === 0) return refused === 0 ? 'all' : 'rest';
  return wordOfState[state] ?? 'sending';
};

/** Every word of the search begins a word of the name or institution, accents aside. */
export function found(people: readonly Attendee[], search: string): Attendee[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...people];
  return people.filter(({ name, institution }) => {
    const words = fold(`${name} ${institution ?? ''}`).split(/[\s-]+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** A square that was scanned, or a code that was typed. */
export const byCode = (people: readonly Attendee[], text: string): Attendee | undefined =>
  people.find(({ code }) => code === text.trim().toUpperCase());

/** The half day that is on, or the next, or the last. */
export function halfDayNow(session: Session, now: number): string | null {
  const open = session.halfDays.find(
    ({ startsAt, plannedMinutes }) => Date.parse(startsAt) + (plannedMinutes + 30) * 60_000 > now,
  );
  return (open ?? session.halfDays.at(-1))?.id ?? null;
}
