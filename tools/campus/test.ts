import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checks } from '../checks/index.ts';
import { type Affected } from './affected.ts';
import { build, everything, type Buildable } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { crashedFiles, toldOfCrashes, withSecondRun } from './dead-processes.ts';
import {
  failureOfCheck,
  failureOfProgram,
  failuresOfJest,
  failuresOfPlaywright,
  retold,
  saidByStories,
  unsteadyStories,
  type Failure,
} from './failures.ts';
import { Fault } from './fault.ts';
import { longest, timesOfJest, timesOfPlaywright, type Took } from './longest.ts';
import { SPECS, STORIES } from './patience.ts';
import { apiProgram, root, tool } from './paths.ts';
import { endInOrder, run, type Finished } from './run.ts';
import { serverEnvironment } from './server-environment.ts';
import { apiSpecsBelow, putSpecsTogether, WORTH_A_GROUP } from './specs-together.ts';
import { Steps } from './steps.ts';
import { add, judged, nothing, summary, tallyOfJest, tallyOfPlaywright, type Tally } from './tally.ts';
import { cleanEnvironment } from './test-environment.ts';
import { readRequest, type TestRequest } from './test-request.ts';
import { affectedSince, changedSince, checksOf, type Check } from './test-since.ts';
import { checkTypes } from './types.ts';

/** Reduces the request to the specs a change may break. */
function narrow(request: TestRequest, affected: Affected): void {
  if (affected === 'everything') request.isOfAllSpecs = true;
  else request.jestPaths = affected.specs;
}

/** `./campus test`: the last line is the count, and the exit code tells whether everything passed. */
export async function test(words: string[]): Promise<number> {
  const request = readRequest(words, process.cwd());
  const changed = request.since === null ? null : await changedSince(request.since);
  if (changed) narrow(request, affectedSince(changed));
  const isNarrow = changed !== null || request.jestPaths.length + request.journeyPaths.length > 0;
  const reports = mkdtempSync(join(tmpdir(), 'campus-reports-'));
  // Every campus of a test has a folder of its own: what Node compiled of the program is kept for all of them.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/campus-compiled');
  const course = new TestRun();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => void endInOrder().then(() => process.exit(130)));
  }
  try {
    const hasTests = !isNarrow || request.isOfAllSpecs || request.jestPaths.length > 0;
    const hasJourneys = isNarrow ? request.journeyPaths.length > 0 : !request.isQuick;
    // Specs need nothing that is built but the operations of the clients; the one that does builds it.
    await course.check('build', () => built(isNarrow && !hasJourneys ? ['operations'] : everything));
    // Without what is built the rest would fail for the same reason.
    if (course.total.failed === 0)
      await tryAll({ course, request, changed, reports, isNarrow, hasTests, hasJourneys });
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  course.retell();
  process.stdout.write(`\n${summary(course.total)}\n`);
  return course.total.failed === 0 ? 0 : 1;
}

interface Trial {
  course: TestRun;
  request: TestRequest;
  changed: Awaited<ReturnType<typeof changedSince>> | null;
  reports: string;
  isNarrow: boolean;
  hasTests: boolean;
  hasJourneys: boolean;
}

/** The checks, the specs and the stories, side by side as far as the machine has room. */
async function tryAll(trial: Trial): Promise<void> {
  const { course, request, changed, reports, isNarrow, hasTests, hasJourneys } = trial;
  const memory = process.availableMemory();
  const checked = course.checkTogether(checksFor(changed, isNarrow, memory >= MEMORY.checksBeside));
  if (memory < MEMORY.checksBeside) await checked;
  // Packages are tried in it by the server, too.
  if (!isNarrow && hasJourneys) await course.check('browser', bringBrowser);
  const nice = hasJourneys && memory >= MEMORY.journeysBeside ? 5 : 0;
  const tested = hasTests
    ? course.suite('tests', () => jest(request, join(reports, 'jest.json'), nice))
    : undefined;
  if (nice === 0) await tested;
  if (hasJourneys) {
    await course.suite('journeys', () => journeys(request, join(reports, 'journeys.json')));
  }
  await tested;
  await checked;
}

/**
 * A journey waits half of its time, and Jest for its database: together they keep two processors busy. Journeys have
 * the first right to them, since people's patience is in them as limits of time, then Jest, then the checks. All of it
 * at once takes this much memory: without it the checks come first, and the journeys last.
 */
const MEMORY = { checksBeside: 10 * 1024 ** 3, journeysBeside: 14 * 1024 ** 3 };

/** Coloured, a sign would not begin its line. */
const WITHOUT_COLOUR = { FORCE_COLOR: '0', NO_COLOR: undefined };

