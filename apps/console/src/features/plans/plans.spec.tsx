import { describe, expect, it } from '@jest/globals';
import type { DataOf, PlanReview, PlansToReview } from '@campus/api-client';
import { expectAccessible, type Handlers } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp, tomas } from '../../testing/render-app.tsx';

type Item = DataOf<typeof PlansToReview>['plansToReview']['items'][number];
type Review = NonNullable<DataOf<typeof PlanReview>['planReview']>;

const languages = ['es', 'en', 'fr'] as const;
const handedInAt = '2026-11-29T10:00:00.000Z';

const item = (over: Partial<Item> = {}): Item => ({
  id: 'h1',
  fullName: 'Ana Hernández',
  editionTitle: 'Cohorte regional',
  groupName: 'Guatemala',
  number: 1,
  state: 'WAITING',
  handedInAt,
  readBy: null,
  decidedAt: null,
  total: null,
  ...over,
});

const criterion = (key: string, title: string): Review['criteria'][number] => ({
  key,
  title,
  sections: ['3'],
  points: null,
  levels: [
    { points: 10, text: 'con fuente' },
    { points: 6, text: 'genérico' },
    { points: 0, text: 'nada' },
  ],
});

const section = (key: string, title: string, value: string): Review['plan']['parts'][number] => ({
  key,
  title,
  introHtml: '',
  formHtml: '',
  fields: value
    ? [
        {
          activityId: 'a1',
          lessonTitle: 'Los riesgos',
          fieldId: 'risks',
          label: 'Peligros',
          kind: 'LONG',
          takesDecimals: false,
          min: null,
          max: null,
          unit: null,
          isCore: true,
          value,
          textId: '',
          otherTexts: [],
          writtenAt: null,
          isOpen: true,
        },
      ]
    : [],
});

const review = (over: Partial<Review> = {}): Review => ({
  ...item(),
  enrolmentId: 'e1',
  personId: 'p1',
  editionId: 'ed1',
  most: 20,
  approval: 14,
  summary: '',
  isMine: true,
  writtenAt: null,
  nextId: 'h2',
  previousId: null,
  criteria: [criterion('risk', 'Riesgo'), criterion('roles', 'Funciones')],
  comments: [],
  earlier: [],
  plan: {
    id: 'h1',
    number: 1,
    handedInAt,
    enrolmentId: 'e1',
    title: 'Plan de contingencia',
    locale: 'es',
    parts: [section('1', 'El puesto', ''), section('3', 'Riesgos', 'Lluvias de octubre')],
    annexes: [],
  },
  ...over,
});

const reviewed = { __typename: 'PlanReviewed' as const, handInId: 'h1' };

/** A server that records every entry. */
const RecordWork: NonNullable<Handlers['RecordWork']> = ({ input }) => ({
  recordWork: {
    __typename: 'WorkRecorded',
    personId: tomas.id,
    epoch: { id: 'epoch', workSince: null },
    receipts: [input.entries].flat().map(({ sequence }) => ({
      sequence,
      isRecorded: true,
      refusal: null,
      isRepeat: false,
    })),
    serverTime: new Date().toISOString(),
    timeToken: 'token',
  },
});

const answers = (one: Review | null = review(), items: Item[] = [item()]) => ({
  PlansToReview: () => ({ plansToReview: { items, totalCount: items.length } }),
  PlanReview: () => ({ planReview: one }),
  DecidePlanReview: () => ({ decidePlanReview: reviewed }),
  TakePlanReview: () => ({ takePlanReview: reviewed }),
});

const open = async (one: Review | null = review(), over: Partial<ReturnType<typeof answers>> = {}) => {
  const app = await renderApp('/console/plans/h1', { person: tomas, answers: { ...answers(one), ...over } });
  return { ...app, user: userEvent.setup() };
};

const choose = async (user: ReturnType<typeof userEvent.setup>, criterion: string, level: RegExp) =>
  user.click(
    within(await screen.findByRole('group', { name: criterion })).getByRole('radio', { name: level }),
  );

describe('plans that were handed in', () => {
  it.each(languages)('are listed with who waits, in %s', async (locale) => {
    await renderApp('/console/plans', { locale, person: tomas, answers: answers() });
    const link = await screen.findByRole('link', { name: 'Ana Hernández' });
    expect(link.getAttribute('href')).toBe('/console/plans/h1');
    await expectAccessible();
  });

  it.each([
    ['es', 'Ningún plan espera'],
    ['en', 'No plan is waiting'],
    ['fr', 'Aucun plan n’attend'],
  ] as const)('say so when none waits, in %s', async (locale, words) => {
    await renderApp('/console/plans', { locale, person: tomas, answers: answers(null, []) });
    expect(await screen.findByText(words)).toBeTruthy();
    await expectAccessible();
  });
});

