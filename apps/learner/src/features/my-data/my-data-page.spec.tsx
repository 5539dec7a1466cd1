import { describe, expect, it } from '@jest/globals';
import type { DataOf, ErasurePreview, PersonalData } from '@campus/api-client';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

type Data = NonNullable<DataOf<typeof PersonalData>['personalData']>;
type Preview = NonNullable<DataOf<typeof ErasurePreview>['erasurePreview']>;

const data = (over: Partial<Data> = {}): Data => ({
  personId: 'person-ana',
  fullName: 'Ana Hernández',
  isMe: true,
  exports: [],
  erasure: null,
  ...over,
});

const ready: Data['exports'][number] = {
  id: 'copy-1',
  status: 'READY',
  askedAt: '2026-11-20T15:00:00.000Z',
  expiresAt: '2026-11-27T15:00:00.000Z',
  takenAt: null,
  isByPerson: false,
  reason: 'Lo pidió por escrito.',
  bytes: 52_000,
  url: '/personal-data/copy-1.zip',
};

const preview = (over: Partial<Preview> = {}): Preview => ({
  nameToType: 'Ana Hernández',
  graceDays: 7,
  blockers: [],
  shares: [
    { area: 'PLAN', gone: 12, kept: 0, keptFor: [] },
    { area: 'CERTIFICATES', gone: 0, kept: 2, keptFor: ['CERTIFICATE'] },
  ],
  ...over,
});

const waiting: Data['erasure'] = {
  id: 'erasure-1',
  reason: 'Ya no trabajo en el consulado.',
  askedAt: '2026-11-20T15:00:00.000Z',
  dueAt: '2026-11-27T15:00:00.000Z',
  isByPerson: true,
};

