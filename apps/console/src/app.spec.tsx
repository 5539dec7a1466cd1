import { describe, expect, it } from '@jest/globals';
import { ana, expectAccessible } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { App } from './app.tsx';
import { carla, renderApp } from './testing/render-app.tsx';

const campus = { Campus: () => ({ campus: { isDemo: false, demoPeople: [], serverTime: '' } }) };

const today = {
  TodayLines: () => ({
    todayLines: [
      {
        kind: 'SESSIONS' as const,
        count: 1,
        editionId: 'e1',
        editionTitle: 'Cohorte',
        subjectId: 's1',
        subject: 'Bienvenida',
        at: '2027-01-20T16:00:00.000Z',
        timeZone: 'America/Costa_Rica',
        declined: null,
      },
    ],
  }),
};

describe('who is here', () => {
  it.each([
    ['es', 'Iniciar sesión'],
    ['en', 'Sign in'],
    ['fr', 'Se connecter'],
  ] as const)('nobody: the sign-in form, in %s', async (locale, title) => {
    await renderApp('/console/upload', { locale, person: null, answers: campus });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(location.pathname).toBe('/console/upload');
    await expectAccessible();
  });

  it.each([
    ['es', 'Ir al curso'],
    ['en', 'Go to the course'],
    ['fr', 'Aller au cours'],
  ] as const)('a learner: a kind sentence and the way to the course, in %s', async (locale, words) => {
    await renderApp('/console/', { locale, person: ana });
    expect((await screen.findByRole('link', { name: words })).getAttribute('href')).toBe('/');
    expect(screen.queryByRole('navigation')).toBeNull();
    await expectAccessible();
  });
});

describe('a computer that remembers who was here', () => {
  it('shows nothing of them before the server has been asked', async () => {
    await renderApp('/console/', { person: carla, answers: today });
    await screen.findByRole('link', { name: 'Bienvenida' });
    const { shell, view } = await renderApp('/console/', {
      person: carla,
      answers: today,
      isSameDevice: true,
      isOffline: true,
    });
    const asking = Promise.withResolvers<void>();
    view.rerender(<App key="asked" shell={shell} asked={asking.promise} />);
    expect(document.body.textContent).not.toMatch(/Carla|Bienvenida/);
    expect(document.title).not.toMatch(/Carla|Bienvenida/);
    expect(screen.queryByRole('navigation')).toBeNull();
    // Without a connection the door of a session still opens.
    asking.resolve();
    expect(await screen.findByRole('navigation')).toBeTruthy();
  });
});

describe('a page for other roles', () => {
  it.each([
    ['es', 'Su función no da acceso a esta página', 'Ir al inicio'],
    ['en', 'Your role does not include this page', 'Go to the start'],
    ['fr', 'Votre rôle ne donne pas accès à cette page', 'Aller à l’accueil'],
  ] as const)('says so, asks the server for nothing and leads back, in %s', async (locale, title, back) => {
    const { network } = await renderApp('/console/people', { locale });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: back }).getAttribute('href')).toBe('/console/');
    expect(screen.getByRole('navigation')).toBeTruthy();
    expect(network.requests.map(({ name }) => name)).not.toContain('Roster');
    await expectAccessible();
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    ['es', 'Esta página no existe'],
    ['en', 'This page does not exist'],
    ['fr', 'Cette page n’existe pas'],
  ] as const)('says so, in %s', async (locale, title) => {
    await renderApp('/console/nowhere', { locale });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    await expectAccessible();
  });
});
