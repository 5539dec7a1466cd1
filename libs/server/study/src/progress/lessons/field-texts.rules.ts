import { createHash } from 'node:crypto';

/** A text of a field and the entry it came with. */
export interface FieldText {
  value: string;
  textId: string;
  /** The text that stood in the field when its author began to write; `NOTHING` where none did, null where nobody knows. */
  before: string | null;
  occurredAt: Date;
  /** Null where it was not written in a journal. */
  deviceId: string | null;
  sequence: number | null;
}

/** A text that has just come. */
export interface ArrivingText extends FieldText {
  deviceId: string;
  sequence: number;
  /** Other texts of the field that this one takes the place of, because its author decided so. */
  decided: readonly string[];
}

/** What becomes of the texts of one field. */
export interface Meeting {
  inForce: 'arriving' | 'stored';
  /** Which one is kept as another text of the field. */
  kept: 'arriving' | 'stored' | null;
  /** The other texts that are none any more. */
  settled: string[];
}

/** Names what stands in a field where nothing was written. */
export const NOTHING = '';

/** Other texts of one field that are kept: a person decides about each. */
export const MOST_OTHERS = 20;

/** For so long a client that does not say what it saw may have written without a connection. */
const UNSAID_MS = 7 * 86_400_000;

/** Names a text by what it says; the database makes the same of it. */
export const textIdOf = (value: string): string => createHash('md5').update(value).digest('hex').slice(0, 16);

/** What follows a text that was written on: marks and words. “5” is not the beginning of “55”, of “5,5” or of “5 000”. */
const WRITTEN_ON = /^\p{P}*(?:\s+\D|\s*$)/u;

/** Whether all of a text is in another, at its beginning. */
export function contains(text: string, part: string): boolean {
  const [whole, beginning] = [text.trim(), part.trim()];
  if (beginning === '') return true;
  return whole.startsWith(beginning) && WRITTEN_ON.test(whole.slice(beginning.length));
}

/** Of two entries the later: by their count on one device, by the moment on two. */
const comesAfter = (arriving: ArrivingText, stored: FieldText): boolean =>
  stored.deviceId === arriving.deviceId && stored.sequence !== null
    ? stored.sequence < arriving.sequence
    : stored.occurredAt <= arriving.occurredAt;

const names = ({ before, decided }: ArrivingText, { textId }: FieldText): boolean =>
  textId === before || decided.includes(textId);

/** Whether a device goes on with a text of its own that it has had since. */
const goesOn = (arriving: ArrivingText, from: FieldText): boolean =>
  from.deviceId === arriving.deviceId &&
  from.before === arriving.before &&
  (from.sequence ?? 0) < arriving.sequence;

function hasSeen(arriving: ArrivingText, stored: FieldText): boolean {
  if (goesOn(arriving, stored) || names(arriving, stored)) return true;
  if (arriving.before !== null) return false;
  const apart = arriving.occurredAt.getTime() - stored.occurredAt.getTime();
  return stored.deviceId === arriving.deviceId || apart > UNSAID_MS;
}

/** Each answer is the same whichever of the two texts reaches the server first. */
function meetStored(arriving: ArrivingText, stored: FieldText): Pick<Meeting, 'inForce' | 'kept'> {
  const grown = contains(arriving.value, stored.value);
  if (comesAfter(arriving, stored)) {
    if (grown || hasSeen(arriving, stored)) return { inForce: 'arriving', kept: null };
    return arriving.before !== null && contains(stored.value, arriving.value)
      ? { inForce: 'stored', kept: null }
      : { inForce: 'arriving', kept: 'stored' };
  }
  const isReplaced = stored.deviceId === arriving.deviceId || stored.before === arriving.textId;
  if (isReplaced || contains(stored.value, arriving.value)) return { inForce: 'stored', kept: null };
  // Of a client that does not say what it saw, a shorter or empty text may be what its author wanted.
  return grown && stored.before !== null
    ? { inForce: 'arriving', kept: null }
    : { inForce: 'stored', kept: 'arriving' };
}

/**
 * What becomes of a text, of the one in force and of those beside it. The later is in force. Nothing is lost of the
 * other unless its author replaced it: they had it before them, or all of it is in the one in force.
 */
export function meet(arriving: ArrivingText, stored: FieldText, others: readonly FieldText[]): Meeting {
  const met = meetStored(arriving, stored);
  const inForce = met.inForce === 'arriving' ? arriving : stored;
  const isSettled = (other: FieldText): boolean =>
    names(arriving, other) || goesOn(arriving, other) || contains(inForce.value, other.value);
  return { ...met, settled: others.filter(isSettled).map(({ textId }) => textId) };
}
