import { afterEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../../testing/render-app.tsx';
import { createWorkServer } from '../../../testing/work-server.ts';
import { planOf } from '../plan.fixture.ts';
import type { Reviews, Round } from './reviews.ts';

const roundOf = (over: Partial<Round> = {}): Round => ({
  id: 'h1',
  number: 1,
  state: 'WAITING',
  handedInAt: '2026-11-28T15:00:00.000Z',
  readBy: null,
  decidedAt: null,
  total: null,
  summary: '',
  isUnread: false,
  criteria: [],
  comments: [],
  ...over,
});

const returned = (over: Partial<Round> = {}) =>
  roundOf({
    state: 'RETURNED',
    readBy: 'Tomás Ajú',
    decidedAt: '2026-11-29T15:00:00.000Z',
    total: 16,
    summary: 'Complete las fuentes.',
    comments: [{ section: '3', text: 'Falta la fecha.' }],
    criteria: [
      {
        key: 'risk',
        title: 'Riesgo',
        sections: ['3'],
        points: 6,
        levels: [
          { points: 10, text: 'con fuente' },
          { points: 6, text: 'genérico' },
          { points: 0, text: 'nada' },
        ],
      },
    ],
    ...over,
  });

const reviewsOf = (...rounds: Round[]): Reviews => ({
  isOffered: true,
  readers: ['Tomás Ajú'],
  most: 20,
  approval: 14,
  rounds,
});

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'>;

const open = async (reviews: Reviews | null, path = '/course/e1/plan', options: Options = {}) => {
  const server = createWorkServer();
  const app = await renderApp(path, {
    ...options,
    answers: {
      Plan: () => ({ plan: planOf() }),
      CourseHome: () => ({ courseHome: null }),
      OwnPlanReviews: () => ({ ownPlanReviews: reviews }),
      SeePlanReview: () => ({ seePlanReview: { __typename: 'PlanReviewed' as const, handInId: 'h1' } }),
      OwnHandedInPlan: () => ({
        ownHandedInPlan: {
          id: 'h1',
          number: 1,
          handedInAt: '2026-11-28T15:00:00.000Z',
          enrolmentId: 'e1',
          title: planOf().title,
          locale: 'es' as const,
          parts: planOf().parts,
          annexes: [],
        },
      }),
      RecordWork: server.RecordWork,
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, user: userEvent.setup() };
};

const setOnline = (isOnline: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
  fireEvent(window, new Event(isOnline ? 'online' : 'offline'));
};
afterEach(() => setOnline(true));

describe('handing the plan in', () => {
  it.each([
    ['es', 'Entregar el plan', '¿Entregar el plan?', /coordinación de su país/],
    ['en', 'Hand the plan in', 'Hand the plan in?', /coordinators of your country/],
    ['fr', 'Remettre le plan', /^Remettre le plan/, /coordination de votre pays/],
  ] as const)(
    'says first who reads it, what of it, and what must not be in it, in %s',
    async (locale, button, title, who) => {
      const { user, server } = await open(reviewsOf(), '/course/e1/plan', { locale });
      await user.click(await screen.findByRole('button', { name: button }));
      const dialog = within(await screen.findByRole('dialog', { name: title }));
      expect(dialog.getByText(who).textContent).toContain('Tomás Ajú');
      expect(dialog.getByText(planOf().warning)).toBeTruthy();
      expect(server.of('planHandedIn')).toEqual([]);
      await expectAccessible();
    },
  );

  it('is an entry of the journal, and is told as done once the server has it', async () => {
    const { user, server } = await open(reviewsOf());
    await user.click(await screen.findByRole('button', { name: 'Entregar el plan' }));
    await user.click(screen.getByRole('button', { name: 'Entregar' }));
    expect(await screen.findByText('El plan está entregado')).toBeTruthy();
    expect(server.of('planHandedIn')).toMatchObject([{ enrolmentId: 'e1', locale: 'es' }]);
    expect(screen.queryByRole('button', { name: 'Entregar el plan' })).toBeNull();
  });

  it('without a connection is told as what it is: kept on this device', async () => {
    const { user, network, server, shell } = await open(reviewsOf());
    const button = await screen.findByRole('button', { name: 'Entregar el plan' });
    network.isOnline = false;
    setOnline(false);
    await user.click(button);
    await user.click(screen.getByRole('button', { name: 'Entregar' }));
    expect(await screen.findByText('El plan se entregará cuando haya conexión')).toBeTruthy();
    expect(screen.queryByText('El plan está entregado')).toBeNull();
    await expectAccessible();
    network.isOnline = true;
    setOnline(true);
    await shell.journal.flush();
    expect(server.of('planHandedIn')).toHaveLength(1);
  });

  it.each([
    ['nobody has begun to read it: it may be replaced', roundOf(), /^Entregado:/, 'Reemplazar la entrega'],
    [
      'somebody reads it: it stays as it is',
      roundOf({ state: 'READING', readBy: 'Tomás Ajú' }),
      'Tomás Ajú está leyendo su plan',
      null,
    ],
    [
      'it came back: it is handed in again',
      returned(),
      'Su plan volvió con comentarios',
      'Entregar otra vez',
    ],
    [
      'it is approved: that was it',
      returned({ state: 'APPROVED', total: 20 }),
      'Su plan está aprobado',
      null,
    ],
  ])('%s', async (_, round, words, button) => {
    await open(reviewsOf(round));
    expect(await screen.findByText(words)).toBeTruthy();
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    const offered = ['Entregar el plan', 'Entregar otra vez', 'Reemplazar la entrega'].filter((each) =>
      buttons.includes(each),
    );
    expect(offered).toEqual(button === null ? [] : [button]);
  });

  it.each([
    ['where nobody reads', { ...reviewsOf(), isOffered: false }],
    ['in a course that has no rubric', null],
  ])('is not offered %s', async (_, reviews) => {
    const { network } = await open(reviews);
    await waitFor(() =>
      expect(network.requests).toContainEqual(expect.objectContaining({ name: 'OwnPlanReviews' })),
    );
    expect(screen.queryByRole('heading', { name: 'Revisión del plan' })).toBeNull();
  });
});

describe('a plan that came back', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'has its points, the words about the whole and where the others stand, in %s',
    async (locale) => {
      const { network } = await open(reviewsOf(returned({ isUnread: true })), '/course/e1/plan', { locale });
      expect((await screen.findAllByText('Complete las fuentes.')).length).toBeGreaterThan(0);
      expect(screen.getByText(/16 (de|of) 20|16 points sur 20/)).toBeTruthy();
      const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
      expect(links.filter((href) => href === '/course/e1/plan/3').length).toBeGreaterThan(1);
      await waitFor(() =>
        expect(network.requests).toContainEqual(
          expect.objectContaining({ name: 'SeePlanReview', variables: { input: { handInId: 'h1' } } }),
        ),
      );
      await expectAccessible();
    },
  );

  it('has what was said of a part beside that part, and nothing beside the others', async () => {
    await open(reviewsOf(returned()), '/course/e1/plan/3');
    const said = within(await screen.findByRole('region', { name: /^Lo que dice Tomás Ajú/ }));
    expect(said.getByText('Falta la fecha.')).toBeTruthy();
    expect(said.getByText('6 de 10.')).toBeTruthy();
    await expectAccessible();
    await open(reviewsOf(returned()), '/course/e1/plan/1');
    expect(screen.queryByRole('region', { name: /^Lo que dice/ })).toBeNull();
  });

  it('can be read as it was handed in', async () => {
    const { user } = await open(reviewsOf(roundOf({ id: 'h2', number: 2 }), returned()));
    await user.click(await screen.findByText('Sus 2 entregas'));
    const link = screen.getAllByRole('link', { name: 'Leer lo que entregó' });
    expect(link.map((each) => each.getAttribute('href'))).toEqual([
      '/course/e1/plan/handed-in/h2',
      '/course/e1/plan/handed-in/h1',
    ]);
    await open(reviewsOf(returned()), '/course/e1/plan/handed-in/h1');
    expect(await screen.findByText('Ciclones')).toBeTruthy();
    await expectAccessible();
  });
});
