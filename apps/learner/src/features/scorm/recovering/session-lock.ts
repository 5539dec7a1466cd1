const lockName = (sessionId: string) => `campus-scorm ${sessionId}`;

/** While held, no other window takes this session for one that was left behind. Returns the release. */
export const holdSession = (sessionId: string): (() => void) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(lockName(sessionId), () => held);
  return release;
};

/** Runs `work` unless some window is playing the session. */
export const ifNotPlaying = async (sessionId: string, work: () => Promise<void>): Promise<void> => {
  if (!navigator.locks) return work();
  await navigator.locks.request(lockName(sessionId), { ifAvailable: true }, (lock) =>
    lock ? work() : undefined,
  );
};
