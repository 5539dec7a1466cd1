import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Person } from '@campus/web-shell';
import { ana } from '@campus/web-shell/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import type { Scenario } from './scenario-data.ts';
import { scenarioServer } from '../../testing/scenario-server.ts';
import { known, pathOf } from './scenario.fixture.ts';

const path = '/course/e1/scenario/s1';
const elsewhere = known({ id: 'other', path: pathOf('radio.a') });

const open = async (
  over: Partial<Scenario> = {},
  options: {
    locale?: 'es' | 'en' | 'fr';
    person?: Person;
    isSameDevice?: boolean;
    isOffline?: boolean;
    at?: string;
  } = {},
) => {
  const server = scenarioServer(over);
  const app = await renderApp(options.at ?? path, { ...options, answers: server.answers });
  await screen.findByRole('heading', { level: 1 });
  return { ...app, server, user: userEvent.setup(), sent: () => server.of('scenarioPlayed') };
};

type Opened = Awaited<ReturnType<typeof open>>;

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** The last button of the story; those below it ask and report. */
const lastAct = () =>
  screen
    .getAllByRole('button')
    .filter(({ classList }) => !classList.contains('btn--bare'))
    .at(-1) ?? document.body;

const decide = async ({ user }: Pick<Opened, 'user'>, choice: string) => {
  await user.click(screen.getByRole('radio', { name: choice }));
  await user.click(button('Confirmar mi decisión'));
  await screen.findByRole('heading', { level: 2, name: 'Qué pasa entonces' });
};

const playToEnding = async (app: Pick<Opened, 'user'>) => {
  await app.user.click(button('Empezar la simulación'));
  await heading('La radio');
  await decide(app, 'Hablo hoy por la radio.');
  await app.user.click(button('Seguir'));
  await heading('El albergue');
  await decide(app, 'Pido que abran sin documentos.');
  await app.user.click(button('Ver cómo termina'));
  await heading('Bajo techo');
};

beforeEach(() => {
  history.replaceState(null, '', '/');
});

describe('before a simulation', () => {
  it.each([
    ['es', 'Simulación · 15 min', 'Antes de leer', 'La situación', 'Seguridad 55', 'Empezar la simulación'],
    ['en', 'Simulation · 15 min', 'Before you read', 'The situation', 'Safety 55', 'Start the simulation'],
    ['fr', 'Simulation · 15 min', 'Avant de lire', 'La situation', 'Sécurité 55', 'Commencer la simulation'],
  ] as const)(
    'says what it is, warns and begins, in %s',
    async (locale, facts, notice, briefing, gauge, start) => {
      await open({}, { locale });
      expect(screen.getByText(facts)).toBeTruthy();
      expect(screen.getByText(notice)).toBeTruthy();
      expect(screen.getByRole('heading', { level: 2, name: briefing })).toBeTruthy();
      expect(screen.getByText('El huracán llega en tres días.')).toBeTruthy();
      expect(screen.getAllByRole('term')[0]?.textContent).toBe(gauge);
      expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
      expect(button(start)).toBeTruthy();
      await expectAccessible();
    },
  );

  it.each(['es', 'en', 'fr'] as const)('says who can see the decisions, in %s', async (locale) => {
    await open({}, { locale });
    const who = screen.getByRole('link', { name: /^(Quiénes son|Who they are|Qui sont ces personnes)$/ });
    expect(who.getAttribute('href')).toBe('/help');
    expect(who.closest('p')?.textContent).toMatch(/decide|décidez/);
  });

  it('says when there is no text in the language asked for', async () => {
    await open({ askedLocale: 'fr' }, { locale: 'fr' });
    expect(screen.getByText(/n’existe pas encore dans la langue choisie/)).toBeTruthy();
  });

  it('that is not there is said to be not available', async () => {
    await renderApp(path, {
      answers: { Scenario: () => ({ scenario: null }), CourseHome: () => ({ courseHome: null }) },
    });
    expect(await heading('Esta actividad no está disponible')).toBeTruthy();
  });
});

