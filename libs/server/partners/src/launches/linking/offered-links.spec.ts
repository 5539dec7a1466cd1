import { describe, expect, it } from '@jest/globals';
import { offeredIn, pickedOf } from './offered-links.ts';

const course = offeredIn(
  {
    versionId: 'v',
    courseKey: 'micic',
    titles: { es: 'El curso', fr: 'Le cours' },
    sourceLocale: 'es',
    modules: [
      {
        id: 'm1',
        titles: { es: 'Módulo 1' },
        activities: [
          { id: 'a', kind: 'lesson', titles: { es: 'Lección', fr: 'Leçon' } },
          { id: 'b', kind: 'quiz', titles: {} },
        ],
      },
    ],
  },
  'fr',
);

describe('what of a course may be linked', () => {
  it('is the course, its modules and their activities, in the language of whoever picks, or as it was written', () => {
    expect(course.course).toMatchObject({ title: 'Le cours', target: { kind: 'course', subjectId: null } });
    expect(course.modules.map(({ module }) => module.title)).toEqual(['Módulo 1']);
    expect(course.modules[0]?.activities).toMatchObject([
      { title: 'Leçon', kind: 'lesson', target: { kind: 'activity', subjectId: 'a' } },
      { title: 'micic', kind: 'quiz', target: { kind: 'activity', subjectId: 'b' } },
    ]);
  });
});

describe('what was picked', () => {
  const picked = (values: string[], most = 100) =>
    pickedOf([course, course], new Set(values), most).map(({ value }) => value);
  it.each([
    [
      ['activity-b', 'course-v'],
      ['course-v', 'activity-b'],
    ],
    [['activity-b', 'activity-b'], ['activity-b']],
    [['activity-of-another-course', 'module-m1'], ['module-m1']],
    [[], []],
  ])('of %j is %j', (values, links) => expect(picked(values)).toEqual(links));
  it('is one link where the platform takes one', () =>
    expect(picked(['activity-a', 'activity-b'], 1)).toEqual(['activity-a']));
});
