import { type Tree } from '../../trees/tree.rules.ts';
import { differingPaths, type WantedFile } from '../tree-changes.rules.ts';

/** A folder, what it was when it was pulled, and what the draft is now. */
export interface ThreeTrees {
  remembered: Tree;
  here: Tree;
  there: Tree;
}

export interface Pulled {
  /** Files to write into the folder. */
  take: Map<string, string>;
  /** Files to remove from it. */
  remove: string[];
  /** Changed on both sides, in different ways. */
  conflicts: string[];
}

/** What changed on one side only is taken from there; what nobody changed stays. */
export function pulledInto({ remembered, here, there }: ThreeTrees): Pulled {
  const pulled: Pulled = { take: new Map(), remove: [], conflicts: [] };
  for (const path of differingPaths(here, there)) {
    const [was, mine, theirs] = [remembered.get(path), here.get(path), there.get(path)];
    if (theirs === was) continue;
    if (mine !== was) pulled.conflicts.push(path);
    else if (theirs === undefined) pulled.remove.push(path);
    else pulled.take.set(path, theirs);
  }
  return pulled;
}

export interface Pushed {
  changes: WantedFile[];
  /** Changed in the draft since the folder was pulled, and not in the same way here. */
  moved: string[];
}

export function pushedFrom({ remembered, here, there }: ThreeTrees): Pushed {
  const pushed: Pushed = { changes: [], moved: [] };
  for (const path of differingPaths(here, there)) {
    const [was, mine, theirs] = [remembered.get(path), here.get(path), there.get(path)];
    if (theirs !== was) pushed.moved.push(path);
    else pushed.changes.push({ path, seen: theirs ?? null, becomes: mine ?? null });
  }
  return pushed;
}
