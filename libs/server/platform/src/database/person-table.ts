import { statement, type Statement } from './database.ts';

/** What parts the data of a person has, in the order they are shown. */
export const areas = [
  'account',
  'signIn',
  'learning',
  'answers',
  'plan',
  'packages',
  'attendance',
  'certificates',
  'nominations',
  'messages',
  'notes',
  'viewings',
  'record',
] as const;
export type Area = (typeof areas)[number];

/** Why something outlives an erasure, without a name. */
export const keepReasons = ['FIGURES', 'CERTIFICATE', 'PROOF'] as const;
export type KeepReason = (typeof keepReasons)[number];

/** What an erasure does to rows: deletes them, removes words from them, or leaves them. */
export type Fate =
  | { act: 'delete' }
  /** `set`: the SQL of the change; what it leaves stays for `why`. */
  | { act: 'reduce'; set: string; why: KeepReason }
  | { act: 'keep'; why: KeepReason };

/** Named instead of a person who was forgotten. */
export const FORGOTTEN = '—';
export const WORDS = `'${FORGOTTEN}'`;

export const gone: Fate = { act: 'delete' };
export const kept = (why: KeepReason): Fate => ({ act: 'keep', why });
export const reduced = (set: string, why: KeepReason = 'FIGURES'): Fate => ({ act: 'reduce', set, why });

/**
 * By what a row is found to be of a person, asked for once and before anything goes, so that no table needs another
 * domain's and their order does not matter: `who.accounts` (the account and those it has taken in), `who.enrolments`,
 * `who.addresses` (whenever held, in small letters) and `who.held`, the same as JSON with `from` and `to`.
 */
export const WHO = `(select :accounts::uuid[] as accounts, :enrolments::uuid[] as enrolments,
           :addresses::text[] as addresses, :held::jsonb as held) who`;

export interface WhoValues {
  accounts: readonly string[];
  enrolments: readonly string[];
  addresses: readonly string[];
  /** JSON. */
  held: string;
}

/** The row `t` is of the account, or of an enrolment of it. */
export const OWN = 't.person_id = any(who.accounts)';
export const ENROLLED = 't.enrolment_id = any(who.enrolments)';

/** A table that holds something of people: what of it is theirs, what they are given, what an erasure leaves. */
export interface PersonTable {
  name: string;
  area: Area;
  /** SQL about the row `t` and `who`: whether it is of the person. */
  rows: string;
  /** Columns that are never handed over: secrets, names of other people, keys of machines. */
  without: readonly string[];
  /** Written by people for themselves alone: who coordinates is not given it. */
  isPrivate?: boolean;
  /** The same of rows that events of the audit are about; left out where there are none. */
  subjects?: string;
  fate: Fate;
}

/** A person's table with its statements, which take `WhoValues`. */
export interface DeclaredPersonTable extends PersonTable {
  count: Statement<{ count: number }, WhoValues>;
  /** `without`: columns to leave out. */
  copy: Statement<{ row: Record<string, unknown> }, WhoValues & { without: readonly string[] }>;
  erase: Statement<unknown, WhoValues> | null;
  subjectIds: Statement<{ id: string }, WhoValues> | null;
}

function eraseOf({ name, rows, fate }: PersonTable): Statement<unknown, WhoValues> | null {
  if (fate.act === 'keep') return null;
  return fate.act === 'delete'
    ? statement<unknown, WhoValues>(`erase-${name}`, `delete from ${name} t using ${WHO} where ${rows}`)
    : statement<unknown, WhoValues>(
        `erase-${name}`,
        `update ${name} t set ${fate.set} from ${WHO} where ${rows}`,
      );
}

/** Each domain declares its own in `person-tables.ts`, and its `domain.ts` hands them on. */
export const personTable = (table: PersonTable): DeclaredPersonTable => ({
  ...table,
  count: statement<{ count: number }, WhoValues>(
    `personal-data-count-${table.name}`,
    `select count(*)::int as count from ${table.name} t, ${WHO} where ${table.rows}`,
  ),
  copy: statement<{ row: Record<string, unknown> }, WhoValues & { without: readonly string[] }>(
    `personal-data-of-${table.name}`,
    `select to_jsonb(t) - :without::text[] as row from ${table.name} t, ${WHO} where ${table.rows} limit 100000`,
  ),
  erase: eraseOf(table),
  subjectIds: table.subjects
    ? statement<{ id: string }, WhoValues>(
        `personal-data-subjects-${table.name}`,
        `select t.id::text as id from ${table.name} t, ${WHO} where ${table.subjects}`,
      )
    : null,
});