/** What a part of a run came to. */
interface Outcome {
  tally: Tally;
  output: string;
  failures: Failure[];
  /** Stories that passed when they were repeated. */
  unsteady?: Failure[];
  /** What a story had to say although it passed. */
  said?: Failure[];
  times?: Took[];
}

/** One line a step; what a step said is shown only when something failed, and told in short at the end. */
class TestRun {
  total: Tally = nothing;
  private readonly steps = new Steps();
  private readonly failures: Failure[] = [];
  private readonly unsteady: Failure[] = [];
  private readonly said: Failure[] = [];
  private readonly times: Took[] = [];

  async check(name: string, work: () => Promise<Finished>): Promise<void> {
    await this.suite(name, async () => {
      const { code, output } = await work();
      if (code === 0) return { tally: { ...nothing, passed: 1 }, output, failures: [] };
      return { tally: { ...nothing, failed: 1 }, output, failures: [failureOfCheck(name, output)] };
    });
  }

  /** Most checks keep one core busy: two at a time, each begun as soon as there is room. */
  async checkTogether(checks: [string, () => Promise<Finished>][]): Promise<void> {
    const waiting = [...checks];
    const lane = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await this.check(...next);
    };
    await Promise.all([lane(), lane()]);
  }

  async suite(name: string, work: () => Promise<Outcome>): Promise<void> {
    const started = performance.now();
    this.steps.begin(name);
    const outcome = await work().catch((error: unknown) => brokenOff(name, error));
    const { tally, output, failures, unsteady = [], said = [], times = [] } = outcome;
    const isCheck = tally.passed + tally.failed + tally.skipped === 1;
    const note = isCheck ? (tally.failed > 0 ? 'failed' : '') : summary(tally);
    this.steps.end(name, performance.now() - started, note);
    if (tally.failed > 0) process.stdout.write(`\n${output.trim()}\n\n`);
    this.total = add(this.total, tally);
    this.failures.push(...failures);
    this.unsteady.push(...unsteady);
    this.said.push(...said);
    this.times.push(...times);
  }

  /** For anyone who reads only the end: what took long, what failed, and why. */
  retell(): void {
    const parts = [
      longest(this.times),
      retold('Passed, but not as meant:', this.said),
      retold('Passed only when told again:', this.unsteady),
      retold('Failed:', this.failures),
    ].filter((part) => part !== '');
    if (parts.length > 0) process.stdout.write(`\n${parts.join('\n')}`);
  }
}

const brokenOff = (name: string, error: unknown): Outcome => {
  const output =
    error instanceof Fault ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
  return { tally: { ...nothing, failed: 1 }, output, failures: [failureOfCheck(name, output)] };
};

async function built(wanted: Buildable[]): Promise<Finished> {
  await build(wanted);
  return { code: 0, output: '' };
}

/** For paths only their specs run; for a change also the checks that take no time. */
function checksFor(changed: string[] | null, isNarrow: boolean, isBeside: boolean): Check[] {
  if (changed) return [...checksOf(changed, { cwd: root, env: cleanEnvironment() }), ...ofTheTree()];
  return isNarrow ? [] : wholeTree(isBeside);
}

const ofTheTree = (): Check[] => checks.map(({ name, find }): Check => [name, () => asProgram(find)]);

/** The checks that look at the whole tree, the longest first: so two cores end at about the same time. */
function wholeTree(isBeside: boolean): Check[] {
  const env = cleanEnvironment();
  // A part with lower priority may take as long as the others.
  const inRoot = isBeside ? { cwd: root, env, nice: 19, minutes: 45 } : { cwd: root, env };
  const api = (...words: string[]) =>
    run(process.execPath, [apiProgram, ...words], { ...inRoot, env: serverEnvironment(env, null) });
  return [
    ['types', () => checkTypes(inRoot)],
    ['lint', () => run(tool('oxlint'), ['.'], inRoot)],
    ['format', () => run(tool('oxfmt'), ['--check', '.'], inRoot)],
    // One reading, which is most of either: the course and the table that counts it.
    ['content', () => api('content', 'check', 'content', '--table')],
    ['schema', () => api('schema', '--check')],
    ['bundle', runAlone],
    ...ofTheTree(),
  ];
}

/** The image holds the build and no node_modules: in an empty folder the program must find all it needs. */
async function runAlone(): Promise<Finished> {
  const alone = mkdtempSync(join(tmpdir(), 'campus-bundle-'));
  try {
    cpSync(dirname(apiProgram), alone, { recursive: true });
    const fonts = existsSync(join(alone, 'fonts')) ? readdirSync(join(alone, 'fonts')) : [];
    if (!fonts.some((name) => name.endsWith('.ttf'))) {
      return {
        code: 1,
        output: 'apps/api/dist holds no fonts/*.ttf: certificates could not be made from the image.',
      };
    }
    return await run(process.execPath, ['main.js', '--help'], { cwd: alone, env: cleanEnvironment() });
  } finally {
    rmSync(alone, { recursive: true, force: true });
  }
}

