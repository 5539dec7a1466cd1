import { editionAnswers } from './edition-answers.ts';
import { type edition } from './edition.fixture.ts';
import { carla, renderApp } from './render-app.tsx';

/** The server's answers about what is planned in an edition. */
export const planAnswers = (over: Parameters<typeof edition>[0] = {}) => ({
  ...editionAnswers(over),
  Programmes: () => ({ programmes: [] }),
  FacilitatorCandidates: () => ({
    facilitatorCandidates: [{ personId: 'person-tomas', name: 'Tomás Rivas' }],
  }),
  EditionClosingPreview: () => ({
    editionClosingPreview: { unfinished: 24, completed: 0, sessionsToCome: 1, endsOn: '2027-03-14' },
  }),
  EditionCopyPreview: () => ({
    editionCopyPreview: {
      days: 50,
      keepsWeekdays: false,
      sameWeekdayOn: '2027-03-01',
      versionNumber: 3,
      groups: 2,
      quotas: 2,
      messageRules: 3,
      dates: [
        {
          kind: 'FIRST_DAY' as const,
          title: '',
          from: '2027-01-11',
          to: '2027-03-02',
          toAt: null,
          timeZone: null,
        },
        {
          kind: 'SESSION' as const,
          title: 'Bienvenida',
          from: '2027-01-20',
          to: '2027-03-11',
          toAt: '2027-03-11T16:00:00.000Z',
          timeZone: 'America/Costa_Rica',
        },
      ],
    },
  }),
  CoursesToOffer: () => ({
    coursesToOffer: [
      {
        courseId: 'course-1',
        title: 'Curso MICIC',
        versionNumber: 3,
        locales: ['es' as const, 'fr' as const],
      },
    ],
  }),
  CountryRoles: () => ({ countryRoles: [] }),
});

/** A page of the plan of an edition, by the last part of its address. */
export const openPlan = (
  part: string,
  over: Parameters<typeof edition>[0] = {},
  locale: 'es' | 'en' | 'fr' = 'es',
) => renderApp(`/console/editions/edition-1/${part}`, { locale, person: carla, answers: planAnswers(over) });