describe('a decision', () => {
  it.each([
    ['es', 'Empezar la simulación', '¿Qué decide?', 'Confirmar mi decisión', 'Elija primero una opción.'],
    ['en', 'Start the simulation', 'What do you decide?', 'Confirm my decision', 'Choose an option first.'],
    [
      'fr',
      'Commencer la simulation',
      'Que décidez-vous\u202f?',
      'Confirmer ma décision',
      'Choisissez d’abord une option.',
    ],
  ] as const)(
    'is marked, then confirmed, then its consequence is told, in %s',
    async (locale, start, legend, confirm, none) => {
      const { user, sent } = await open({}, { locale });
      await user.click(button(start));
      expect(document.activeElement).toBe(await heading('La radio'));
      const group = screen.getByRole('radiogroup', { name: legend });
      await expectAccessible();

      await user.click(button(confirm));
      expect(screen.getByText(none)).toBeTruthy();
      expect(within(group).getAllByRole('radio')[0]).toBe(document.activeElement);
      await user.click(within(group).getByRole('radio', { name: 'Hablo hoy por la radio.' }));
      expect(sent()).toEqual([]);
      await user.click(button(confirm));

      expect(await screen.findByText('El mensaje llega a los campamentos.')).toBeTruthy();
      expect(document.activeElement?.tagName).toBe('H2');
      expect(screen.getByText('La emisora ofrece diez minutos.')).toBeTruthy();
      expect(screen.queryByText('Un mensaje a tiempo vale por dos.')).toBeNull();
      await waitFor(() => expect(sent()).toHaveLength(1));
      expect(sent()[0]).toMatchObject({
        enrolmentId: 'e1',
        activityId: 's1',
        locale: 'es',
        forkedFrom: null,
        forkedAt: 0,
        path: pathOf('radio.a'),
        isDebriefRead: false,
      });
      await expectAccessible();
    },
  );

  it('is announced once, in words and numbers, and leaves the rest to be read', async () => {
    const app = await open();
    await app.user.click(button('Empezar la simulación'));
    await heading('La radio');
    const status = document.querySelector('.scenario-changes[role="status"]');
    expect(status?.textContent).toBe('');
    await decide(app, 'Hablo hoy por la radio.');
    expect(document.querySelector('.scenario-changes[role="status"]')).toBe(status);
    const lines = [...(status?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Confianza 58, subió 8', 'Tiempo 55, bajó 5']);
    expect(screen.getByText(/Seguridad/).textContent).toBe('Seguridad 55, sin cambio');
  });

  it('opens what depends on it, and stays in the log', async () => {
    const app = await open();
    await app.user.click(button('Empezar la simulación'));
    await heading('La radio');
    await decide(app, 'Publico la lista en la red.');
    await app.user.click(button('Seguir'));
    expect(document.activeElement).toBe(await heading('El albergue'));
    expect(screen.getByText('Corre el rumor de una redada.')).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Espero la respuesta del ministerio.' })).toBeTruthy();
    const log = screen.getByText('Su decisión anterior').closest('details');
    expect(log?.open).toBe(false);
    expect(log?.textContent).toContain('La lista circula con apellidos.');
  });

  it('is not offered when its condition does not hold', async () => {
    const app = await open();
    await app.user.click(button('Empezar la simulación'));
    await heading('La radio');
    await decide(app, 'Hablo hoy por la radio.');
    await app.user.click(button('Seguir'));
    await heading('El albergue');
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    expect(screen.queryByText('Corre el rumor de una redada.')).toBeNull();
  });
});

describe('time pressure', () => {
  it('is off until asked for, tells its end once and changes nothing', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('checkbox', { name: /Sentir la prisa/ }));
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'queueMicrotask', 'setImmediate', 'nextTick'] });
    try {
      await user.click(button('Empezar la simulación'));
      await heading('La radio');
      const given = screen.getByText(/tendría 90 segundos/);
      expect(given.textContent).toContain('1:30');
      act(() => jest.advanceTimersByTime(30_000));
      await waitFor(() => expect(given.textContent).toContain('1:00'));
      const over = () =>
        screen.getAllByRole('status').filter(({ textContent }) => textContent?.includes('decida con calma'));
      expect(over()).toEqual([]);
      act(() => jest.advanceTimersByTime(60_000));
      await waitFor(() => expect(over()).toHaveLength(1));
      expect(screen.getAllByRole('radio')).toHaveLength(2);
      await user.click(button('Quitar el reloj'));
      expect(screen.queryByText(/tendría 90 segundos/)).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});

