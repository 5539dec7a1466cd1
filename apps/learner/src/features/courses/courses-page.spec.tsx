import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

const enrolment = {
  id: 'e1',
  courseTitle: 'MICIC para personal consular',
  editionTitle: 'Edición piloto',
  status: 'ACTIVE' as 'ACTIVE' | 'COMPLETED',
  percent: 40,
  beginsOn: null as string | null,
  endsOn: '2026-12-03',
  locales: ['es' as const, 'en' as const, 'fr' as const],
};

const edition = {
  id: 'd1',
  title: 'Edición abierta',
  courseTitle: 'MICIC para personal consular',
  summary: 'Proteger a las personas migrantes.',
  endsOn: '2026-12-03',
  locales: ['es' as const, 'fr' as const],
  minutes: 360,
};

const open = async (
  enrolments: (typeof enrolment)[],
  editions: (typeof edition)[],
  options: Parameters<typeof renderApp>[1] = {},
) => {
  const app = await renderApp('/', {
    ...options,
    answers: {
      MyEnrolments: () => ({ myEnrolments: enrolments }),
      OpenEditions: () => ({ openEditions: editions }),
      CourseHome: () => ({ courseHome: null }),
      ...options.answers,
    },
  });
  return { ...app, user: userEvent.setup() };
};

describe('my courses', () => {
  it('goes straight to the only course', async () => {
    await open([enrolment], []);
    await waitFor(() => expect(location.pathname).toBe('/course/e1'));
  });

  const earlier = {
    ...enrolment,
    id: 'e2',
    editionTitle: 'Edición de primavera',
    status: 'COMPLETED' as const,
    percent: 100,
    endsOn: '2026-06-30',
  };

  it.each([
    [
      'es',
      'Mis cursos',
      'Continuar',
      'Abrir el curso',
      'En curso: 40 % hecho',
      'Hasta el jueves 3 de diciembre de 2026',
    ],
    [
      'en',
      'My courses',
      'Continue',
      'Open the course',
      'In progress: 40% done',
      'Until Thursday 3 December 2026',
    ],
    [
      'fr',
      'Mes cours',
      'Continuer',
      'Ouvrir le cours',
      'En cours : 40 % fait',
      'Jusqu’au jeudi 3 décembre 2026',
    ],
  ] as const)(
    'tells two editions of a course apart, each with its state, dates and one act, in %s',
    async (locale, title, goOn, see, state, until) => {
      await open([earlier, enrolment], [], { locale });
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
      const [current, done] = await screen.findAllByRole('listitem');
      const wordsOf = (card?: HTMLElement) => card?.textContent.replaceAll(/\s/g, ' ');
      expect(wordsOf(current)).toBe(`MICIC para personal consular Edición piloto${state}${until}${goOn}`);
      expect(wordsOf(done)).toMatch(/ Edición de primavera(Terminado|Completed|Terminé).*30 .* 2026/);
      const links = screen.getAllByRole('link', { name: new RegExp(`^(${goOn}|${see})$`) });
      expect(links.map((link) => [link.getAttribute('href'), link.classList.contains('btn--quiet')])).toEqual(
        [
          ['/course/e1', false],
          ['/course/e2', true],
        ],
      );
      await expectAccessible();
    },
  );

  it('offers to begin where nothing is done, and names no edition where there is one of each course', async () => {
    await open(
      [
        { ...enrolment, percent: 0 },
        { ...earlier, courseTitle: 'Otro' },
      ],
      [],
    );
    expect(await screen.findByRole('link', { name: 'Empezar el curso' })).toBeTruthy();
    expect(screen.queryByText('Edición piloto')).toBeNull();
  });

  it.each([
    ['es', 'Empieza el lunes 7 de diciembre de 2026'],
    ['en', 'Begins on Monday 7 December 2026'],
    ['fr', 'Commence le lundi 7 décembre 2026'],
  ] as const)('says of a course that has not begun when it begins, in %s', async (locale, words) => {
    const coming = { ...enrolment, id: 'e2', beginsOn: '2026-12-07' };
    await open([coming, enrolment], [], { locale });
    expect(await screen.findByText((text) => text.includes(words))).toBeTruthy();
    expect(screen.getAllByText(/^(En curso|In progress|En cours)/)).toHaveLength(1);
  });

  it('explains what happens next when there is no course and none to join', async () => {
    await open([], []);
    expect(await screen.findByText(/Cuando la coordinación le inscriba/)).toBeTruthy();
    await expectAccessible();
  });

  it('joins an open edition once, however often the answer gets lost', async () => {
    const keys: string[] = [];
    const { user, network } = await open([], [edition], {
      answers: {
        EnrolMyself: ({ input }) => {
          keys.push(input.idempotencyKey);
          return { enrolMyself: { __typename: 'Enrolled', enrolmentId: 'e9' } };
        },
      },
    });
    const button = await screen.findByRole('button', { name: 'Inscribirme' });
    expect(screen.getByText('En español y francés')).toBeTruthy();
    expect(screen.getByText('6 h')).toBeTruthy();
    await expectAccessible();
    network.isOnline = false;
    await user.click(button);
    expect(await screen.findByText('No hay conexión con el servidor.')).toBeTruthy();
    network.isOnline = true;
    await user.click(screen.getByRole('button', { name: 'Inscribirme' }));
    await waitFor(() => expect(location.pathname).toBe('/course/e9'));
    expect(new Set(keys).size).toBe(1);
  });

  it('says why when the group is full', async () => {
    const { user } = await open([], [edition], {
      answers: {
        EnrolMyself: () => ({ enrolMyself: { __typename: 'Refusal', code: 'GROUP_FULL', params: {} } }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Inscribirme' }));
    expect(await screen.findByText('El grupo está completo.')).toBeTruthy();
    await expectAccessible();
  });
});
