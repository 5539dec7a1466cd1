import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Fault } from './fault.ts';
import { root } from './paths.ts';

/** The requested tests: everything, everything but the browser, or what is below some paths. */
export interface TestRequest {
  isQuick: boolean;
  /** By what number the order of tests is drawn; null: the order in which they are written. */
  seed: number | null;
  /** All specs, and neither the whole tree nor the browser. */
  isOfAllSpecs: boolean;
  /** Only what may differ since this revision. */
  since: string | null;
  jestPaths: string[];
  journeyPaths: string[];
  /** What the screens look and sound like is kept instead of compared. */
  updatesPictures: boolean;
}

/** The stories that compare screens with what is kept of them. */
const PICTURES = ['pictures-console', 'pictures-learner', 'read-aloud'].map(
  (story) => `apps/journeys/src/stories/${story}.spec.ts`,
);

/** Reads the words after `./campus test`; paths are as the caller sees them from `cwd`. */
export function readRequest(words: string[], cwd: string): TestRequest {
  const request: TestRequest = {
    isQuick: false,
    seed: null,
    since: null,
    isOfAllSpecs: false,
    jestPaths: [],
    journeyPaths: [],
    updatesPictures: false,
  };
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--quick') request.isQuick = true;
    else if (word === '--since') request.since = revisionOf(left.shift());
    else if (word.startsWith('--since=')) request.since = revisionOf(word.slice('--since='.length));
    else if (word.startsWith('--shuffle')) request.seed = seedOf(word);
    else if (word === '--update-pictures') request.updatesPictures = true;
    else if (word.startsWith('-'))
      throw new Fault(
        `./campus test accepts --quick, --shuffle, --since, --update-pictures and paths, not ${word}.`,
      );
    else {
      const path = relative(root, resolve(cwd, word));
      if (path.startsWith('..') || !existsSync(join(root, path)))
        throw new Fault(`There is no file or folder ${word}.`);
      const isJourney = path === 'apps/journeys' || path.startsWith('apps/journeys/');
      request[isJourney ? 'journeyPaths' : 'jestPaths'].push(path);
    }
  }
  if (request.since !== null && request.jestPaths.length + request.journeyPaths.length > 0)
    throw new Fault('--since chooses what to run: it takes no paths.');
  if (request.updatesPictures) {
    if (words.length > 1) throw new Fault('--update-pictures draws all of them: it takes nothing else.');
    request.journeyPaths = PICTURES;
  }
  return request;
}

/** Nothing that git would read as an option. */
function revisionOf(word: string | undefined): string {
  if (!word || word.startsWith('-')) throw new Fault('--since takes a revision, as in --since main.');
  return word;
}

/** `--shuffle=7` sets the order, `--shuffle` draws one. */
function seedOf(word: string): number {
  const [, number] = /^--shuffle(?:=(\d{1,9}))?$/.exec(word) ?? [null, null];
  if (number === null) throw new Fault(`--shuffle takes a number, as in --shuffle=7, not ${word}.`);
  return number === undefined ? randomInt(1e9) : Number(number);
}
