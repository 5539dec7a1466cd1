import { describe, expect, it } from '@jest/globals';
import type { ExportCourse } from '@campus/export-format';
import type { Kept, Start } from '../lms/report.ts';
import { encodeState } from '../state/codec.ts';
import { newRun } from '../state/run-state.ts';
import { beginRun } from './begin.ts';

const title = { es: 'Título' };
const course: ExportCourse = {
  format: 1,
  id: 'course',
  title,
  locales: ['es'],
  texts: {},
  modules: [
    {
      id: 'm',
      key: 'm',
      title,
      summary: title,
      minutes: 1,
      outcomes: [],
      cards: [],
      activities: [
        { kind: 'lesson', id: 'l', key: 'l', title, minutes: 5, isRequired: true, screens: ['one', 'two'] },
      ],
    },
  ],
};
const random = () => 0.5;
const begun = newRun(course, random);
const done = encodeState(course, {
  ...begun,
  revision: 7,
  work: [{ kind: 'lesson', seen: [true, true] }],
});
const place = '1.2 /content/1/index.html';
const kept: Kept = { suspend: done, isConfirmed: false, isHandedIn: false, place, interactions: [] };
const start: Start = { hasLms: true, isReview: false, suspend: '', kept, place, language: '', notes: {} };
const revisionAt = (over: Partial<Start>) => beginRun(course, { ...start, ...over }, random).state.revision;

/** Why what is kept may be another attempt. */
const others: [string, Kept][] = [
  ['was given back once', { ...kept, isConfirmed: true }],
  ['was taken as done', { ...kept, isHandedIn: true }],
  ['was done in another activity', { ...kept, place: '2004 /content/2/index.html' }],
];

describe('an empty platform', () => {
  it('has lost what only this device knows of', () => {
    expect(revisionAt({})).toBe(7);
  });

  it.each(others)('has begun anew when what is kept %s', (_, another) => {
    expect(revisionAt({ kept: another })).toBe(0);
  });

  it.each(others)('is none at all in a folder: there is still what %s', (_, another) => {
    expect(revisionAt({ hasLms: false, kept: another })).toBe(7);
  });
});

describe('a platform that has something', () => {
  const given = (over: Partial<Start>, run = begun.run) =>
    beginRun(
      course,
      { ...start, suspend: encodeState(course, { ...begun, run, revision: 3 }), ...over },
      random,
    );
  const all = [{ kind: 'lesson', seen: [true, true] }];
  const nothing = [{ kind: 'lesson', seen: [false, false] }];

  it.each([['is not confirmed', kept] as [string, Kept], ...others])(
    'has its run go on, with what this device knows beyond it, though that %s',
    (_, each) => {
      const { state, isConfirmed, isBehind } = given({ kept: each });
      expect(state.work).toEqual(all);
      expect([isConfirmed, isBehind]).toEqual([true, true]);
    },
  );

  it('takes a first session that got lost into the run that was begun elsewhere since', () => {
    expect(given({}, 'zzzz').state).toMatchObject({ run: 'zzzz', work: all });
  });

  it.each(others)('has another run: nothing is added of what %s', (_, another) => {
    const { state, interactions, isBehind } = given({ kept: another }, 'zzzz');
    expect(state).toMatchObject({ run: 'zzzz', revision: 3, work: nothing });
    expect([interactions, isBehind]).toEqual([[], false]);
  });
});
