import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { open, section } from '../../testing/open-home.ts';
import { expectAccessible } from '../../testing/render-app.tsx';
import { home } from './course.fixture.ts';
import type { Home } from './overlay.ts';

const release = {
  opensOn: '2099-01-18',
  opensAt: '2099-01-18T06:00:00.000Z',
  timeZone: 'America/Mexico_City',
};

/** All that is open is done; the third module opens on a day. */
const waiting = (over: Partial<Home> = {}): Partial<Home> => ({
  nextStep: null,
  modules: home().modules.map((module, at) => (at === 2 ? { ...module, closedBy: null, release } : module)),
  ...over,
});

const cards = [{ id: 'card-1', title: 'Una hoja' }];

describe('a box of the course home that says to wait', () => {
  it.each([
    ['es', 'Está al día', 'Seguir con mi plan'],
    ['en', 'You are up to date', 'Go on with my plan'],
    ['fr', 'Vous êtes à jour', 'Poursuivre mon plan'],
  ] as const)('leads to the plan, which can be written now, in %s', async (locale, title, way) => {
    await open(waiting({ hasPlan: true }), { locale });
    await screen.findByRole('link', { name: way });
    const [link, ...others] = section(title).getAllByRole('link');
    expect(link?.getAttribute('href')).toBe('/course/e1/plan');
    expect(others).toEqual([]);
    await expectAccessible();
  });

  it.each([
    ['es', 'Ver las tarjetas de campo', 'Volver a «Por qué una iniciativa»'],
    ['en', 'See the field cards', 'Go back to “Por qué una iniciativa”'],
    ['fr', 'Voir les fiches de terrain', 'Revenir à «\u202fPor qué una iniciativa\u202f»'],
  ] as const)(
    'leads to the field cards or, without any, to the last lesson, in %s',
    async (locale, see, back) => {
      const given = waiting();
      const modules = (given.modules ?? []).map((module) => ({ ...module, cards }));
      const first = await open({ ...given, modules }, { locale });
      expect((await screen.findByRole('link', { name: see })).getAttribute('href')).toBe('/course/e1/cards');
      first.view.unmount();

      await open(given, { locale });
      const link = await screen.findByRole('link', { name: back });
      expect(link.getAttribute('href')).toBe('/course/e1/lesson/lesson-1');
      await expectAccessible();
    },
  );

  it.each([
    ['es', 'WAITING', /todavía no han empezado a leerlo\./, 'Abrir mi plan', '/course/e1/plan'],
    ['en', 'RETURNED', /come back with comments/, 'Open my plan', '/course/e1/plan'],
    ['fr', 'READING', /il est en cours de lecture\./, 'Ouvrir mon plan', '/course/e1/plan'],
    ['en', null, /Complete it and hand it in/, 'Open my plan', '/course/e1/plan'],
    ['es', 'NOBODY', /Su grupo no tiene quien lo lea/, 'Ver a quién escribir', '/help'],
    ['fr', 'NOBODY', /Personne n’est là pour le lire/, 'Voir à qui écrire', '/help'],
  ] as const)(
    'says how the plan stands that is left, and leads to it, in %s: %s',
    async (locale, state, words, way, href) => {
      const hasReader = state !== 'NOBODY';
      const handedInAt = hasReader && state ? '2026-10-05T15:00:00.000Z' : null;
      const plan = { state: hasReader ? state : null, handedInAt, hasReader };
      const ofPlan = { activityId: null, title: null, had: 0, needed: 1, isMet: false, plan };
      await open(
        { nextStep: null, percent: 100, modules: [], missing: [{ kind: 'PLAN', ...ofPlan }] },
        { locale },
      );
      expect(await screen.findByText(words, { selector: '.next-step p' })).toBeTruthy();
      expect(screen.getByRole('link', { name: way }).getAttribute('href')).toBe(href);
      await expectAccessible();
    },
  );

  it('leads to what can be done while a certificate is being issued', async () => {
    const modules = home().modules.map((module) => ({ ...module, isOpen: true, cards }));
    const missing = home().missing.map((condition) => ({ ...condition, isMet: true }));
    await open({ nextStep: null, percent: 100, modules, missing, hasPlan: true });
    await screen.findByRole('link', { name: 'Seguir con mi plan' });
    expect(section('Lo logró').getByText(/La coordinación emite ahora su certificado/)).toBeTruthy();
  });
});
