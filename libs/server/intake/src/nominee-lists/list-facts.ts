import {
  mendedRows,
  plainWords,
  rowTexts,
  textsIn,
  chosenColumns,
  type FileRow,
  type Remark,
} from '@campus/people';
import { isNoSeat } from '../people-import/checking/seats-left.ts';
import { type DecidedRow, type NomineePlan } from './decide-rows.ts';
import { mendableListFields } from './list-fields.ts';
import {
  type NomineeMeaning,
  type NomineeReasonCount,
  type NomineeText,
  type SaidInList,
} from './nominee-list.type.ts';
import { type ListRow } from './nominee-lists.statements.ts';

interface ReadList {
  plan: NomineePlan;
  rows: FileRow[];
}

/** The rows as they are read, with what was mended in them; null: the columns were not chosen, or its time is over. */
export function mendedList({ plan, rows, mended }: ListRow): ReadList | null {
  if (!plan || !rows) return null;
  const byLine = Map.groupBy(mended, ({ line }) => line);
  const read = mendedRows(
    plan.fields,
    rows.map((row) => ({ ...row, mended: byLine.get(row.line) ?? [] })),
  );
  return { plan: { ...plan, fields: read.fields }, rows: read.rows };
}

/** The countries that rows name. */
export function countriesIn({ plan, rows }: ReadList, countryOf: (text: string) => string | null): string[] {
  const columns = chosenColumns(plan.fields);
  const named = rows.map((row) => textsIn(row, columns).country);
  const codes = [...new Set(named)].map((text) => (text === undefined ? plan.country : countryOf(text)));
  return [...new Set(codes)].flatMap((code) => code || []);
}

/** Why a row is left out, what is to be decided of it, or why there is no seat. */
export const reasonOf = ({ result, notes }: DecidedRow): string | null => {
  const [first] = notes;
  if (!first || result === 'update' || result === 'keep') return null;
  return result === 'skip' || result === 'decide' || isNoSeatNote(first) ? first.code : null;
};

export const isNoSeatNote = ({ code }: Remark): boolean => isNoSeat(code);

/** How many rows have each reason. */
export function reasonsOf(rows: readonly DecidedRow[]): NomineeReasonCount[] {
  const counts = new Map<string, NomineeReasonCount>();
  for (const row of rows) {
    const reason = reasonOf(row);
    if (reason === null) continue;
    const known = counts.get(`${row.result} ${reason}`) ?? { result: row.result, reason, count: 0 };
    counts.set(`${row.result} ${reason}`, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}

const MOST = 100;

/** Institutions and countries that nothing is called like, each once: those without an answer, and those with one. */
export function saidOf(rows: readonly DecidedRow[]): {
  unknown: SaidInList[];
  meanings: NomineeMeaning[];
} {
  const unknown = new Map<string, SaidInList>();
  const meanings = new Map<string, NomineeMeaning>();
  for (const { code, params } of rows.flatMap(({ notes }) => notes)) {
    const { country = '', text = '', name = null, by } = params as Partial<Record<string, string>>;
    const field = code.startsWith('COUNTRY_') ? 'country' : 'institution';
    const key = `${field} ${country} ${plainWords(text)}`;
    if (code === 'INSTITUTION_UNKNOWN' || code === 'COUNTRY_UNKNOWN') {
      const known = unknown.get(key) ?? { field, country, text, rows: 0 };
      unknown.set(key, { ...known, rows: known.rows + 1 });
    } else if (code === 'PLACE_MEANT' || code === 'PLACE_LEFT_OUT' || code === 'COUNTRY_MEANT') {
      const known = meanings.get(key) ?? { field, country, text, name, isEarlier: by === 'earlier', rows: 0 };
      meanings.set(key, { ...known, rows: known.rows + 1 });
    }
  }
  return { unknown: mostRows(unknown), meanings: mostRows(meanings) };
}

const mostRows = <Value extends SaidInList>(values: ReadonlyMap<string, Value>): Value[] =>
  [...values.values()].sort((one, other) => other.rows - one.rows).slice(0, MOST);

/** What of a row of an open list can be mended. */
export function textsOf({ status, plan, rows, mended }: ListRow, line: number): NomineeText[] {
  const row = rows?.find((one) => one.line === line);
  if (status !== 'open' || !plan || !row) return [];
  const own = mended.filter((one) => one.line === line);
  return rowTexts(mendableListFields(plan.fields), plan.fields, { ...row, mended: own });
}
