import type pg from 'pg';
import { found, type Finding } from './finding.ts';

/** Tokens of time and the order of work rest on the server’s clock, leases and sessions on the database’s. */
const LOOK_SECONDS = 2;
const WRONG_SECONDS = 30;

/** How far this machine is ahead of the database, in seconds. */
export function judgeClock(ahead: number): Finding[] {
  const off = Math.abs(ahead);
  const params = { seconds: off.toFixed(1) };
  if (off < LOOK_SECONDS) return [found('ok', 'CLOCK')];
  return [found(off < WRONG_SECONDS ? 'look' : 'wrong', ahead > 0 ? 'CLOCK_AHEAD' : 'CLOCK_BEHIND', params)];
}

/** Against the middle of the question’s way. */
export async function readClock(sql: pg.Client): Promise<number> {
  const before = Date.now();
  const { rows } = await sql.query<{ at: Date }>('select clock_timestamp() as at');
  const here = (before + Date.now()) / 2;
  return (here - (rows[0]?.at.getTime() ?? here)) / 1000;
}
