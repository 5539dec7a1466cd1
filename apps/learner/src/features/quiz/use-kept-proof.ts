import { useJournal } from '@campus/web-shell';
import { useEffect } from 'react';
import type { Attempt } from './quiz-data.ts';

/**
 * Writes down what began, before any answer to it: should the server's database be restored from a backup that does
 * not know the attempt, the server makes it again by this, and the answers have a place.
 */
export const useKeptProof = ({ proof }: Attempt): void => {
  const journal = useJournal();
  useEffect(() => {
    // Anyone who has signed out meanwhile signs in again, and this page opens again.
    if (proof) void journal.record('quizBegun', { proof }).catch(() => undefined);
  }, [journal, proof]);
};
