import { describe, expect, it } from '@jest/globals';
import { type OutlineActivity } from '@campus/course';
import { workIn, type Worked } from './work-in.ts';

const lesson = (id: string, isRequired = true): OutlineActivity => ({
  id,
  moduleId: 'm1',
  key: id,
  titles: {},
  minutes: 5,
  isRequired,
  outcomes: [],
  unitCountries: [],
  kind: 'lesson',
  settings: { screens: [], fields: [] },
});
const later: OutlineActivity = {
  ...lesson('e'),
  kind: 'survey',
  settings: { intro: {}, anonymous: false, questions: [], monthsAfter: 6 },
};
const modules = [
  { id: 'm1', activities: [lesson('a'), lesson('b'), lesson('c', false)] },
  { id: 'm2', activities: [lesson('d'), later] },
];
const course = { modules, activities: modules.flatMap(({ activities }) => activities) };

type Progress = Worked['progress'][number];
const done = (activityId: string, over: Partial<Progress> = {}): Progress => ({
  activityId,
  isCompleted: true,
  score: null,
  isPassed: null,
  ...over,
});
const worked = (progress: Progress[], over: Partial<Worked> = {}): Worked => ({
  progress,
  waived: [],
  isOver: false,
  isCompleted: false,
  ...over,
});
const all = { kind: 'course', subject_id: null } as const;
const share = (shareDone: number, required: number, over: object = {}) => ({
  about: 'share',
  done: shareDone,
  required,
  isBegun: true,
  isOver: false,
  ...over,
});

describe('of the course', () => {
  const cases: [string, Worked, object][] = [
    ['nothing is begun', worked([]), share(0, 3, { isBegun: false })],
    ['one thing is done', worked([done('a')]), share(1, 3)],
    ['what is not required does not count, but is begun', worked([done('c')]), share(0, 3)],
    [
      'a test that was not passed is not done',
      worked([done('b', { isPassed: false, score: 40 })]),
      share(0, 3),
    ],
    ['what was waived is done', worked([], { waived: ['a', 'b'] }), share(2, 3, { isBegun: false })],
    ['all is done, whatever opens months later', worked([done('a'), done('b'), done('d')]), share(3, 3)],
    ['all is done that was certified', worked([done('a')], { isCompleted: true }), share(3, 3)],
    ['no more can be done', worked([done('a')], { isOver: true }), share(1, 3, { isOver: true })],
  ];
  it.each(cases)('%s', (_name, facts, work) => expect(workIn(course, all, facts)).toEqual(work));
});

describe('of a module', () => {
  const about = (subject: string) => ({ kind: 'module', subject_id: subject }) as const;
  it('its own activities count', () =>
    expect(workIn(course, about('m2'), worked([done('a'), done('d')]))).toEqual(share(1, 1)));
  it('a certificate of the course says nothing', () =>
    expect(workIn(course, about('m1'), worked([done('a')], { isCompleted: true }))).toEqual(share(1, 2)));
  it('of another course there is nothing', () => expect(workIn(course, about('m9'), worked([]))).toBeNull());
});

describe('of an activity', () => {
  const about = (subject: string) => ({ kind: 'activity', subject_id: subject }) as const;
  const work = { about: 'activity', isCompleted: true, isPassed: null, score: null, isOver: false };
  it('its result counts', () =>
    expect(workIn(course, about('b'), worked([done('b', { score: 40, isPassed: false })]))).toEqual({
      ...work,
      score: 40,
      isPassed: false,
    }));
  it('what was waived is done, however the test came out', () =>
    expect(
      workIn(course, about('b'), worked([done('b', { score: 40, isPassed: false })], { waived: ['b'] })),
    ).toEqual({ ...work, score: 40 }));
  it('what is not begun is nothing', () =>
    expect(workIn(course, about('b'), worked([done('a')]))).toBeNull());
  it('of another course there is nothing', () =>
    expect(workIn(course, about('z'), worked([done('z')]))).toBeNull());
});
