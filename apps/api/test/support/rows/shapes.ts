/** Whether a value may be missing: `unknown` is what a statement does not tell, and no fault is made of it. */
export type Nulls = 'never' | 'may' | 'unknown';

/** What a value is, for TypeScript: the same words for what a statement gives and for what its row type declares. */
export type Shape =
  /** A class or primitive by its name: `string`, `Date`. */
  | { is: 'value'; type: string }
  | { is: 'list'; of: Cell }
  | { is: 'record'; of: ReadonlyMap<string, Cell> }
  /** A record whose names are values. */
  | { is: 'map'; of: Cell }
  /** Anything: undecidable. */
  | { is: 'open' }
  /** Never there: the element of an empty list, the type of `null`. */
  | { is: 'nothing' };

export interface Cell {
  shape: Shape;
  nulls: Nulls;
  /** A name that is not always in its record. */
  isOptional?: boolean;
}

export const open: Shape = { is: 'open' };
export const nothing: Shape = { is: 'nothing' };
export const value = (type: string): Shape => ({ is: 'value', type });
export const list = (of: Cell): Shape => ({ is: 'list', of });
export const record = (entries: Iterable<readonly [string, Cell]>): Shape => ({
  is: 'record',
  of: new Map(entries),
});

/** For several that must all be present. */
export const worst = (all: readonly Nulls[]): Nulls => {
  if (all.includes('may')) return 'may';
  return all.includes('unknown') ? 'unknown' : 'never';
};

/** Of several of which one is enough. */
export const best = (all: readonly Nulls[]): Nulls => {
  if (all.includes('never')) return 'never';
  return all.includes('unknown') ? 'unknown' : 'may';
};

const eitherRecord = (one: ReadonlyMap<string, Cell>, other: ReadonlyMap<string, Cell>): Shape =>
  record(
    [...new Set([...one.keys(), ...other.keys()])].map((name) => {
      const [left, right] = [one.get(name), other.get(name)];
      if (left && right) return [name, eitherCell(left, right)] as const;
      return [name, { ...(left ?? right ?? { shape: open, nulls: 'unknown' }), isOptional: true }] as const;
    }),
  );

const eitherCell = (one: Cell, other: Cell): Cell => ({
  shape: either(one.shape, other.shape),
  nulls: worst([one.nulls, other.nulls]),
  ...(one.isOptional || other.isOptional ? { isOptional: true } : {}),
});

/** The shape of a value that comes from one source or another. */
export function either(one: Shape, other: Shape): Shape {
  if (one.is === 'nothing') return other;
  if (other.is === 'nothing') return one;
  if (one.is === 'value' && other.is === 'value' && one.type === other.type) return one;
  if (one.is === 'list' && other.is === 'list') return list(eitherCell(one.of, other.of));
  if (one.is === 'map' && other.is === 'map') return { is: 'map', of: eitherCell(one.of, other.of) };
  if (one.is === 'record' && other.is === 'record') return eitherRecord(one.of, other.of);
  return open;
}
