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
const kept: Kept = { suspend: done, isConfirmed: false, isHandedIn: false, interactions: [] };
const start: Start = { hasLms: true, isReview: false, suspend: '', kept, language: '', notes: {} };
const revisionAt = (over: Partial<Start>) => beginRun(course, { ...start, ...over }, random).state.revision;

describe('an empty platform', () => {
  it('has lost what only this device knows of', () => {
    expect(revisionAt({})).toBe(7);
  });

  it('has begun a new attempt when it once gave this run back, or took it as done', () => {
    expect(revisionAt({ kept: { ...kept, isConfirmed: true } })).toBe(0);
    expect(revisionAt({ kept: { ...kept, isHandedIn: true } })).toBe(0);
  });

  it('is none at all in a folder: what was done is still there', () => {
    expect(revisionAt({ hasLms: false, kept: { ...kept, isHandedIn: true } })).toBe(7);
  });
});

describe('a platform that has something', () => {
  it('has its run go on, with what this device knows beyond it', () => {
    const suspend = encodeState(course, { ...begun, revision: 3 });
    const { state, isConfirmed, isBehind } = beginRun(course, { ...start, suspend }, random);
    expect(state.work).toEqual([{ kind: 'lesson', seen: [true, true] }]);
    expect([isConfirmed, isBehind]).toEqual([true, true]);
  });
});
