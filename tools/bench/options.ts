import { parseArgs } from 'node:util';
import { Fault } from '../campus/fault.ts';
import { cases } from './cases.ts';

/** Beside the cases: packages in, played for the first time, and out. */
export const PACKAGES = 'packages';

/** And the screens of coordinators, with much data and with ten times as much. */
export const COORDINATION = 'coordination';

/** And a thousand certificates in one batch. */
export const CERTIFICATES = 'certificates';

/** And what those who write a course wait for. */
export const STUDIO = 'studio';

/** And what a learner waits for, in a browser on a slow connection. */
export const CLIENT = 'client';

/** Adds a thousand learners on two servers, undisturbed and with failures; only when asked for. */
export const LEARNERS = 'learners';

export interface BenchOptions {
  /** Names of the cases to measure, in order; packages, coordination, certificates, studio, client and learners among them. */
  only: string[];
  /** Seconds of one round, for each of the two servers. */
  seconds: number;
  /** Rounds after the warm-up. */
  rounds: number;
  connections: number;
  /** Where the figures go as JSON; null: nowhere. */
  json: string | null;
  /** Ratios alone, judged by generous bounds: for a build, which a regression of the speed must fail. */
  isShort: boolean;
  /** Folder for a CPU profile of the campus under this load (Chrome's developer tools read it); null: none. */
  profile: string | null;
}

const USAGE =
  'bench [--short] [--json FILE] [--only NAME[,NAME]] [--seconds 1..60] [--rounds 1..20] [--connections 1..500] [--profile FOLDER]';

function whole(text: string | undefined, otherwise: number, most: number, name: string): number {
  const value = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Fault(`--${name} is a whole number from 1 to ${most}, not "${text}". Usage: ${USAGE}`);
}

function parsed(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        short: { type: 'boolean' },
        json: { type: 'string' },
        only: { type: 'string', multiple: true },
        seconds: { type: 'string' },
        rounds: { type: 'string' },
        connections: { type: 'string' },
        profile: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new Fault(`${error instanceof Error ? error.message : String(error)} Usage: ${USAGE}`);
  }
}

export function optionsOf(words: string[]): BenchOptions {
  const given = parsed(words);
  const names = [...cases.map(({ name }) => name), PACKAGES, COORDINATION, CERTIFICATES, STUDIO, CLIENT];
  const known = [...names, LEARNERS];
  const only = (given.only ?? []).flatMap((text) => text.split(',')).map((text) => text.trim());
  const unknown = only.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Fault(`There is no "${unknown}". The cases: ${known.join(', ')}.`);
  const isShort = given.short ?? false;
  const judged = cases.filter(({ most }) => most !== null).map(({ name }) => name);
  return {
    only: only.length ? only : isShort ? judged : names,
    isShort,
    seconds: whole(given.seconds, isShort ? 1 : 3, 60, 'seconds'),
    rounds: whole(given.rounds, isShort ? 2 : 3, 20, 'rounds'),
    connections: whole(given.connections, 32, 500, 'connections'),
    json: given.json ?? null,
    profile: given.profile ?? null,
  };
}
