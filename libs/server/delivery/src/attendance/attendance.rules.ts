import { createHmac } from 'node:crypto';
import { type CompletionRule, type OutcomeRule } from '@campus/course-rules';
import { leftStatuses } from '../enrolments/enrolment.type.ts';

/** `none`: the record was withdrawn; the presence is unknown. */
export const presences = ['whole', 'part', 'absent', 'none'] as const;
export type Presence = (typeof presences)[number];

/** The evidence for it. */
export const evidences = ['signature_sheet', 'qr', 'webinar_log', 'manual'] as const;
export type Evidence = (typeof evidences)[number];

/** How a list of a half day came about. */
export const listEvidences = ['signature_sheet', 'webinar_log'] as const satisfies readonly Evidence[];
export type ListEvidence = (typeof listEvidences)[number];

/** For a person who was not on the list. */
export const walkInPresences = ['whole', 'part'] as const satisfies readonly Presence[];
export type WalkInPresence = (typeof walkInPresences)[number];

export interface Said {
  presence: Presence;
  /** Of a part. */
  minutes: number | null;
}

/** A half day and what is recorded for one person in it. */
export interface Place {
  isVisible: boolean;
  isOwn: boolean;
  isClosed: boolean;
  isCancelled: boolean;
  isOfGroup: boolean;
  status: string;
  startsAt: Date;
  plannedMinutes: number;
  current: Said | null;
}

const MINUTE = 60_000;

/** Minutes of a half day between arriving and leaving; null means its beginning or its end. */
export function minutesBetween(
  halfDay: { startsAt: Date; plannedMinutes: number },
  arrivedAt: Date | null,
  leftAt: Date | null,
): number {
  const start = halfDay.startsAt.getTime();
  const end = start + halfDay.plannedMinutes * MINUTE;
  const from = Math.max(arrivedAt?.getTime() ?? start, start);
  const to = Math.min(leftAt?.getTime() ?? end, end);
  return Math.max(0, Math.round((to - from) / MINUTE));
}

/** A part of all minutes is the whole, of none it is absence. Null: the minutes are missing or make no sense. */
export function said(presence: Presence, minutes: number | null, plannedMinutes: number): Said | null {
  if (presence !== 'part') return { presence, minutes: null };
  if (minutes === null || !Number.isInteger(minutes) || minutes < 0) return null;
  if (minutes === 0) return { presence: 'absent', minutes: null };
  return minutes >= plannedMinutes ? { presence: 'whole', minutes: null } : { presence: 'part', minutes };
}

export const isSame = (one: Said, other: Said): boolean =>
  one.presence === other.presence && one.minutes === other.minutes;

/** Paper and logs tell of what was: they fill what is empty, and change nothing without a reason. */
const tellsLater = (evidence: Evidence) => evidence === 'signature_sheet' || evidence === 'webinar_log';

/** How long before a half day the door may open: some people come early, but nobody comes days before. */
const DOOR_OPENS_BEFORE = 3 * 60 * MINUTE;

/** The moment from which presence or absence may be recorded. */
export const doorOpensAt = (startsAt: Date): Date => new Date(startsAt.getTime() - DOOR_OPENS_BEFORE);

/** A half day that has not begun: nobody can have been present or absent yet. */
export const isBeforeItsTime = (startsAt: Date, saidAt: Date): boolean => saidAt < doorOpensAt(startsAt);

/** Why something cannot be recorded for a person and a half day; null: it can. `saidAt`: when it was reported. */
export function refusalOf(
  place: Place | undefined,
  what: Said | null,
  evidence: Evidence,
  saidAt: Date,
): string | null {
  if (!place?.isVisible || place.isOwn) return 'NOT_FOUND';
  if (place.isClosed) return 'EDITION_CLOSED';
  if (leftStatuses.some((state) => state === place.status)) return 'ENROLMENT_NOT_ACTIVE';
  if (!place.isOfGroup) return 'SESSION_OF_ANOTHER_GROUP';
  if (place.isCancelled) return 'SESSION_CANCELLED';
  if (!what) return 'INPUT_INVALID';
  if (what.presence !== 'none' && isBeforeItsTime(place.startsAt, saidAt)) return 'SESSION_NOT_BEGUN';
  const isKnown = place.current !== null && place.current.presence !== 'none';
  if (tellsLater(evidence) && isKnown && place.current && !isSame(place.current, what))
    return 'ATTENDANCE_DIFFERS';
  return null;
}

/** What decides between two entries about the same person and half day. */
export interface Weight {
  id: string;
  isCorrection: boolean;
  /** Milliseconds. */
  saidAt: number;
}

/** Corrections before the rest, then the later, then an order that is the same everywhere. */
export const outweighs = (one: Weight, other: Weight): boolean =>
  one.isCorrection !== other.isCorrection
    ? one.isCorrection
    : one.saidAt !== other.saidAt
      ? one.saidAt > other.saidAt
      : one.id > other.id;

/** Letters and digits that are not mistaken for one another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_BYTES = 10;

/** The code in a person's QR square for an edition. It depends on a secret, so that nobody can make one up. */
export function checkInCode(secret: string, enrolmentId: string): string {
  const bytes = createHmac('sha256', secret).update(`check-in:${enrolmentId}`).digest();
  let bits = 0n;
  for (const byte of bytes.subarray(0, CODE_BYTES)) bits = (bits << 8n) | BigInt(byte);
  return Array.from(
    { length: (CODE_BYTES * 8) / 5 },
    (_, i) => LETTERS[Number((bits >> BigInt(5 * i)) & 31n)] ?? '0',
  ).join('');
}

/** Per cent of the planned minutes, rounded down: 79.9 is not 80. Null: nothing is planned. */
export const percentOf = (presentMinutes: number, plannedMinutes: number): number | null =>
  plannedMinutes > 0 ? Math.floor((100 * presentMinutes) / plannedMinutes) : null;

/** The share of live hours that a completion rule asks for, wherever in it; of alternatives the least. */
function neededIn(rule: CompletionRule): number | null {
  if ('attended' in rule) return rule.attended.atLeast;
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : [];
  const needed = parts.map(neededIn).filter((each) => each !== null);
  if (needed.length === 0) return null;
  return 'any' in rule ? Math.min(...needed) : Math.max(...needed);
}

/** The least that any outcome of such an edition asks for; null: none asks for hours. */
export function neededFor(outcomeRules: readonly OutcomeRule[], route: string): number | null {
  const asked = outcomeRules
    .filter(({ routes }) => routes.includes(route))
    .map(({ rule }) => neededIn(rule))
    .filter((each) => each !== null);
  return asked.length > 0 ? Math.min(...asked) : null;
}

/** The reminder of a Monday's session is sent on the Friday before; the link it mentions must be visible by then. */
const LINK_DAYS = 4;

/** From when people are shown how to join a session: earlier, links leak and are changed. */
export const linkFrom = (halfDays: readonly { startsAt: string }[]): Date =>
  new Date(Math.min(...halfDays.map(({ startsAt }) => Date.parse(startsAt))) - LINK_DAYS * 86_400_000);
