import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

const enrolment = {
  id: 'e1',
  courseTitle: 'MICIC para personal consular',
  editionTitle: 'Edición piloto',
  status: 'ACTIVE' as const,
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

  it.each([
    ['es', 'Mis cursos', 'Abrir el curso'],
    ['en', 'My courses', 'Open the course'],
    ['fr', 'Mes cours', 'Ouvrir le cours'],
  ] as const)('lists several, each with its progress, in %s', async (locale, title, link) => {
    await open([enrolment, { ...enrolment, id: 'e2', courseTitle: 'Otro' }], [], { locale });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    const links = await screen.findAllByRole('link', { name: link });
    expect(links.map((element) => element.getAttribute('href'))).toEqual(['/course/e1', '/course/e2']);
    expect(screen.getAllByRole('progressbar').map((bar) => bar.getAttribute('value'))).toEqual(['40', '40']);
    await expectAccessible();
  });

  it.each([
    ['es', 'Empieza el 7 de diciembre de 2026'],
    ['en', 'Begins on 7 December 2026'],
    ['fr', 'Commence le 7 décembre 2026'],
  ] as const)('says of a course that has not begun when it begins, in %s', async (locale, words) => {
    const coming = { ...enrolment, id: 'e2', beginsOn: '2026-12-07' };
    await open([enrolment, coming], [], { locale });
    expect(await screen.findByText((text) => text.includes(words))).toBeTruthy();
    expect(screen.getAllByText(/En curso|In progress|En cours/)).toHaveLength(1);
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