describe('the review of a plan', () => {
  it.each(languages)('has the text as it was handed in beside the rubric, in %s', async (locale) => {
    await renderApp('/console/plans/h1', { locale, person: tomas, answers: answers() });
    expect(await screen.findByText('Lluvias de octubre')).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(6);
    expect(screen.getAllByRole('radio', { name: /^10 con fuente/, checked: false })).toHaveLength(2);
    await expectAccessible();
  });

  it('keeps what is written as an entry of the journal', async () => {
    const { user, network } = await open(review(), { RecordWork } as never);
    await choose(user, 'Riesgo', /^6/);
    await user.type(screen.getByRole('textbox', { name: 'Comentario sobre 3' }), 'Falta la fecha.');
    await waitFor(
      () => {
        const sent = network.requests.flatMap(({ name, variables }) =>
          name === 'RecordWork' ? [JSON.stringify(variables)] : [],
        );
        expect(sent.join(' ')).toContain('Falta la fecha.');
        expect(sent.join(' ')).toContain('planReviewWritten');
      },
      { timeout: 4000 },
    );
  });

  it('goes on from the draft that is there', async () => {
    await open(
      review({
        state: 'READING',
        readBy: 'Tomás Ajú',
        writtenAt: handedInAt,
        summary: 'Va bien.',
        comments: [{ section: '3', text: 'Falta la fecha.' }],
        criteria: [{ ...criterion('risk', 'Riesgo'), points: 6 }, criterion('roles', 'Funciones')],
      }),
    );
    expect(await screen.findByDisplayValue('Va bien.')).toBeTruthy();
    expect(screen.getByDisplayValue('Falta la fecha.')).toBeTruthy();
    expect(screen.getByText(/^6 de 20 puntos \(1 de 2 criterios\)/)).toBeTruthy();
  });

  it('is returned with words only, after showing what its author will read', async () => {
    const { user, network } = await open();
    await user.click(await screen.findByRole('button', { name: 'Devolver…' }));
    expect(screen.getByText('Para devolverlo, escriba al menos un comentario.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /^Sobre el conjunto/ }), 'Complete las fuentes.');
    await user.click(screen.getByRole('button', { name: 'Devolver…' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Devolver el plan a Ana/ }));
    expect(dialog.getByText('Complete las fuentes.')).toBeTruthy();
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Devolver con comentarios' }));
    await waitFor(() =>
      expect(network.requests).toContainEqual(
        expect.objectContaining({
          name: 'DecidePlanReview',
          variables: {
            input: expect.objectContaining({
              handInId: 'h1',
              outcome: 'RETURNED',
              summary: 'Complete las fuentes.',
            }),
          },
        }),
      ),
    );
  });

  it.each([
    ['a level is missing', [['Riesgo', /^10/]], 'Para aprobar falta el nivel de un criterio.'],
    [
      'a criterion is at 0',
      [
        ['Riesgo', /^10/],
        ['Funciones', /^0/],
      ],
      /Con un criterio en 0 no se aprueba/,
    ],
    [
      'there are too few points',
      [
        ['Riesgo', /^6/],
        ['Funciones', /^6/],
      ],
      /Son 12 puntos; se aprueba desde 14/,
    ],
  ] as [string, [string, RegExp][], string | RegExp][])(
    'is not approved where %s',
    async (_, levels, words) => {
      const { user } = await open();
      for (const [name, level] of levels) await choose(user, name, level);
      await user.click(await screen.findByRole('button', { name: 'Aprobar' }));
      expect(screen.getByText(words)).toBeTruthy();
      expect(screen.queryByRole('dialog')).toBeNull();
    },
  );

  it('that a colleague has begun is read only, until it is taken over', async () => {
    const { user, network } = await open(review({ isMine: false, state: 'READING', readBy: 'Carla Mena' }));
    expect(await screen.findByText('Carla Mena está revisando este plan')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Continuar yo' }));
    await waitFor(() =>
      expect(network.requests).toContainEqual(expect.objectContaining({ name: 'TakePlanReview' })),
    );
  });

  it('that was decided meanwhile says so, and keeps what was written', async () => {
    const refused = {
      DecidePlanReview: () => ({
        decidePlanReview: { __typename: 'Refusal' as const, code: 'PLAN_DECIDED' as const, params: {} },
      }),
    };
    const { user } = await open(review(), refused as never);
    await user.type(await screen.findByRole('textbox', { name: /^Sobre el conjunto/ }), 'Bien.');
    await user.click(screen.getByRole('button', { name: 'Devolver…' }));
    await user.click(await screen.findByRole('button', { name: 'Devolver con comentarios' }));
    expect(await screen.findByText('Este plan ya tiene respuesta.')).toBeTruthy();
    expect(screen.getByDisplayValue('Bien.')).toBeTruthy();
  });

  it('of which there is none for the reader is missing', async () => {
    await open(null);
    expect((await screen.findAllByRole('heading', { level: 1 })).length).toBe(1);
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
