import type { ServerEpoch } from '@campus/api-client';
import type { WorkEntryInput, WorkReceipt } from './wire.ts';
import type {
  Acknowledgement,
  Entry,
  RecordedEntry,
  Work,
  WorkKind,
  WorkPayloads,
  WorkTime,
} from './work.ts';

/** The server takes at most 50 entries a request; fewer keep a slow connection's requests short. */
export const batchLimits = { entries: 20, bytes: 200_000 };

/** Browsers cap the body of a request that outlives its page at 64 KB, all such requests together. */
export const farewellLimits = { entries: 20, bytes: 60_000 };

/** An entry as the server reads it. */
export const toInput = (entry: Entry): WorkEntryInput => ({
  sequence: entry.sequence,
  timeToken: entry.timeToken,
  elapsedMs: entry.elapsedMs,
  [entry.kind]: entry.payload,
});

/** In bytes, as it travels. */
export const sizeOf = (entry: Entry): number =>
  new TextEncoder().encode(JSON.stringify(toInput(entry))).length + 1;

/** The longest run from the front that stays within the limits, but never an empty one. */
export const nextBatch = (
  entries: readonly Entry[],
  limits: { entries: number; bytes: number } = batchLimits,
): Entry[] => {
  const batch: Entry[] = [];
  let bytes = 0;
  for (const entry of entries.slice(0, limits.entries)) {
    bytes += sizeOf(entry);
    if (batch.length > 0 && bytes > limits.bytes) break;
    batch.push(entry);
  }
  return batch;
};

/** Only what really fits: a body too large would be refused by the browser as a whole. */
export const farewellBatch = (entries: readonly Entry[]): Entry[] => {
  const batch = nextBatch(entries, farewellLimits);
  const [first] = batch;
  return first && sizeOf(first) > farewellLimits.bytes ? [] : batch;
};

/** Kinds of which a newer piece may make an older one needless. */
export const isReplaceable = (kind: WorkKind): boolean =>
  kind === 'fieldWritten' ||
  kind === 'noteWritten' ||
  kind === 'scenarioPlayed' ||
  kind === 'questionAnswered';

/** Of a field, a note or an answer: which one it is. */
const placeOf = ({ payload }: Work) =>
  JSON.stringify(payload, ['enrolmentId', 'activityId', 'fieldId', 'noteId', 'attemptId', 'questionId']);

type Path = WorkPayloads['scenarioPlayed']['path'];

const goesOn = (path: Path, from: Path): boolean =>
  from.every(({ node, choice }, step) => path[step]?.node === node && path[step].choice === choice);

type Timed = Work & Pick<WorkTime, 'createdAt'>;

/** What is being typed is written down more often than that until its author pauses. */
const typingMs = 700;

/**
 * Whether a newer piece of work makes an older one unnecessary. Of a worksheet field and of a note only the last text
 * counts, and the path of a scenario contains every shorter one. That a debrief was read stays: a later entry
 * may come after the deadline, and then the earlier one counts. So with a quiz answer: the attempt may have been finished
 * between two answers, and then the first one counts. But half a word, of what was typed on at once, does not.
 */
export const supersedes = (newer: Timed, older: Timed): boolean => {
  if (newer.kind === 'scenarioPlayed' && older.kind === 'scenarioPlayed') {
    const { attemptId, path, isDebriefRead } = older.payload;
    return !isDebriefRead && newer.payload.attemptId === attemptId && goesOn(newer.payload.path, path);
  }
  const isInTime =
    newer.kind !== 'questionAnswered' || Math.abs(newer.createdAt - older.createdAt) < typingMs;
  return (
    isInTime && isReplaceable(newer.kind) && newer.kind === older.kind && placeOf(newer) === placeOf(older)
  );
};

/** What a person would count once: a screen, a field, a note, an answer, an attempt, a mark. */
const thingOf = ({ kind, payload }: Work): string =>
  kind +
  JSON.stringify(payload, ['screenId', 'fieldId', 'noteId', 'questionId', 'activityId', 'attemptId', 'id']);

/**
 * How many pieces of work entries are to the person who did it: an answer changed three times is one, and that something began is
 * none.
 */
export const thingsIn = (entries: readonly Work[]): number =>
  new Set(entries.filter(({ payload }) => !('proof' in payload)).map(thingOf)).size;

const backoff = { firstMs: 1000, longestMs: 60_000 };