describe('an ending', () => {
  it('tells how it ended, and reads the path by guideline', async () => {
    const app = await open();
    await playToEnding(app);
    expect(screen.getByText('Nadie duerme afuera.')).toBeTruthy();
    const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(titles).toEqual([
      'G9 · Comunicar la evolución de la crisis',
      'G11 · Asistir sin discriminación',
      'Directriz G12',
      'Fuentes',
    ]);
    expect(screen.getAllByText('Un mensaje a tiempo vale por dos.')).toHaveLength(2);
    expect(screen.getByText(/ninguna decisión suya tocó/)).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'Su recorrido: 2 decisiones' })).getAllByRole(
      'row',
    );
    expect(rows).toHaveLength(4);
    expect(
      within(rows[2] ?? document.body)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['55', '58 (+8)', '55 (−5)', '50', '60']);
    await expectAccessible();
  });

  it.each([
    ['es', 'Las 2 decisiones que más pesaron', 'Costó: Tiempo 5', 'Ganó: Confianza 8'],
    ['en', 'The 2 decisions that weighed most', 'Cost: Time 5', 'Gained: Trust 8'],
    ['fr', 'Les 2 décisions qui ont le plus pesé', 'A coûté : Temps 5', 'A rapporté : Confiance 8'],
  ] as const)(
    'begins with what weighed most, beside what it cost, in %s',
    async (locale, name, cost, gain) => {
      const path = pathOf('radio.a', 'shelter.open');
      const { user } = await open(
        { attempts: [known({ id: 'other', path, ending: 'together' })] },
        { locale },
      );
      await user.click(screen.getByRole('button', { name: /Bajo techo/ }));
      const weighed = within(await screen.findByRole('region', { name }));
      expect(weighed.getByText(cost)).toBeTruthy();
      expect(weighed.getByText(gain)).toBeTruthy();
      await expectAccessible();
    },
  );

  it('offers to say that it was read at the end of what there is to read, unfolded or not', async () => {
    const app = await open();
    await playToEnding(app);
    const read = button('He leído el análisis');
    expect(document.querySelector('.scenario--ending details[open]')).toBeNull();
    for (const part of document.querySelectorAll('.scenario--ending :is(section, details)'))
      expect(part.compareDocumentPosition(read)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('is completed by having read it, and asks what comes next', async () => {
    const app = await open();
    await playToEnding(app);
    expect(screen.queryByRole('navigation', { name: 'Qué sigue' })).toBeNull();
    await app.user.click(button('He leído el análisis'));
    expect(await screen.findByText('Completó esta simulación')).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Qué sigue' })).toBeTruthy();
    await waitFor(() => expect(app.sent().at(-1)?.isDebriefRead).toBe(true));
    const ids = new Set(app.sent().map(({ attemptId }) => attemptId));
    expect(ids.size).toBe(1);
    await expectAccessible();
  });

  it('can be replayed from a decision: another attempt with the decisions before it', async () => {
    const app = await open();
    await playToEnding(app);
    await app.user.click(button('Decidir otra vez aquí: El albergue'));
    await heading('El albergue');
    expect(screen.getByText(/Su recorrido anterior queda guardado/)).toBeTruthy();
    await decide(app, 'Pido que abran sin documentos.');
    await waitFor(() => expect(app.sent()).toHaveLength(3));
    const [first, , replay] = app.sent();
    expect(replay).toMatchObject({
      forkedFrom: first?.attemptId,
      forkedAt: 1,
      path: pathOf('radio.a', 'shelter.open'),
    });
    expect(replay?.attemptId).not.toBe(first?.attemptId);
  });
});

describe('without a link', () => {
  it('a story goes on where it stopped after the tab is gone, and nothing is lost', async () => {
    const app = await open();
    app.network.isOnline = false;
    await app.user.click(button('Empezar la simulación'));
    await heading('La radio');
    await decide(app, 'Publico la lista en la red.');
    const at = location.pathname + location.search;

    const later = await open({}, { isSameDevice: true, isOffline: true, at });
    expect(await screen.findByText('La lista circula con apellidos.')).toBeTruthy();
    await later.user.click(button('Seguir'));
    await heading('El albergue');
    await decide(later, 'Espero la respuesta del ministerio.');
    await later.user.click(button('Ver cómo termina'));
    await heading('A la intemperie');
    await later.user.click(button('He leído el análisis'));
    expect(await screen.findByText(/guardado en este dispositivo y se enviará/)).toBeTruthy();

    later.network.isOnline = true;
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(later.sent().at(-1)).toMatchObject({ isDebriefRead: true }));
    expect(later.sent().at(-1)?.path).toEqual(pathOf('radio.b', 'shelter.wait'));
    const ids = later.sent().map(({ attemptId }) => attemptId);
    expect(new Set(ids)).toEqual(new Set([new URLSearchParams(at.split('?')[1]).get('attempt')]));
  });

  it('the first screen lists what only this device knows', async () => {
    // A separate person, because the shells of earlier stories are still there and would send her work.
    const person = { ...ana, id: 'person-offline' };
    const app = await open({}, { person });
    app.network.isOnline = false;
    await app.user.click(button('Empezar la simulación'));
    await heading('La radio');
    await decide(app, 'Hablo hoy por la radio.');
    await open({}, { person, isSameDevice: true, isOffline: true });
    expect(await screen.findByRole('heading', { level: 2, name: 'Quedó sin terminar' })).toBeTruthy();
    expect(screen.getByText('guardado en este dispositivo')).toBeTruthy();
    expect(screen.queryByText('de otro dispositivo')).toBeNull();
    await expectAccessible();
  });
});

