import { describe, expect, it } from '@jest/globals';
import type { Locale } from '@campus/api-client';
import { screen, within } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { lesson } from './lesson.fixture.ts';

const activity = (id: string, kind: 'LESSON' | 'QUIZ', state: 'NOT_STARTED' | 'STARTED' | 'COMPLETED') => ({
  id,
  key: id,
  kind,
  title: `Paso ${id}`,
  minutes: 5,
  isRequired: true,
  state,
  isCounted: false,
  score: null as number | null,
  isPassed: null as boolean | null,
  isGraded: false,
  passMark: null as number | null,
  correctedAt: null,
  followUp: null,
});

const moduleOf = (id: string, isOpen: boolean, activities: ReturnType<typeof activity>[]) => ({
  id,
  key: id,
  title: `Módulo ${id}`,
  summary: '',
  minutes: 10,
  minutesExtended: 10,
  isOpen,
  closedBy: null,
  release: null,
  percent: 0,
  recall: null,
  activities,
  cards: [],
});

describe('the outline of the course beside a lesson', () => {
  const failed = {
    ...activity('b3', 'QUIZ', 'STARTED'),
    score: 15,
    isPassed: false,
    isGraded: true,
    passMark: 70,
  };
  const answers = (locale: Locale) => ({
    CourseHome: () => ({
      courseHome: {
        enrolmentId: 'e1',
        courseTitle: 'Curso',
        courseSummary: '',
        editionTitle: 'Edición',
        locale,
        askedLocale: null,
        deadline: null,
        isClosed: false,
        percent: 0,
        minutesLeft: 10,
        nextStep: null,
        drill: null,
        news: [],
        modules: [
          moduleOf('a', true, [activity('a1', 'LESSON', 'COMPLETED')]),
          moduleOf('b', true, [
            activity('b0', 'LESSON', 'COMPLETED'),
            activity('lesson-1', 'LESSON', 'NOT_STARTED'),
            activity('b2', 'QUIZ', 'NOT_STARTED'),
            failed,
          ]),
          moduleOf('c', false, [activity('c1', 'LESSON', 'NOT_STARTED')]),
        ],
        versionNumber: 1,
        hasPlan: false,
        hasSessions: false,
        reached: null,
        reachedBasis: null,
        missingFor: 'COMPLETION' as const,
        missing: [],
        certificate: null,
      },
    }),
    Lesson: () => ({ lesson: lesson({ locale }) }),
  });

  it.each([
    ['es', 'En el curso', 'Ver todo el curso', /No aprobado · 15.?%/],
    ['en', 'In the course', 'See the whole course', /Not passed · 15.?%/],
    ['fr', 'Dans le cours', 'Voir tout le cours', /Non réussi · 15.?%/],
  ] as const)(
    'says where it stands, out of what the device knows, in %s',
    async (locale, name, all, result) => {
      const home = await renderApp('/course/e1', { locale, answers: answers(locale) });
      await screen.findByRole('heading', { level: 1 });
      home.view.unmount();
      const { network } = await renderApp('/course/e1/lesson/lesson-1', {
        locale,
        isSameDevice: true,
        answers: answers(locale),
      });
      const outline = within(await screen.findByRole('navigation', { name }));
      expect(outline.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
        '/course/e1/lesson/a1',
        '/course/e1/lesson/b0',
        '/course/e1/lesson/lesson-1',
        '/course/e1/quiz/b2',
        '/course/e1/quiz/b3',
        '/course/e1',
      ]);
      expect(outline.getByRole('link', { current: 'page' }).textContent).toContain('Paso lesson-1');
      expect(outline.getByRole('link', { name: all })).toBeTruthy();
      expect(outline.getByText('Módulo c')).toBeTruthy();
      // What was handed in is not just begun.
      expect(outline.getByRole('link', { name: /^Paso b3/ }).textContent).toMatch(result);
      expect(network.requests.map((request) => request.name)).not.toContain('CourseHome');
      await expectAccessible();
    },
  );
});
