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

/** What an erasure makes of rows: they go, words in them go, or all stays. */
export type Fate =
  | { act: 'delete' }
  /** `set`: the SQL of the change; what it leaves stays for `why`. */
  | { act: 'reduce'; set: string; why: KeepReason }
  | { act: 'keep'; why: KeepReason };

/** A table that holds something of people: what of it is theirs, what they are given, what an erasure leaves. */
export interface PersonTable {
  name: string;
  area: Area;
  /** SQL about the row `t`: whether it is of the person `$1`. */
  rows: string;
  /** Columns nobody is given: secrets, names of other people, keys of machines. */
  without: readonly string[];
  /** Written by people for themselves alone: who coordinates is not given it. */
  isPrivate?: boolean;
  fate: Fate;
}

/** Named instead of a person who was forgotten. */
export const FORGOTTEN = '—';
