/** How a row of a list looks by what becomes of it. */
export const rowLooks = {
  CREATE: { tone: 'done', icon: 'user' },
  UPDATE: { tone: 'info', icon: 'check' },
  KEEP: { tone: 'quiet', icon: 'done' },
  WAIT: { tone: 'info', icon: 'clock' },
  DECIDE: { tone: 'warn', icon: 'question' },
  SKIP: { tone: 'danger', icon: 'stop' },
} as const;
