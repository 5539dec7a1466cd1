import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExportActivity, ExportCourse } from '@campus/export-format';
import type { AnswerKey, Response } from '@campus/quiz-grading';
import { playPath } from '@campus/scenario-engine';
import { findLms } from '../lms/find-api.ts';
import { Platform } from '../lms/platform.fixture.ts';
import { Recorder } from '../lms/recorder.ts';
import { questionsOf } from '../state/draw.ts';
import { realCourse } from '../testing/real-course.ts';
import { keyOf } from './results.ts';
import { Run } from './run.ts';
import { pathOf } from './path-of.ts';

let whole: ExportCourse;
let modules: ExportCourse[];
beforeAll(async () => {
  ({ whole, modules } = await realCourse());
});
/** What the device keeps is another matter, and slow here. */
const refusing = (): never => {
  throw new DOMException('Nothing is kept here.', 'SecurityError');
};

const open = async (course: ExportCourse, page: object, random = 0.5) => {
  const around = {
    storage: refusing,
    database: refusing,
    place: '/content/1/index.html',
    isOnline: () => true,
    now: () => 1_800_000_000_000,
    later: () => () => {},
    reachesSite: () => Promise.resolve(true),
  };
  const recorder = await Recorder.open({ lms: findLms(page), packageId: course.id, around });
  return {
    recorder,
    run: new Run(course, recorder, { now: around.now, random: () => random, locale: 'es' }),
  };
};

const blank = (key: Extract<AnswerKey, { type: 'cloze' }>['blanks'][string]) =>
  key.kind === 'choice' ? key.correct : key.kind === 'numeric' ? String(key.answer) : (key.accepted[0] ?? '');
const right = (key: AnswerKey): Response => {
  switch (key.type) {
    case 'single':
      return { type: 'single', choice: key.correct };
    case 'multiple':
      return { type: 'multiple', choices: key.correct };
    case 'true-false':
      return { type: 'true-false', choice: key.correct };
    case 'order':
      return { type: 'order', order: key.order };
    case 'short-text':
      return { type: 'short-text', text: key.accepted[0] ?? '' };
    case 'numeric':
      return { type: 'numeric', text: String(key.answer) };
    case 'match':
      return {
        type: 'match',
        pairs: Object.fromEntries(Object.entries(key.pairs).map(([left, [target = '']]) => [left, target])),
      };
    case 'cloze':
      return {
        type: 'cloze',
        blanks: Object.fromEntries(Object.entries(key.blanks).map(([name, one]) => [name, blank(one)])),
      };
  }
};

type Of<Kind> = Extract<ExportActivity, { kind: Kind }>;

const takeTest = (run: Run, quiz: Of<'quiz'>, at: number) => {
  run.startAttempt(at);
  const seed = run.work(at, 'quiz').attempt?.seed ?? 0;
  questionsOf(quiz, seed).forEach((question, step) => {
    run.answer(at, question.id, right(keyOf(question)), 12);
    run.go({ activity: at, step });
  });
  run.handIn(at, quiz);
};

const simulate = (run: Run, { key, rules }: Of<'scenario'>, at: number) => {
  run.beginScenario(at);
  for (;;) {
    const path = pathOf(rules, run.work(at, 'scenario').path) ?? [];
    const standing = playPath(rules, path);
    if (!standing || standing.isEnded) break;
    const choices = rules.nodes[standing.at]?.choices ?? [];
    const place = choices.findIndex((choice) => choice.key === standing.offered[0]);
    const next = playPath(rules, [...path, { node: standing.at, choice: standing.offered[0] ?? '' }]);
    run.decide(at, place, next?.isEnded ?? true, {
      attempt: key,
      id: `s-${key}-${standing.at}-1-${path.length + 1}`,
      ...{ type: 'choice', response: [place], description: `${standing.at}: ${'decisión '.repeat(20)}` },
      ...{ share: null, weight: 1, objective: null, seconds: null },
    });
  }
  run.readDebrief(at);
};

const play = (run: Run, from = 0, to = run.activities.length) => {
  for (const [at, { activity }] of [...run.activities.entries()].slice(from, to)) {
    run.go({ activity: at, step: 0 });
    if (activity.kind === 'quiz') takeTest(run, activity, at);
    else if (activity.kind === 'scenario') simulate(run, activity, at);
    else
      activity.screens.forEach((_, step) => {
        run.see(at, step);
        run.go({ activity: at, step: step + 1 });
      });
    run.go({ activity: null, step: 0 });
  }
};

const KB = 1024;

/** In two launches, the second of which leaves by a closed tab: what is sent last is a beacon. */
const playWhole = async (course: ExportCourse, standard: '1.2' | '2004') => {
  const platform = new Platform();
  const page = standard === '1.2' ? platform : platform.of2004;
  const first = await open(course, page);
  const middle = Math.floor(first.run.activities.length / 2);
  play(first.run, 0, middle);
  first.recorder.finish();
  const second = await open(course, page);
  play(second.run, middle);
  second.recorder.finish();
  const { weights, beacons } = platform;
  return {
    platform,
    beacon: Math.max(...beacons),
    largest: Math.max(...weights),
    last: weights.at(-1) ?? 0,
    sum: weights.reduce((total, weight) => total + weight, 0),
  };
};

const idsIn = (platform: Platform, list: string) =>
  Object.entries(platform.stored).flatMap(([name, value]) =>
    new RegExp(`^cmi\\.${list}\\.\\d+\\.id$`).test(name) ? [value] : [],
  );

describe('a whole play of the course on a platform that sends everything with each commit of 2004', () => {
  it('Route A: no commit weighs 8 KB, and all of them not half a megabyte; every result is told', async () => {
    const { platform, largest, last, sum, beacon } = await playWhole(whole, '2004');
    expect(platform.refused).toEqual([]);
    expect(Math.max(largest, last)).toBeLessThan(8 * KB);
    expect(sum).toBeLessThan(512 * KB);
    // Browsers take 64 KiB, of all beacons of a page together.
    expect(beacon).toBeLessThan(20 * KB);
    expect(platform.stored).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '1',
    });
    const activities = whole.modules.flatMap((module) => module.activities);
    const lines = activities.filter(({ kind }) => kind !== 'lesson').map(({ key }) => key);
    expect(idsIn(platform, 'interactions')).toEqual(lines);
    expect(idsIn(platform, 'objectives').length).toBeGreaterThan(30);
    expect(platform.stored['cmi.interactions.1.learner_response']).toMatch(/^(\d+\.[\w-]+!_?){8}$/);
  });

  it('modules: the same, and their answers one by one', async () => {
    for (const module of modules) {
      const { platform, largest, beacon } = await playWhole(module, '2004');
      expect(platform.refused).toEqual([]);
      expect(largest).toBeLessThan(8 * KB);
      expect(beacon).toBeLessThan(16 * KB);
      const [{ activities = [] } = {}] = module.modules;
      const tests = activities.flatMap((each) => (each.kind === 'quiz' ? [each] : []));
      const asks = tests.flatMap(({ settings }) => settings.draw).reduce((all, { count }) => all + count, 0);
      const ids = idsIn(platform, 'interactions');
      if (asks <= 12) expect(ids.filter((id) => id.startsWith('q-'))).toHaveLength(asks);
      else expect(ids).toEqual(tests.map(({ key }) => key));
    }
  });
});
