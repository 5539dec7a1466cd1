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
  /** Milliseconds the server may stay silent during a query; 0: no limit. Longer than a statement may take. */
  silence: number;
}

/** For requests: by then the client has stopped waiting. `seconds`: the limit of one statement. */
export const requestLimits = (seconds: number): Limits => ({
  connect: seconds * 500,
  statement: seconds * 1_000,
  lock: seconds * 500,
  idleInTransaction: seconds * 1_000,
  silence: seconds * 1_250,
});

/** For jobs and operators' commands, where nobody is waiting at a screen. */
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

/**
 * For migrations, and for copies of the whole database: reading or writing all of it may take long, but waiting for a lock may not hold up others for more than
 * a minute.
 */
export const MIGRATION_LIMITS: Limits = {
  connect: 30_000,
  statement: 0,
  lock: 60_000,
  idleInTransaction: 0,
  silence: 0,
};
