import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { go } from '@campus/web-shell';
import { heading, open, path } from '../../testing/open-lesson.ts';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';
import { lessonAnswer } from './lesson.fixture.ts';

const setOnline = (isOnline: boolean) => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: isOnline });
  fireEvent(window, new Event(isOnline ? 'online' : 'offline'));
};
afterEach(() => setOnline(true));

describe('reading', () => {
  it.each([
    ['es', 'Pantalla 1 de 3', 'Siguiente', 'Para su plan'],
    ['en', 'Screen 1 of 3', 'Next', 'For your plan'],
    ['fr', 'Écran 1 sur 3', 'Suivant', 'Pour votre plan'],
  ] as const)('one screen at a time, in %s', async (locale, position, next, end) => {
    const { user } = await open({}, { locale });
    expect(screen.getByText(new RegExp(position))).toBeTruthy();
    expect(await heading('Antes')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Durante' })).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: next }));
    expect(document.activeElement).toBe(await heading('Durante'));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: next }));
    await user.click(screen.getByRole('button', { name: next }));
    expect(document.activeElement).toBe(await heading(end));
    expect(screen.queryByRole('button', { name: next })).toBeNull();
    await expectAccessible();
  });

  it('goes on at the screen seen last, and a lesson read before begins anew', async () => {
    await open({ seenScreens: ['one', 'two'], lastScreen: 'two', state: 'STARTED' });
    expect(await heading('Durante')).toBeTruthy();
    await open({ seenScreens: ['one', 'two', 'three'], lastScreen: 'three', state: 'COMPLETED' });
    expect(await heading('Antes')).toBeTruthy();
  });

  it('has last what is loaded last, so that it pushes nothing away', async () => {
    await open();
    const all = screen.getByRole('button', { name: 'Ver toda la lección' });
    const late = await screen.findByRole('button', { name: 'Marcador' });
    expect(all.compareDocumentPosition(late) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('offers earlier questions before the first screen only', async () => {
    const { user } = await open({ recallBefore: 'm2' }, { locale: 'en' });
    expect(await screen.findByRole('link', { name: 'Answer them' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(await heading('Durante')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Answer them' })).toBeNull();
  });

  it('keeps its place in the address', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(location.hash).toBe('#two');
    await open({}, { at: `${path}#three` });
    expect(await heading('Después')).toBeTruthy();
  });

  it('turns back with the Back of the window, screen by screen', async () => {
    // An entry of its own: those that an earlier case turned back from would go with the first one, and be counted.
    history.pushState(null, '', path);
    const { user } = await open();
    const entries = history.length;
    const next = screen.getByRole('button', { name: 'Siguiente' });
    await user.click(next);
    await user.click(next);
    expect(await heading('Después')).toBeTruthy();
    history.back();
    expect(await heading('Durante')).toBeTruthy();
    expect(location.hash).toBe('#two');
    history.back();
    expect(await heading('Antes')).toBeTruthy();
    // As many entries as screens: the next Back leaves the lesson.
    expect(history.length).toBe(entries + 2);
  });

  it('turns back by its own button without making the way out longer', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    const entries = history.length;
    await user.click(screen.getByRole('button', { name: 'Atrás' }));
    expect(await heading('Antes')).toBeTruthy();
    await waitFor(() => expect(location.hash).toBe('#one'));
    expect(history.length).toBe(entries);
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(history.length).toBe(entries);
  });

  it('stays where it is when the address names something else, such as the text to skip to', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    history.pushState(null, '', '#main');
    fireEvent(window, new PopStateEvent('popstate'));
    expect(await heading('Durante')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Antes' })).toBeNull();
  });

  it('is not left by a second press on its own Back, however late the window turns', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    const [back, late] = [history.back.bind(history), jest.spyOn(history, 'back')];
    late.mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Atrás' }));
    expect(await heading('Antes')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(await heading('Antes')).toBeTruthy();
    expect(late).toHaveBeenCalledTimes(1);
    late.mockRestore();
    act(() => back());
    await waitFor(() => expect(location.hash).toBe('#one'));
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(await heading('Durante')).toBeTruthy();
  });

  it('turns with the arrow keys, but not inside a field', async () => {
    const { user } = await open({}, { at: `${path}#one` });
    // The listener is attached a moment after the text.
    await waitFor(async () => {
      await user.keyboard('{ArrowRight}');
      expect(location.hash).toBe('#two');
    });
    expect(await heading('Durante')).toBeTruthy();
    screen.getByRole('checkbox', { name: 'Zona' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(await heading('Durante')).toBeTruthy();
    (document.activeElement as HTMLElement).blur();
    await user.keyboard('{ArrowLeft}');
    expect(await heading('Antes')).toBeTruthy();
  });

  it('shows all screens at once on request', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Ver toda la lección' }));
    for (const title of ['Antes', 'Durante', 'Después', 'Para su plan'])
      expect(await heading(title)).toBeTruthy();
    await expectAccessible();
  });

  it('says when another language is shown or the translation is out of date', async () => {
    await open({ askedLocale: 'fr', locale: 'es', isStale: true }, { locale: 'fr' });
    expect(screen.getByText(/Il est affiché en espagnol/)).toBeTruthy();
    expect(screen.getByText(/mise à jour/)).toBeTruthy();
    expect(
      screen
        .getByText('El', { exact: false, selector: '.course-html p' })
        .closest('[lang]')
        ?.getAttribute('lang'),
    ).toBe('es');
  });

  it.each([
    ['es', /^Corrección del 29 de noviembre de 2026: La tarjeta\.$/, 'Correcciones anteriores'],
    ['en', /^Corrected on 29 November 2026: La tarjeta\.$/, 'Earlier corrections'],
    ['fr', /^Correction du 29 novembre 2026\s: La tarjeta\.$/, 'Corrections précédentes'],
  ] as const)('says when it was corrected, what and why, in %s', async (locale, sentence, earlier) => {
    const corrections = [
      { appliedAt: '2026-11-29T15:00:00.000Z', note: 'La tarjeta.' },
      { appliedAt: '2026-11-20T15:00:00.000Z', note: 'El mapa.' },
    ];
    await open({ corrections }, { locale });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.getByText(earlier)).toBeTruthy();
  });

  it('brings the next lesson to the device and leads to it', async () => {
    const { network, user } = await open();
    expect(network.requests.filter(({ name }) => name === 'Lesson')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await waitFor(() =>
      expect(
        network.requests.filter(({ name }) => name === 'Lesson').map(({ variables }) => variables),
      ).toContainEqual({
        enrolmentId: 'e1',
        activityId: 'lesson-2',
        locale: 'es',
      }),
    );
    await open({}, { at: `${path}#lesson-end` });
    const link = screen.getByRole('link', { name: 'Continuar: La iniciativa' });
    expect(link.getAttribute('href')).toBe('/course/e1/lesson/lesson-2');
  });

  it('brings the rules of the quiz that comes next', async () => {
    const next = { id: 'q', kind: 'QUIZ', title: 'Prueba', isOpen: true } as const;
    const { network, user } = await open({ next });
    const asked = () => network.requests.filter(({ name }) => name === 'Quiz');
    expect(asked()).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(asked()[0]?.variables).toEqual({ enrolmentId: 'e1', activityId: 'q', locale: 'es' });
  });

  it('brings the next lesson long before the last screens of this one', async () => {
    const screens = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => ({ id, title: id, html: '' }));
    const { network, user } = await open({ screens });
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await waitFor(() => expect(network.requests.filter(({ name }) => name === 'Lesson')).toHaveLength(2));
  });

  it('says beforehand that what comes next is not on this device', async () => {
    const screens = ['one', 'two', 'three', 'four', 'five'].map((id) => ({ id, title: id, html: '' }));
    const { network, shell, user } = await open({ screens });
    network.isOnline = false;
    await user.click(screen.getByRole('link', { name: /Para su plan/ }));
    await act(() => shell.journal.flush());
    setOnline(false);
    expect(await screen.findByText(/La iniciativa\. No está en este dispositivo/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Continuar: La iniciativa' })).toBeNull();
    setOnline(true);
    expect(await screen.findByRole('link', { name: 'Continuar: La iniciativa' })).toBeTruthy();
  });

  it('asks again when its last screen may have opened a gate', async () => {
    const next = { id: 'q', kind: 'QUIZ', title: 'Prueba', isOpen: false } as const;
    const { network, server, user } = await open({ next, seenScreens: ['one', 'two'], state: 'STARTED' });
    network.answer({
      Lesson: () => lessonAnswer({ next: { ...next, isOpen: server.of('screenSeen').length > 0 } }),
    });
    await user.click(screen.getByRole('link', { name: /Después/ }));
    await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(await screen.findByRole('link', { name: 'Continuar: Prueba' })).toBeTruthy();
  });

  it('says so when there is no such lesson', async () => {
    await renderApp(path, {
      answers: { Lesson: () => ({ lesson: null }), CourseHome: () => ({ courseHome: null }) },
    });
    expect(await screen.findByRole('heading', { name: 'Esta actividad no está disponible' })).toBeTruthy();
    expect(screen.getByText(/no forma parte de sus inscripciones/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ver mis cursos' }).getAttribute('href')).toBe('/');
    await expectAccessible();
  });

  it('says so when it was never read here and there is no link', async () => {
    const { network } = await open();
    network.isOnline = false;
    act(() => go('/course/e1/lesson/other'));
    expect(await screen.findByText(/Esta lección no está en este dispositivo/)).toBeTruthy();
    await expectAccessible();
  });
});

describe('a screen counts as seen', () => {
  it('after a while on display, once', async () => {
    const { server } = await open();
    expect(server.of('screenSeen')).toEqual([]);
    await waitFor(() => expect(server.of('screenSeen')).toHaveLength(1));
    expect(server.of('screenSeen')).toEqual([{ enrolmentId: 'e1', activityId: 'lesson-1', screenId: 'one' }]);
  });

  it('by going on, once, but not by jumping over it', async () => {
    const { server, user } = await open();
    const next = () => user.click(screen.getByRole('button', { name: 'Siguiente' }));
    await next();
    await user.click(screen.getByRole('link', { name: /Después/ }));
    await user.click(screen.getByRole('link', { name: /Antes/ }));
    await next();
    await waitFor(() => expect(server.of('screenSeen')).toHaveLength(1));
    await user.click(screen.getByRole('link', { name: /Para su plan/ }));
    expect(screen.getByText('Le quedan 2 pantallas por ver')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Durante' }));
    expect(document.activeElement).toBe(await heading('Durante'));
  });

  it('when this device has seen it without a link', async () => {
    const { network, user } = await open();
    network.isOnline = false;
    for (let n = 0; n < 3; n++) await user.click(screen.getByRole('button', { name: 'Siguiente' }));
    expect(await screen.findByText('Terminó esta lección')).toBeTruthy();
    const again = createWorkServer();
    await renderApp(path, {
      isSameDevice: true,
      answers: {
        Lesson: () => lessonAnswer({ seenScreens: again.of('screenSeen').map(({ screenId }) => screenId) }),
        RecordWork: again.RecordWork,
      },
    });
    expect(await screen.findByText(/Lección terminada/)).toBeTruthy();
    await waitFor(() =>
      expect(again.of('screenSeen').map(({ screenId }) => screenId)).toEqual(['one', 'two', 'three']),
    );
  });
});
