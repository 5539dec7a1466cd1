import type { Locale } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { checksIn, type Section, wordsIn } from './lesson-structure.ts';
import type { Place } from '../problems.ts';
import type { YamlValue } from '../yaml-value.ts';

/** What a course promises of the core layer of each of its lessons: least and most, both included. */
export interface CoreLayer {
  /** On its screens, counted as for one screen. */
  words: readonly [number, number];
  minutes: readonly [number, number];
}

/** `{ words: [400, 800], minutes: [4, 8] }`. */
export function readCoreLayer(value: YamlValue): CoreLayer {
  const fields = value.fields(['words', 'minutes']);
  const range = (name: string): readonly [number, number] => {
    const at = fields.at(name);
    const [least, most, ...more] = at.list().map((each) => each.number({ min: 1, max: 10_000, whole: true }));
    if (least !== undefined && most !== undefined && least <= most && more.length === 0) return [least, most];
    at.fault('value', `"${name}" must be two numbers, the least and the most: [400, 800]`);
    return [0, Infinity];
  };
  return { words: range('words'), minutes: range('minutes') };
}

/** A lesson in one language that is longer or shorter than its course promises. */
export function reportLength(
  screens: readonly Section[],
  place: Place,
  locale: Locale,
  { coreLayer, gaps }: Pick<CourseContext, 'coreLayer' | 'gaps'>,
): void {
  if (!coreLayer) return;
  const words = screens.reduce((sum, screen) => sum + wordsIn(screen), 0);
  const [least, most] = coreLayer.words;
  if (words >= least && words <= most) return;
  gaps.add(
    place,
    'gap',
    `the screens of this lesson have ${words} words in "${locale}"; ${least} to ${most}`,
  );
}

/** Words read in a minute on a telephone, between two calls, with examples to weigh. */
const wordsPerMinute = 130;
/** What a check takes: two answers weighed, the feedback read. */
const minutesPerCheck = 0.75;
/** Words change with every edit; the minutes need not follow each of them. */
const leeway = 1;

/** The minutes the core layer of a lesson takes, from its words and checks. */
export function measuredMinutes(screens: readonly Section[]): number {
  const words = screens.reduce((sum, screen) => sum + wordsIn(screen), 0);
  return words / wordsPerMinute + screens.flatMap(checksIn).length * minutesPerCheck;
}

/** The minutes a lesson gives itself, against what the course promises and what its screens take. */
export function reportMinutes(
  minutes: number,
  screens: readonly Section[],
  place: Place,
  { coreLayer, gaps }: Pick<CourseContext, 'coreLayer' | 'gaps'>,
): void {
  if (!coreLayer) return;
  const [least, most] = coreLayer.minutes;
  if (minutes < least || minutes > most)
    gaps.add(place, 'gap', `this lesson takes ${minutes} minutes; ${least} to ${most}`);
  const measured = Math.min(Math.max(measuredMinutes(screens), least), most);
  if (Math.abs(minutes - measured) <= leeway) return;
  gaps.add(
    place,
    'gap',
    `this lesson says ${minutes} minutes; its words and checks take ${measured.toFixed(1)}`,
  );
}
