import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readCourse } from '@campus/content-format';
import { writeLargeCourse } from './course.ts';

describe('the generated course', () => {
  const home = mkdtempSync(join(tmpdir(), 'campus-bench-course-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('is a valid course folder of 48 activities', async () => {
    const { bundle, problems } = await readCourse(writeLargeCourse(home));
    expect(problems).toEqual([]);
    const kinds = (bundle?.modules ?? []).flatMap(({ activities }) => activities.map(({ kind }) => kind));
    expect(kinds).toHaveLength(48);
    expect(kinds.filter((kind) => kind === 'lesson')).toHaveLength(46);
    expect(kinds.slice(-2)).toEqual(['scorm', 'quiz']);
  });
});
