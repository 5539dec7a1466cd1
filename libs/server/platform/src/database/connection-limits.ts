/** How long a connection may take for what, in milliseconds. */
export interface Limits {
  /** To get one: free in the pool, or new. */
  connect: number;
  /** One statement, on the server; 0: any time. */
  statement: number;
  /** One lock, on the server. */
  lock: number;
  /** Between two statements of a transaction. */
  idleInTransaction: number;
  /** The server says nothing while it is asked; 0: any time. Longer than a statement may take. */
  silence: number;
}

/** For requests: who asks has stopped waiting by then. `seconds`: one statement. */
export const requestLimits = (seconds: number): Limits => ({
  connect: seconds * 500,
  statement: seconds * 1_000,
  lock: seconds * 500,
  idleInTransaction: seconds * 1_000,
  silence: seconds * 1_250,
});

/** For jobs and operators' commands, which nobody waits for at a screen. */
export const longLimits = (seconds: number): Limits => ({
  ...requestLimits(seconds * 20),
  connect: seconds * 1_000,
  lock: seconds * 2_000,
});

/** For questions of a moment, asked while everything else may be stuck. */
export const ASIDE_LIMITS: Limits = {
  connect: 2_000,
  statement: 2_000,
  lock: 2_000,
  idleInTransaction: 2_000,
  silence: 3_000,
};

/** For migrations: tables are rewritten, but nobody else's work is held up for longer than a minute to begin with. */
export const MIGRATION_LIMITS: Limits = {
  connect: 30_000,
  statement: 0,
  lock: 60_000,
  idleInTransaction: 0,
  silence: 0,
};
