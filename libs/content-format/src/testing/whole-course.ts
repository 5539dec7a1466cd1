import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CourseBundle } from '../bundle.ts';

const root = join(import.meta.dirname, '../../../..');
const kept = join(root, 'node_modules/.cache/campus/course');

/** The reading depends on the course, the code that reads it, and the date, because country units expire. */
const SOURCES = ['package-lock.json', 'content/micic-consular/**/*', 'libs/*/src/**/*.{ts,json}'];

function hashOfSources(): string {
  const hash = createHash('sha256').update(`${process.version} ${new Date().toISOString().slice(0, 10)}\n`);
  for (const path of globSync(SOURCES, { cwd: root }).toSorted()) {
    const file = join(root, path);
    if (!path.includes('.spec.') && statSync(file).isFile())
      hash.update(`${path}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Null: not read yet. */
function readingAt(file: string): CourseBundle | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A reader that was killed leaves its claim behind. */
const CLAIM_MINUTES = 10;

/** Whether no other process is reading it. */
function claim(file: string): boolean {
  try {
    writeFileSync(file, '', { flag: 'wx' });
    return true;
  } catch {
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > CLAIM_MINUTES * 60_000) rmSync(file, { force: true });
    return false;
  }
}

/**
 * The course of this repository as the importer reads it, without proving simulations, for specs and stories.
 * Reading takes fourteen seconds of a processor, so the first reader stores the result for later ones, in
 * other processes and runs, until a source changes.
 */
export async function wholeCourse(): Promise<CourseBundle> {
  const file = join(kept, `${hashOfSources()}.json`);
  const claimed = `${file}.reading`;
  for (;;) {
    const known = readingAt(file);
    if (known) return known;
    mkdirSync(kept, { recursive: true });
    if (claim(claimed)) break;
    await sleep(100);
  }
  try {
    // Not even loaded by who need not read.
    const { readCourse } = await import('../read-course.ts');
    const { bundle, problems } = await readCourse(join(root, 'content/micic-consular'), { proves: false });
    if (!bundle) throw new Error(`The course has faults: ${problems.map(({ reason }) => reason).join('; ')}`);
    for (const old of globSync('*.json', { cwd: kept })) rmSync(join(kept, old), { force: true });
    writeFileSync(`${file}.new`, JSON.stringify(bundle));
    renameSync(`${file}.new`, file);
    return bundle;
  } finally {
    rmSync(claimed, { force: true });
  }
}
