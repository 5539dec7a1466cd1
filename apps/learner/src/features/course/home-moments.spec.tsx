import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { expectAccessible } from '../../testing/render-app.tsx';
import { home } from './course.fixture.ts';
import { open, section, statement, text } from '../../testing/open-home.ts';
import type { Home } from './overlay.ts';

describe('what came back', () => {
  const news: Home['news'] = [
    {
      kind: 'REGRADED',
      at: '2026-11-29T15:00:00.000Z',
      title: 'Cuestionario del módulo 1',
      activityId: 'quiz-1',
      before: 62,
      after: 75,
    },
    {
      kind: 'MESSAGE',
      at: '2026-11-28T15:00:00.000Z',
      title: 'Cambio de sala',
      activityId: null,
      before: null,
      after: null,
    },
  ];

  it.each([
    ['es', 'Desde su última visita', /^Se volvió a calificar .* pasó de 62.?% a 75.?%\./],
    ['en', 'Since your last visit', /was graded again: your result went from 62% to 75%\./],
    ['fr', 'Depuis votre dernière visite', /a été noté de nouveau.: votre résultat passe de 62.% à 75.%\./],
  ] as const)(
    'is told with the way there, until it was seen on this device, in %s',
    async (locale, name, words) => {
      localStorage.clear();
      const { user, view } = await open({ news }, { locale });
      const [regraded, message] = section(name).getAllByRole('listitem');
      expect(text(regraded as Element)).toMatch(words);
      expect(text(message as Element)).toContain('Cambio de sala');
      expect(
        section(name).getByRole('link', { name: 'Cuestionario del módulo 1' }).getAttribute('href'),
      ).toBe('/course/e1/quiz/quiz-1');
      await expectAccessible();
      await user.click(section(name).getByRole('button'));
      expect(screen.queryByRole('region', { name })).toBeNull();
      view.unmount();

      await open({ news }, { locale, isSameDevice: true });
      expect(screen.queryByRole('region', { name })).toBeNull();
    },
  );

  it('is told again once something newer came', async () => {
    localStorage.setItem('campus.news.e1', String(Date.parse('2026-11-28T15:00:00.000Z')));
    await open({ news }, { isSameDevice: true });
    expect(section('Desde su última visita').getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('the end of the course', () => {
  const finished = {
    nextStep: null,
    percent: 100,
    minutesLeft: 0,
    modules: home().modules.map((module) => ({
      ...module,
      isOpen: true,
      percent: 100,
      activities: module.activities.map((one) => ({ ...one, state: 'COMPLETED' as const, isPassed: true })),
    })),
    missing: home().missing.map((condition) => ({ ...condition, isMet: true })),
  };
  const certificate = { ...statement, outcome: 'COMPLETION' as const };

  it.each([
    ['es', 'Lo logró', 'Ver y descargar el certificado'],
    ['en', 'You did it', 'See and download the certificate'],
    ['fr', 'Vous avez réussi', 'Voir et télécharger le certificat'],
  ] as const)(
    'is a moment with the certificate, and nothing contradicts it, in %s',
    async (locale, title, link) => {
      await open({ ...finished, certificate }, { locale });
      const moment = within(await screen.findByRole('region', { name: title }));
      expect(moment.getByRole('link', { name: link }).getAttribute('href')).toBe('/certificates');
      expect(screen.queryByRole('progressbar')).toBeNull();
      expect(screen.queryByText(/Quedan|days left|Il reste/)).toBeNull();
      expect(screen.queryByText(/La coordinación emite|coordinators|coordination/)).toBeNull();
      await expectAccessible();
    },
  );

  it('says who issues the certificate while there is none', async () => {
    await open(finished);
    const moment = within(await screen.findByRole('region', { name: 'Lo logró' }));
    expect(moment.getByText(/La coordinación emite ahora su certificado/)).toBeTruthy();
    expect(screen.queryByText(/Quedan/)).toBeNull();
  });
});
