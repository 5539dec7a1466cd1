import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Run } from '../play/run.ts';

export const RunContext = createContext<Run | null>(null);

/** The run; draws again whenever its state has changed. */
export const useRun = (): Run => {
  const run = useContext(RunContext);
  if (!run) throw new Error('RunContext is missing above this component.');
  useSyncExternalStore(run.onChange, () => run.state);
  return run;
};
