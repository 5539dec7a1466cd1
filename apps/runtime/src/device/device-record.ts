import type { Kept } from '../lms/report.ts';

/** A value and when it was written: milliseconds since 1970, always later than the value before. */
export interface Written<T> {
  value: T;
  at: number;
}

/** What a browser keeps of one learner in one package. */
export interface DeviceRecord {
  work: Written<Kept> | null;
  /** Worksheets, by field. */
  notes: Readonly<Record<string, Written<string>>>;
}

export const emptyRecord: DeviceRecord = { work: null, notes: {} };

const newer = <T>(one: Written<T> | null | undefined, other: Written<T> | null): Written<T> | null =>
  one && (!other || one.at >= other.at) ? one : other;

/** The newer of both, the work and each field for itself; of two written at once, `one`. */
export const newest = (one: DeviceRecord, other: DeviceRecord): DeviceRecord => ({
  work: newer(one.work, other.work),
  notes: {
    ...one.notes,
    ...Object.fromEntries(
      Object.entries(other.notes).map(([field, note]) => [field, newer(one.notes[field], note) ?? note]),
    ),
  },
});

/** When the last of it was written. */
export const lastWritten = ({ work, notes }: DeviceRecord): number =>
  Math.max(work?.at ?? 0, ...Object.values(notes).map(({ at }) => at));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isKept = (value: unknown): value is Kept =>
  isObject(value) &&
  'suspend' in value &&
  typeof value.suspend === 'string' &&
  'isConfirmed' in value &&
  'isHandedIn' in value &&
  'place' in value &&
  'interactions' in value &&
  Array.isArray(value.interactions);

const isText = (value: unknown): value is string => typeof value === 'string';

const isWritten = <T>(value: unknown, isValue: (value: unknown) => value is T): value is Written<T> =>
  isObject(value) && 'at' in value && Number.isFinite(value.at) && 'value' in value && isValue(value.value);

const entriesOf = (value: unknown): [string, unknown][] => (isObject(value) ? Object.entries(value) : []);

/** What of a stored value can be read. */
export const recordIn = (value: unknown): DeviceRecord => {
  const { work, notes }: { work?: unknown; notes?: unknown } = isObject(value) ? value : {};
  const written = entriesOf(notes).filter((entry): entry is [string, Written<string>] =>
    isWritten(entry[1], isText),
  );
  return { work: isWritten(work, isKept) ? work : null, notes: Object.fromEntries(written) };
};

/** The two values that packages kept apart before they had a record: older than anything that has a date. */
export const recordInParts = (work: unknown, notes: unknown): DeviceRecord => {
  const texts = entriesOf(notes).filter((entry): entry is [string, string] => isText(entry[1]));
  return {
    work: isKept(work) ? { value: work, at: 0 } : null,
    notes: Object.fromEntries(texts.map(([field, value]) => [field, { value, at: 0 }])),
  };
};
