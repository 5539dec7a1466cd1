import {
  clashesIn,
  MOST_BYTES,
  MOST_FILES,
  pathFault,
  type FaultyFile,
  type Tree,
} from '../trees/tree.rules.ts';

/** What somebody wants a path to be who saw it as `seen`; null: no file. */
export interface WantedFile {
  path: string;
  seen: string | null;
  becomes: string | null;
}

/** What is to be written, and what of it others have changed since. */
export interface WantedChanges {
  changes: WantedFile[];
  moved: string[];
}

/** A file that is what it is to become is not written again, whoever did it. */
export function weighChanges(wanted: readonly WantedFile[], there: Tree): WantedChanges {
  const open = wanted.filter(({ path, becomes }) => (there.get(path) ?? null) !== becomes);
  const isMoved = ({ path, seen }: WantedFile) => (there.get(path) ?? null) !== seen;
  return {
    changes: open.filter((one) => !isMoved(one)),
    moved: open.filter(isMoved).map(({ path }) => path),
  };
}

export function changedTree(tree: Tree, changes: readonly WantedFile[]): Map<string, string> {
  const next = new Map(tree);
  for (const { path, becomes } of changes)
    if (becomes === null) next.delete(path);
    else next.set(path, becomes);
  return next;
}

/** What makes a tree unfit by these changes; what was unfit before is not named again. */
export function faultsOfChanges(
  tree: Tree,
  changes: readonly WantedFile[],
  bytes: ReadonlyMap<string, number>,
): FaultyFile[] {
  const next = changedTree(tree, changes);
  const known = new Set(clashesIn(tree.keys()).map(({ path }) => path));
  const written = changes.filter(({ becomes }) => becomes !== null);
  const faults = written.flatMap(({ path }): FaultyFile[] => {
    const fault = pathFault(path);
    return fault ? [{ path, fault }] : [];
  });
  faults.push(...clashesIn(next.keys()).filter(({ path }) => !known.has(path)));
  const whole = [...next.values()].reduce((sum, hash) => sum + (bytes.get(hash) ?? 0), 0);
  const isLarge = next.size > MOST_FILES || whole > MOST_BYTES;
  if (isLarge && written.length) faults.push({ path: written[0]?.path ?? '', fault: 'TREE_LARGE' });
  return faults;
}

/** The paths in which two trees differ, in their order. */
export const differingPaths = (one: Tree, other: Tree): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path)).sort();
