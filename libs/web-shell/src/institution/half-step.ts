export type HalfStep = 'CODE' | 'ENROL' | 'PASSKEY';

/** What the address says is asked of somebody whom an institution has sent back; null: nothing. */
export const halfStepIn = (hash: string): HalfStep | null => {
  const step = /^#factor=(CODE|ENROL|PASSKEY)$/.exec(hash)?.[1];
  return step === 'CODE' || step === 'ENROL' || step === 'PASSKEY' ? step : null;
};

/** It is asked once: whoever opens the address again finds the form. */
export const forgetHalfStep = (): void =>
  history.replaceState(history.state, '', location.pathname + location.search);
