import { useJournal, usePerson } from '@campus/web-shell';
import { useCallback, useEffect, useState } from 'react';
import type { RefusedMark } from './check-in-rules.ts';
import { checkInStore } from './check-in-store.ts';

/** Marks of this person that the server has refused, live, and how to take note of them. */
export const useRefusedMarks = () => {
  const journal = useJournal();
  const person = usePerson();
  const [refused, setRefused] = useState<RefusedMark[]>([]);
  const read = useCallback(
    () => checkInStore.refusedOf(person.id).then(setRefused, () => undefined),
    [person.id],
  );
  useEffect(() => {
    void read();
    return journal.onRefused(() => void read());
  }, [journal, read]);
  const takeNote = async (marks: readonly RefusedMark[]) => {
    await checkInStore.drop(marks.map(({ id }) => id)).catch(() => undefined);
    await read();
  };
  return { refused, takeNote };
};