/**
 * Milliseconds before try number `failures` + 1. `random` in [0, 1) spreads the tries of a whole class when
 * their server returns; at least half of the wait is always kept.
 */
export const backoffMs = (failures: number, random: number): number => {
  const full = Math.min(backoff.longestMs, backoff.firstMs * 2 ** Math.min(failures - 1, 16));
  return Math.round(full * (0.5 + random / 2));
};

/**
 * What the receipts say about the batch. An entry without a receipt stays in the journal; so does one that was
 * neither recorded nor refused.
 */
export const sortReceipts = (batch: readonly Entry[], receipts: readonly WorkReceipt[]) => {
  const bySequence = new Map(receipts.map((receipt) => [receipt.sequence, receipt]));
  const recorded: Entry[] = [];
  const refused: { entry: Entry; code: NonNullable<WorkReceipt['refusal']> }[] = [];
  for (const entry of batch) {
    const receipt = bySequence.get(entry.sequence);
    if (receipt?.isRecorded) recorded.push(entry);
    else if (receipt?.refusal) refused.push({ entry, code: receipt.refusal });
  }
  return { recorded, refused };
};

/**
 * How long acknowledged work is kept to be given back, how many bytes of it at most on one device (an old phone gives
 * a site some fifty megabytes), and how many entries.
 */
export const keptLimits = { ms: 14 * 86_400_000, bytes: 20_000_000, entries: 5000 };

/** Does it have to make room? `held` is what is kept with it; `now` is the server's time. */
export const isExcess = (
  { acknowledgedAt }: Acknowledgement,
  held: { bytes: number; entries: number },
  now: number,
): boolean =>
  held.bytes > keptLimits.bytes || held.entries > keptLimits.entries || acknowledgedAt < now - keptLimits.ms;

/** The clocks of servers and database may differ by that much. */
const clocksDiffMs = 600_000;

/** Has the server's database lost it, as far as anybody can know? */
export const mayBeLost = (entry: Acknowledgement, { id, workSince }: ServerEpoch): boolean =>
  entry.epoch !== id && (workSince === null || entry.acknowledgedAt >= workSince - clocksDiffMs);

/** The entry as it was before it was acknowledged. */
export const unacknowledged = ({
  recordedAt: _recordedAt,
  acknowledgedAt: _acknowledgedAt,
  epoch: _epoch,
  bytes: _bytes,
  ...entry
}: RecordedEntry): Entry => entry;

/** The sender's last experience; together with the number of waiting entries it decides what the person is told. */
export type SenderMood = 'calm' | 'sending' | 'offline' | 'late' | 'trouble' | 'signed-out';

/**
 * - `saved`: the server has everything.
 * - `writing`: being typed, and not on this device yet.
 * - `saving`: on this device, being sent.
 * - `waiting`: on this device; the server is in trouble, it will be tried again.
 * - `late`: on this device; no answer came in time, it will be tried again.
 * - `offline`: on this device; there is no link.
 * - `signed-out`: on this device; will be sent after signing in again.
 * - `held`: the server has everything but what a field on screen does not take.
 * - `refused`: the server has everything but what a notice on screen says it did not take.
 * - `not-durable`: only in this window's memory; lost if it closes.
 */
export type SaveStateName =
  | 'saved'
  | 'writing'
  | 'saving'
  | 'waiting'
  | 'late'
  | 'offline'
  | 'signed-out'
  | 'held'
  | 'refused'
  | 'not-durable';

/**
 * Something done that is not stored yet: `saving` will be; `held` was not accepted by its field; `refused`
 * was not accepted by the server, for as long as a notice shows it.
 */
export type Draft = 'saving' | 'held' | 'refused';

/**
 * Nothing is said to be on this device while something typed is not: never `saved` while anything waits, whatever the sender feels, while something typed is not yet written down, while
 * a field shows what it does not take, or beside a notice of what was refused.
 */
export const saveStateOf = (
  waiting: number,
  waitingInMemory: number,
  mood: SenderMood,
  drafts: readonly Draft[] = [],
): SaveStateName => {
  if (waitingInMemory > 0) return 'not-durable';
  if (drafts.includes('saving')) return 'writing';
  if (waiting === 0) return drafts[0] ?? 'saved';
  if (mood === 'trouble') return 'waiting';
  return mood === 'calm' || mood === 'sending' ? 'saving' : mood;
};
