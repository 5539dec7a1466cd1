import type { AttendancePeople, AttendanceSession, DataOf, RefusalCode } from '@campus/api-client';

export type Session = NonNullable<DataOf<typeof AttendanceSession>['attendanceSession']>;
export type Attendee = DataOf<typeof AttendancePeople>['attendancePeople']['items'][number];
export type Mark = Attendee['marks'][number];
export type Presence = Mark['presence'];

/** When something was said, as the clock of the shell measures it. */
export interface SaidTime {
  timeToken: string | null;
  elapsedMs: number;
  /** Epoch milliseconds of this device. */
  createdAt: number;
}

interface Said extends SaidTime {
  id: string;
  personId: string;
  sessionId: string;
  halfDayId: string;
  presence: Presence;
  minutes: number | null;
  /** Set: the server has said no, for good. */
  refusal: RefusalCode | null;
}

export interface Tick extends Said {
  kind: 'tick';
  enrolmentId: string;
  evidence: 'QR' | 'MANUAL';
  code: string | null;
}

export interface Stranger extends Said {
  kind: 'stranger';
  groupId: string;
  name: string;
  email: string | null;
  institution: string | null;
}

/** What a phone keeps until the server has it. */
export type Kept = Tick | Stranger;

/** A session as a phone takes it along. */
export interface TakenAlong {
  personId: string;
  sessionId: string;
  session: Session;
  people: Attendee[];
  /** Epoch milliseconds. */
  fetchedAt: number;
}

/** What holds on this phone: what the server said, and over it what it has not heard yet, in the order it was said. */
export function markOf(attendee: Attendee, halfDayId: string, kept: readonly Kept[]): Mark | null {
  const known = attendee.marks.find((mark) => mark.halfDayId === halfDayId) ?? null;
  const said = kept.findLast(
    (each): each is Tick =>
      each.kind === 'tick' &&
      each.enrolmentId === attendee.enrolmentId &&
      each.halfDayId === halfDayId &&
      each.refusal === null,
  );
  // A correction stands above what a phone says.
  if (!said || known?.isCorrected) return known;
  if (said.presence === 'NONE') return null;
  const { presence, minutes, evidence } = said;
  return { halfDayId, presence, minutes, evidence, isCorrected: false };
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** Every word of the search begins a word of the name or institution, accents aside. */
export function found(people: readonly Attendee[], search: string): Attendee[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...people];
  return people.filter(({ name, institution }) => {
    const words = plain(`${name} ${institution ?? ''}`).split(/[\s-]+/);
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