const open = async (own: Data = data(), options: Parameters<typeof renderApp>[1] = {}) => {
  const app = await renderApp('/my-data', {
    ...options,
    answers: {
      MyContacts: () => ({ myContacts: [] }),
      PersonalData: () => ({ personalData: own }),
      ErasurePreview: () => ({ erasurePreview: preview() }),
      RetentionRules: () => ({
        retentionRules: [
          { code: 'PROGRESS', days: null },
          { code: 'PLANS', days: 90 },
          { code: 'MESSAGES', days: 730 },
        ],
      }),
      ...options.answers,
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, user: userEvent.setup() };
};
const refusal = <Code extends string>(code: Code, params = {}) => ({
  __typename: 'Refusal' as const,
  code,
  params,
});

describe('my data', () => {
  it.each([
    ['es', 'Qué guardamos y por cuánto tiempo', 'Sin límite', '90 días', '24 meses'],
    ['en', 'What we keep and for how long', 'Without limit', '90 days', '24 months'],
    ['fr', 'Ce que nous conservons et combien de temps', 'Sans limite', '90 jours', '24 mois'],
  ] as const)('say what is kept and for how long, in %s', async (locale, title, ever, days, months) => {
    await open(data(), { locale });
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(await screen.findByText(ever)).toBeTruthy();
    expect(screen.getAllByText(days)).toHaveLength(2);
    expect(screen.getByText(months)).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    [
      'es',
      'Quién lee lo que usted responde',
      'Facilita su grupo: Luisa Mora y Tomás Ajú',
      'Coordinación: Carla Ruiz',
      'quién ha leído sus respuestas',
    ],
    [
      'en',
      'Who reads what you answer',
      'Facilitates your group: Luisa Mora and Tomás Ajú',
      'Coordinator: Carla Ruiz',
      'who has read your answers',
    ],
    [
      'fr',
      'Qui lit ce que vous répondez',
      /^Anime votre groupe.: Luisa Mora et Tomás Ajú$/,
      /^Coordination.: Carla Ruiz$/,
      'qui a lu vos réponses',
    ],
  ] as const)(
    'say who reads answers and choices, by name, and who has, in %s',
    async (locale, title, facilitators, coordinator, record) => {
      const [luisa, tomas, carla] = (
        [
          ['Luisa Mora', 'FACILITATOR'],
          ['Tomás Ajú', 'FACILITATOR'],
          ['Carla Ruiz', 'COORDINATOR'],
        ] as const
      ).map(([name, role]) => ({ name, role, address: null, hours: null, how: null }));
      const people = [luisa, tomas, carla].filter((person) => person !== undefined);
      await open(data(), {
        locale,
        answers: {
          MyContacts: () => ({
            myContacts: [{ enrolmentId: 'e1', editionTitle: 'Edición piloto', address: null, people }],
          }),
        },
      });
      expect(await screen.findByText(facilitators)).toBeTruthy();
      expect(screen.getByRole('heading', { level: 2, name: title })).toBeTruthy();
      expect(screen.getByText(coordinator)).toBeTruthy();
      expect(screen.getByRole('link', { name: record }).getAttribute('href')).toBe('/profile#readings');
      await expectAccessible();
    },
  );

  it.each([
    ['es', 'Avance y calificaciones, para las estadísticas', /^Sus notas personales/],
    ['en', 'Progress and scores, for statistics', /^Your personal notes/],
    ['fr', 'Progression et résultats, pour les statistiques', /^Vos notes personnelles/],
  ] as const)('do not take scores for personal notes, in %s', async (locale, scores, notes) => {
    await open(data(), { locale });
    const termOf = (label: HTMLElement) => label.nextElementSibling?.textContent;
    expect(termOf(await screen.findByText(scores))).toMatch(/^(Sin límite|Without limit|Sans limite)$/);
    expect(termOf(screen.getByText(notes))).toMatch(/^90/);
  });

  it.each([
    ['es', /Descargar \(hasta/, /Motivo: Lo pidió/],
    ['en', /Download \(until/, /Lo pidió por escrito/],
    ['fr', /Télécharger \(jusqu/, /Lo pidió por escrito/],
  ] as const)(
    'offer a copy that is ready, and say who asked for it and why, in %s',
    async (locale, take, why) => {
      await open(data({ exports: [ready] }), { locale });
      const link = await screen.findByRole('link', { name: take });
      expect(link.getAttribute('href')).toBe('/personal-data/copy-1.zip');
      expect(screen.getByText(why)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('ask for a copy once, and show what the server refuses', async () => {
    const { user, network } = await open(data(), {
      answers: { AskForPersonalData: () => ({ askForPersonalData: refusal('ASKED_ALREADY') }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Pedir una copia' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(network.requests.filter(({ name }) => name === 'AskForPersonalData')).toHaveLength(1);
    await expectAccessible();
  });

  it.each([
    ['es', 'Ver qué se borraría', /Se borran 12 registros/, /dentro de 7 días/],
    ['en', 'See what would be erased', /12 records/, /7 days/],
    ['fr', 'Voir ce qui serait effacé', /12 /, /7 jours/],
  ] as const)(
    'tell what an erasure takes and what stays before it is asked for, in %s',
    async (locale, look, gone, submit) => {
      const { user, network } = await open(data(), { locale });
      await user.click(await screen.findByRole('button', { name: look }));
      expect(await screen.findByText(gone)).toBeTruthy();
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: submit }));
      expect(network.requests.some(({ name }) => name === 'AskForErasure')).toBe(false);
      expect(
        screen.getAllByRole('textbox').every((field) => field.getAttribute('aria-invalid') === 'true'),
      ).toBe(true);
    },
  );

  it('are erased with a reason and the name typed in, or the refusal says what to do', async () => {
    const { user, network } = await open(data(), {
      answers: {
        AskForErasure: () => ({ askForErasure: refusal('INPUT_INVALID', { field: 'typedName' }) }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Ver qué se borraría' }));
    const [reason, name] = await screen.findAllByRole('textbox');
    if (!reason || !name) throw new Error('the form has two fields');
    await user.type(reason, 'Ya no trabajo en el consulado.');
    await user.type(name, 'Ana Otra');
    await user.click(screen.getByRole('button', { name: /Borrar dentro de/ }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(network.requests.find(({ name: asked }) => asked === 'AskForErasure')?.variables).toMatchObject({
      input: { reason: 'Ya no trabajo en el consulado.', typedName: 'Ana Otra' },
    });
  });

  it('offer no erasure while something stands in its way, and say what', async () => {
    const { user } = await open(data(), {
      answers: { ErasurePreview: () => ({ erasurePreview: preview({ blockers: ['BATCH'] }) }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Ver qué se borraría' }));
    expect(await screen.findByText(/Se está emitiendo un certificado/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('call off an erasure that waits', async () => {
    const { user, network } = await open(data({ erasure: waiting }), {
      answers: {
        CancelErasure: () => ({
          cancelErasure: { __typename: 'ErasureCancelled', erasureId: 'erasure-1' },
        }),
      },
    });
    expect(await screen.findByText(/Ya no trabajo en el consulado/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancelar el borrado' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'CancelErasure')?.variables).toMatchObject({
        input: { erasureId: 'erasure-1' },
      }),
    );
  });

  it.each(['es', 'en', 'fr'] as const)(
    'without a connection say so, and nothing is asked for, in %s',
    async (locale) => {
      const { user, network } = await open(data(), { locale });
      const button = await screen.findByRole('button', {
        name: /Pedir una copia|Ask for a copy|Demander une copie/,
      });
      network.isOnline = false;
      await user.click(button);
      expect(
        await screen.findByText(/No hay conexión con|There is no connection|Il n’y a pas de connexion/),
      ).toBeTruthy();
      expect(network.requests.some(({ name }) => name === 'AskForPersonalData')).toBe(false);
      await expectAccessible();
    },
  );
});