describe('an attempt of another device', () => {
  it.each([
    ['es', 'Quedó sin terminar', 'La empezó en otro dispositivo', 'Continuar tras la decisión 1'],
    ['en', 'Not finished yet', 'You began it on another device', 'Continue after decision 1'],
    [
      'fr',
      'Pas encore terminée',
      'Vous l’avez commencée sur un autre appareil',
      'Reprendre après la décision 1',
    ],
  ] as const)('is taken over whole as an attempt of this one, in %s', async (locale, title, note, go) => {
    const { user, sent } = await open({ attempts: [elsewhere] }, { locale });
    const box = screen.getByRole('region', { name: title });
    expect(box.textContent).toContain(note);
    await expectAccessible();
    await user.click(within(box).getByRole('button', { name: go }));
    await heading('La radio');
    expect(screen.getByText('El mensaje llega a los campamentos.')).toBeTruthy();
    expect(sent()).toEqual([]);
    await user.click(lastAct());
    await heading('El albergue');
    await user.click(screen.getByRole('radio'));
    await user.click(lastAct());
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({
      forkedFrom: 'other',
      forkedAt: 1,
      path: pathOf('radio.a', 'shelter.open'),
    });
    expect(sent()[0]?.attemptId).not.toBe('other');
  });

  it('that has ended is read as what it is', async () => {
    const ended = known({ id: 'other', path: pathOf('radio.a', 'shelter.open'), ending: 'together' });
    const { user, sent } = await open({ attempts: [ended] });
    expect(screen.getByText('Terminó así: Bajo techo')).toBeTruthy();
    expect(screen.getByText('falta leer el análisis')).toBeTruthy();
    await user.click(button('Ver el análisis: Bajo techo'));
    await heading('Bajo techo');
    await user.click(button('He leído el análisis'));
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ attemptId: 'other', isDebriefRead: true });
  });
});
