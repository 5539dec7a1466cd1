import { type UndoneNominee } from '../nominations/listed/undo-listed.rules.ts';
import { listedChanges, type FieldChange } from './list-changes.ts';
import { type WrittenLine } from './nominee-list.entity.ts';
import { type ListRow } from './nominee-lists.statements.ts';

/** A line that wrote something, and what would happen to that. */
export interface UndoneLine {
  line: number;
  name: string;
  address: string;
  isNew: boolean;
  undo: UndoneNominee;
  changes: FieldChange[];
  written: WrittenLine;
}

/** What a list wrote, line by line; `codes` in the order of what was written. */
export function undoneLines(
  { written, results }: Pick<ListRow, 'written' | 'results'>,
  codes: readonly UndoneNominee[],
): UndoneLine[] {
  const names = new Map((results ?? []).map(({ line, name }) => [line, name]));
  return (written ?? []).map((one, at) => {
    const { line, before, after } = one;
    const undo = codes[at] ?? 'GONE';
    return {
      line,
      name: names.get(line) ?? '',
      address: after.address,
      isNew: before === null,
      undo,
      changes: undo === 'UNDONE' && before !== null ? listedChanges(after, before) : [],
      written: one,
    };
  });
}