async function asProgram(find: (folder: string) => string[] | Promise<string[]>): Promise<Finished> {
  const issues = await find(root);
  return { code: issues.length === 0 ? 0 : 1, output: issues.join('\n') };
}

async function bringBrowser(): Promise<Finished> {
  return { code: 0, output: await ensureChromium() };
}

async function jest({ jestPaths: paths, seed }: TestRequest, report: string, nice: number): Promise<Outcome> {
  const http = [...new Set(paths.flatMap(apiSpecsBelow))];
  const isGrouped = http.length >= WORTH_A_GROUP;
  const alone = isGrouped ? [...paths.filter((path) => !http.includes(path)), 'apps/api/dist-specs'] : paths;
  const patterns = alone.map((path) => join(root, path).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const order = seed === null ? [] : ['--randomize', `--seed=${seed}`];
  const ours = [
    '--reporters=default',
    `--reporters=${join(import.meta.dirname, 'tests-done.reporter.ts')}`,
    `--testSequencer=${join(import.meta.dirname, 'longest-first.sequencer.ts')}`,
  ];
  const options = [...ours, '--json', '--maxWorkers=2', ...order];
  if (seed !== null)
    process.stderr.write(`  The order of tests is drawn: ./campus test --shuffle=${seed} repeats it.\n`);
  const together = paths.length === 0 || isGrouped ? { CAMPUS_SPECS_TOGETHER: '1' } : {};
  if (paths.length === 0) putSpecsTogether(seed);
  else if (isGrouped) putSpecsTogether(seed, http);
  const env = {
    ...cleanEnvironment(),
    ...together,
    ...WITHOUT_COLOUR,
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  };
  const tell = (file: string, which: string[]) =>
    run(tool('jest'), [...options, `--outputFile=${file}`, ...which], { cwd: root, env, nice, ...SPECS });
  const done = await tell(report, patterns);
  const crashed = existsSync(report) ? crashedFiles(readReport(report)) : [];
  if (crashed.length === 0) return counted('tests', done, report, outcomeOfJest);
  const second = `${report}.again.json`;
  const again = await tell(second, ['--runTestsByPath', ...crashed.map(({ name }) => name)]);
  if (existsSync(second))
    writeFileSync(report, JSON.stringify(withSecondRun(readReport(report), readReport(second))));
  const both = { code: again.code, output: `${done.output}\n${again.output}` };
  return { ...counted('tests', both, report, outcomeOfJest), unsteady: toldOfCrashes(crashed) };
}

const readReport = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

function outcomeOfJest(text: string): Omit<Outcome, 'output'> {
  const found = JSON.parse(text);
  return { tally: tallyOfJest(found), failures: failuresOfJest(found), times: timesOfJest(found) };
}

async function journeys(request: TestRequest, report: string): Promise<Outcome> {
  const { journeyPaths: paths, updatesPictures } = request;
  const env = {
    ...cleanEnvironment(),
    ...WITHOUT_COLOUR,
    UPDATE_PICTURES: updatesPictures ? '1' : undefined,
    // All stories together have two campuses: what it takes to prepare one is spent once.
    CAMPUS_TEST_PREPARED: paths.length === 0 ? join(dirname(report), 'prepared-campus') : undefined,
    CHROMIUM_PATH: await ensureChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const filters = paths.map((path) => relative('apps/journeys', path)).filter((path) => path !== '');
  const done = await run(tool('playwright'), ['test', '--reporter=line,json', ...filters], {
    cwd: join(root, 'apps/journeys'),
    env,
    ...STORIES,
  });
  return counted('journeys', done, report, (text) => {
    const found = JSON.parse(text);
    const [failures, unsteady] = [failuresOfPlaywright(found), unsteadyStories(found)];
    const said = saidByStories(found);
    return { tally: tallyOfPlaywright(found), failures, unsteady, said, times: timesOfPlaywright(found) };
  });
}

/** Without a report the run crashed: what it said is all there is. */
function counted(
  name: string,
  { code, output }: Finished,
  report: string,
  read: (text: string) => Omit<Outcome, 'output'>,
): Outcome {
  const found = existsSync(report) ? read(readFileSync(report, 'utf8')) : { tally: nothing, failures: [] };
  const tally = judged(found.tally, code);
  const isUntold = tally.failed > found.failures.length;
  const failures = isUntold ? [...found.failures, failureOfProgram(name, output)] : found.failures;
  return { ...found, tally, output, failures };
}
