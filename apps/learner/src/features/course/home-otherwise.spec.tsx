import { describe, expect, it } from '@jest/globals';
import { ana } from '@campus/web-shell/testing';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { open } from '../../testing/open-home.ts';

const renderOffline = () => renderApp('/course/e1', { isSameDevice: true, isOffline: true });

describe('the course home, when things are otherwise,', () => {
  it('says that a closed edition records nothing, and that nothing is left to do', async () => {
    await open({ isClosed: true, nextStep: null, minutesLeft: 0, percent: 80 });
    expect(await screen.findByText(/La edición cerró/)).toBeTruthy();
    expect(await screen.findByText('No queda nada obligatorio por hacer')).toBeTruthy();
    await expectAccessible();
  });

  it('says in which language the course is shown instead', async () => {
    await open({ locale: 'es', askedLocale: 'fr' }, { locale: 'fr' });
    expect(await screen.findByText(/Il est présenté en.: Español/)).toBeTruthy();
    // A screen reader says what is of the course in the language of the course, and the rest in the reader's.
    const way = within(await screen.findByRole('region', { name: 'Le chemin vers le certificat' }));
    const languageOf = (title: string) => way.getByText(title).closest('[lang]')?.getAttribute('lang');
    expect(['El papel consular', 'Expectativas', 'El mapa de las directrices'].map(languageOf)).toEqual([
      'es',
      'es',
      'es',
    ]);
    expect(way.getByRole('heading', { level: 2 }).closest('[lang]')?.getAttribute('lang')).toBe('fr');
  });

  it('shows "not found" for a course of somebody else', async () => {
    await open(null);
    expect(screen.getByRole('heading', { level: 1, name: 'Esta página no existe' })).toBeTruthy();
    await expectAccessible();
  });

  it.each([
    ['es', 'Todo está guardado', /^Sin conexión: todo está guardado y lo que ya abrió/],
    ['en', 'Everything is saved', /^No connection: everything is saved, and what you have opened/],
    ['fr', 'Tout est enregistré', /^Pas de connexion.: tout est enregistré et ce que vous avez déjà ouvert/],
  ] as const)(
    'says that there is no link, and what works, while nothing waits, in %s',
    async (locale, saved, words) => {
      await open({}, { locale });
      expect(await screen.findByText(saved)).toBeTruthy();
      const setOnline = (isOnline: boolean) => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
        fireEvent(window, new Event(isOnline ? 'online' : 'offline'));
      };
      setOnline(false);
      expect(screen.getAllByText(words).map((element) => element.getAttribute('role'))).toContain('status');
      expect(screen.queryByText(saved)).toBeNull();
      setOnline(true);
      expect(screen.getAllByText(saved)).toBeTruthy();
    },
  );

  it('shows the kept copy with its age when there is no link, with unsent work laid over it', async () => {
    const first = await open();
    await first.shell.journal.flush();
    first.network.isOnline = false;
    await act(() =>
      first.shell.journal.record('surveyAnswered', {
        enrolmentId: 'e1',
        activityId: 'survey-1',
        answers: {},
      }),
    );
    first.view.unmount();
    const { network } = await renderOffline();
    expect(network.isOnline).toBe(false);
    expect(await screen.findByText(/^Copia guardada en este dispositivo el /)).toBeTruthy();
    const line = await screen.findByRole('link', {
      name: /Expectativas.*Hecha \(guardado en este dispositivo\)/,
    });
    expect(line).toBeTruthy();
    expect(
      (await screen.findAllByText(/Sin conexión: 1 cambio guardado en este dispositivo/))[0],
    ).toBeTruthy();
    await expectAccessible();
  });
});

describe('the home of somebody who also works here', () => {
  it.each([
    ['es', 'Ir a la consola'],
    ['en', 'Go to the console'],
    ['fr', 'Aller à la console'],
  ] as const)('has the way to the console beside the next step, in %s', async (locale, name) => {
    await open({}, { locale, person: { ...ana, roles: ['LEARNER', 'COORDINATOR'] } });
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe('/console');
    await expectAccessible();
  });

  it('is as any other for people who only learn', async () => {
    await open({}, { person: { ...ana, roles: ['LEARNER'] } });
    expect(screen.queryByRole('link', { name: 'Ir a la consola' })).toBeNull();
  });
});
