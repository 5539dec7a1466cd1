import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { lessonAnswer } from './lesson.fixture.ts';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

const voice = '/media/aa/voice.opus';
const figure = (title: string) =>
  `<figure class="audio"><figcaption>${title}</figcaption><audio controls preload="none" aria-label="${title}"><source src="${voice}" type="audio/ogg; codecs=opus"></audio><p class="audio-facts">Grabación · 12 s · 36 KB</p><details class="transcript" open><summary>Transcripción: ${title}</summary><p>El agua llega.</p></details></figure>`;
const screens = [
  { id: 'one', title: 'Antes', html: figure('La guardia') },
  { id: 'two', title: 'Durante', html: '<p>Tres.</p>' },
];

const kept = new Set<string>();
let isLost = false;
let canPlay: '' | 'probably' = 'probably';
const canPlayType = jest.spyOn(HTMLMediaElement.prototype, 'canPlayType').mockImplementation(() => canPlay);
const fetched = jest.fn<(address: string) => void>();

const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { value, configurable: true });

/** A device with a worker, which may not have taken over yet. */
beforeEach(() => {
  kept.clear();
  isLost = false;
  canPlay = 'probably';
  fetched.mockClear();
  define(window, 'caches', {
    open: async () => ({
      match: async (address: string) => (kept.has(address) ? {} : undefined),
      add: async (address: string) => {
        fetched(address);
        if (isLost) throw new TypeError('Failed to fetch');
        kept.add(address);
      },
    }),
  });
  define(navigator, 'serviceWorker', {
    controller: null,
    ready: new Promise(() => undefined),
    addEventListener: () => undefined,
  });
});
afterEach(() => {
  Reflect.deleteProperty(window, 'caches');
  Reflect.deleteProperty(navigator, 'serviceWorker');
  define(navigator, 'onLine', true);
});

const open = async (locale: 'es' | 'en' | 'fr' = 'es', ofLesson = locale) => {
  await renderApp('/course/e1/lesson/lesson-1', {
    locale,
    answers: { Lesson: ({ activityId }) => lessonAnswer({ screens, activityId, locale: ofLesson }) },
  });
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
};
const player = () => document.querySelector('audio');
const goOffline = () =>
  act(async () => {
    define(navigator, 'onLine', false);
    window.dispatchEvent(new Event('offline'));
  });

describe('a recording of a lesson', () => {
  it.each([
    ['es', 'Guardar para después', /Guardada en este dispositivo/],
    ['en', 'Keep for later', /Kept on this device/],
    ['fr', 'Garder pour plus tard', /Gardé sur cet appareil/],
  ] as const)('is kept for later when somebody wants it, in %s', async (locale, keep, done) => {
    const user = await open(locale);
    await user.click(await screen.findByRole('button', { name: keep }));
    expect(await screen.findByText(done)).toBeTruthy();
    expect(screen.queryByRole('button', { name: keep })).toBeNull();
    expect(fetched).toHaveBeenCalledTimes(1);
    await expectAccessible();
  });

  it('that could not be kept can be kept later', async () => {
    isLost = true;
    const user = await open();
    await user.click(await screen.findByRole('button', { name: 'Guardar para después' }));
    expect(await screen.findByText(/No se pudo guardar/)).toBeTruthy();
    isLost = false;
    await user.click(screen.getByRole('button', { name: 'Guardar para después' }));
    expect(await screen.findByText(/Guardada en este dispositivo/)).toBeTruthy();
  });

  it('is fetched by nobody but who presses', async () => {
    await open();
    await screen.findByRole('button', { name: 'Guardar para después' });
    expect(player()?.preload).toBe('none');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('says without a link that it is not here, and leaves its transcript', async () => {
    await open();
    await screen.findByRole('button', { name: 'Guardar para después' });
    await goOffline();
    expect(await screen.findByText(/no está guardada aquí/)).toBeTruthy();
    expect(player()?.hidden).toBe(true);
    expect(screen.getByText('El agua llega.')).toBeTruthy();
  });

  it('is heard without a link once it is kept', async () => {
    const user = await open();
    await user.click(await screen.findByRole('button', { name: 'Guardar para después' }));
    await screen.findByText(/Guardada en este dispositivo/);
    await goOffline();
    expect(player()?.hidden).toBe(false);
  });

  it('gives way to its transcript where the browser does not play it', async () => {
    canPlay = '';
    await open();
    expect(await screen.findByText(/Este navegador no reproduce/)).toBeTruthy();
    expect(player()?.hidden).toBe(true);
    expect(canPlayType).toHaveBeenCalledWith('audio/ogg; codecs=opus');
  });

  it('says what it says in the language of the campus, whatever that of the lesson is', async () => {
    canPlay = '';
    await open('fr', 'es');
    const words = await screen.findByText(/Ce navigateur ne lit pas/);
    expect(words.closest('[lang]')?.getAttribute('lang')).toBe('fr');
  });

  it('that does not arrive says so', async () => {
    await open();
    await screen.findByRole('button', { name: 'Guardar para después' });
    const source = document.querySelector('audio source');
    if (source) fireEvent.error(source);
    expect(await screen.findByText(/La grabación no llegó/)).toBeTruthy();
  });

  it('falls silent when its screen is turned', async () => {
    const user = await open();
    await screen.findByRole('button', { name: 'Guardar para después' });
    const audio = player();
    if (!audio) throw new Error('no player');
    define(audio, 'paused', false);
    const pause = jest.spyOn(audio, 'pause').mockImplementation(() => undefined);
    await user.click(within(document.body).getByRole('button', { name: 'Siguiente' }));
    await act(async () => undefined);
    expect(pause).toHaveBeenCalled();
  });
});
