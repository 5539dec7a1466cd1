import { type Presence } from '../attendance.rules.ts';
import { plain, type RowRead } from './read-list.ts';
import { type AttendanceListResult } from './list.type.ts';

/** A row of a list of attendance, decided. */
export interface ListRow {
  /** Of the file, from 1. */
  line: number;
  name: string;
  email: string;
  /**
   * `record`: will be recorded; `same`: already recorded like that; any other result is left out and names
   * the reason.
   */
  result: AttendanceListResult;
  /** Of `refused`: the code. */
  refusal: string | null;
  enrolmentId: string | null;
  presence: Presence | null;
  minutes: number | null;
}

/** Somebody who was present but not expected, or not identified with certainty. */
export const isStranger = ({ result, presence }: ListRow): boolean =>
  (result === 'unknown' || result === 'several') && (presence === 'whole' || presence === 'part');

/** A person a row may be about. */
export interface Expected {
  enrolmentId: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  addresses: readonly string[];
}

const wordsOf = (text: string) => plain(text).split(' ').filter(Boolean);

/**
 * Whether a name on a list means this person: every word of it is one of theirs, in any order, with at least
 * a given name and the first surname. "Rivas Soto, Ana" is Ana María Rivas Soto; "Ana" could be anybody.
 */
export function isNamed(name: string, person: Expected): boolean {
  const [given, first] = [wordsOf(person.givenNames), wordsOf(person.firstSurname)];
  const own = new Set([...given, ...first, ...wordsOf(person.secondSurname ?? '')]);
  const words = wordsOf(name);
  return (
    words.length > 1 &&
    words.every((word) => own.has(word)) &&
    words.some((word) => given.includes(word)) &&
    first.every((word) => words.includes(word))
  );
}

/** Who a row is about: the address decides, then the name. */
export function foundIn(
  people: readonly Expected[],
  { name, email }: Pick<RowRead, 'name' | 'email'>,
): Expected[] {
  const byAddress = email ? people.filter(({ addresses }) => addresses.includes(email)) : [];
  return byAddress.length > 0 ? byAddress : people.filter((person) => isNamed(name, person));
}

const asRow = ({ line, name, email, presence, minutes }: RowRead): Omit<ListRow, 'result'> => ({
  line,
  name,
  email,
  presence,
  minutes,
  refusal: null,
  enrolmentId: null,
});

function one(row: RowRead, people: readonly Expected[]): ListRow {
  const known = asRow(row);
  if (!row.name && !row.email) return { ...known, result: 'unreadable' };
  if (row.presence === null) return { ...known, result: row.isEmpty ? 'empty' : 'unreadable' };
  const [person, ...others] = foundIn(people, row);
  if (!person) return { ...known, result: 'unknown' };
  if (others.length > 0) return { ...known, result: 'several' };
  return { ...known, enrolmentId: person.enrolmentId, result: 'record' };
}

const isAbout = (row: ListRow) =>
  row.enrolmentId ??
  (row.result === 'unknown' || row.result === 'several' ? row.email || plain(row.name) : null);

/**
 * Rows with who each is about. Anyone who left and came back has several: their minutes are added up in the first, the
 * others are `twice`.
 */
export function matchRows(rows: readonly RowRead[], people: readonly Expected[]): ListRow[] {
  const first = new Map<string, ListRow>();
  return rows.map((read) => {
    const row = one(read, people);
    const key = isAbout(row);
    const before = key === null ? undefined : first.get(key);
    if (key === null) return row;
    if (!before) {
      first.set(key, row);
      return row;
    }
    if (before.presence === 'absent' && row.presence !== 'absent')
      Object.assign(before, { presence: row.presence, minutes: row.minutes });
    else if (before.minutes !== null && row.minutes !== null) before.minutes += row.minutes;
    else if (row.presence === 'whole') Object.assign(before, { presence: 'whole', minutes: null });
    return { ...row, result: 'twice' };
  });
}
