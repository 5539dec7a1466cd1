import { useIntention, useShell, useUnsavedWarning, type Trouble } from '@campus/web-shell';
import { useState } from 'react';
import { isMeanwhile } from '../meanwhile.tsx';
import { changedRows, mergedRows, savedInto, typedInto, type KeptRow, type SavedRow } from './saved-rows.ts';

/** How one row is sent. */
export interface RowSending<Row, Input extends object, Result extends { __typename: string }> {
  inputOf: (row: Row) => Input;
  run: (input: Input & { idempotencyKey: string }) => Promise<Result>;
  /** The row as the server has it now. */
  savedOf: (done: Exclude<Result, { __typename: 'Refusal' }>, row: Row) => Row;
}

const isRefusal = (answer: object): answer is Trouble =>
  '__typename' in answer && answer.__typename === 'Refusal';

/** What the last saving took, how many rows it refused, and when it was. */
export interface Told<Row> {
  done: readonly Row[];
  left: number;
  at: number;
}

/** Sends rows one after another; a row that is refused leaves the others alone, a failure ends it. */
const useSending = <Row extends SavedRow>() => {
  const { act, isRunning, trouble } = useIntention();
  const send = async <Input extends object, Result extends { __typename: string }>(
    kept: readonly KeptRow<Row>[],
    { inputOf, run, savedOf }: RowSending<Row, Input, Result>,
  ) => {
    let next = [...kept];
    const done: Row[] = [];
    let left = 0;
    for (const { row } of changedRows(kept)) {
      let refused: Trouble | null = null;
      const answered = await act(inputOf(row), async (input) => {
        const answer = await run(input);
        if (isRefusal(answer)) refused = answer;
        return answer;
      });
      if (!answered && !refused) return { next, told: null };
      const saved = answered && savedOf(answered, row);
      if (saved) done.push(saved);
      else left += 1;
      next = next.map((each) =>
        each.row.id !== row.id
          ? each
          : saved
            ? { base: saved, row: saved, trouble: null }
            : { ...each, trouble: refused },
      );
    }
    return { next, told: { done, left, at: Date.now() } };
  };
  return { send, isRunning, trouble };
};

/**
 * The rows of a grid over things that each have a version: typed together and saved with one button, one request for
 * each row that was changed. A row that is refused keeps what was typed, and says why.
 */
export const useSavedRows = <Row extends SavedRow>(latest: readonly Row[]) => {
  const { cache } = useShell();
  const { send, isRunning, trouble } = useSending<Row>();
  const [seen, setSeen] = useState(JSON.stringify(latest));
  const [kept, setKept] = useState<KeptRow<Row>[]>(() => mergedRows([], latest));
  const [isChecked, setChecked] = useState(false);
  const [told, setTold] = useState<Told<Row> | null>(null);
  if (seen !== JSON.stringify(latest)) {
    setSeen(JSON.stringify(latest));
    setKept(mergedRows(kept, latest));
  }
  const isUnsaved = changedRows(kept).length > 0;
  const release = useUnsavedWarning(isUnsaved);
  const change = (rows: readonly Row[]) => {
    setKept(typedInto(kept, rows));
    // What was saved stays true; what was refused is being put right.
    setTold((last) => (last?.left === 0 ? last : null));
  };
  const save = async <Input extends object, Result extends { __typename: string }>(
    sending: RowSending<Row, Input, Result>,
  ): Promise<void> => {
    if (changedRows(kept).length === 0) return;
    const after = await send(kept, sending);
    setKept((now) => savedInto(now, kept, after.next));
    setTold(after.told);
    if (changedRows(after.next).length === 0) {
      setChecked(false);
      release();
    }
    cache.invalidate();
  };
  const troubles = kept.flatMap(({ trouble: refused }) => refused ?? []);
  return {
    ...{ change, save, isUnsaved, isChecked, setChecked, told, isRunning },
    rows: kept.map(({ row }) => row),
    troubleOf: ({ id }: Row): Trouble | null => kept.find(({ row }) => row.id === id)?.trouble ?? null,
    /** What ended the saving; what was refused of a row stands under it. */
    trouble: troubles.length > 0 ? null : trouble,
    isStale: troubles.some(isMeanwhile),
  };
};
