import type { ImportDecision } from '@campus/api-client';
import { useIntention, useShell } from '@campus/web-shell';

interface Answer {
  __typename: string;
}

/** The two operations of a list about one row of it. */
export interface RowOperations<FieldName> {
  decide: (input: { decision: ImportDecision; idempotencyKey: string }) => Promise<Answer>;
  mend: (input: { texts: { field: FieldName; text: string }[]; idempotencyKey: string }) => Promise<Answer>;
}

/** What can be done with a row that is open beside its list, which closes when it is done. */
export const useRowActs = <FieldName>(operations: RowOperations<FieldName>, onClose: () => void) => {
  const { cache } = useShell();
  const deciding = useIntention();
  const mending = useIntention();
  const after = (done: unknown) => {
    if (!done) return;
    cache.invalidate();
    onClose();
  };
  const decide = async (decision: ImportDecision) =>
    after(await deciding.act({ decision }, operations.decide));
  const mend = async (texts: { field: FieldName; text: string }[]) =>
    after(await mending.act({ texts }, operations.mend));
  return { deciding, mending, decide, mend };
};
