export type HalfStep = 'CODE' | 'ENROL';

/** What the address says is asked of somebody whom an institution has sent back; null: nothing. */
export const halfStepIn = (hash: string): HalfStep | null => {
  const step = /^#factor=(CODE|ENROL)$/.exec(hash)?.[1];
  return step === 'CODE' || step === 'ENROL' ? step : null;
};

/** It is asked once: whoever opens the address again finds the form. */
export const forgetHalfStep = (): void =>
  history.replaceState(history.state, '', location.pathname + location.search);
