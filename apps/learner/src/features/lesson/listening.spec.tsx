import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { fakeSpeech, voice } from '../../testing/fake-speech.ts';
import { lessonAnswer, type lesson } from './lesson.fixture.ts';

let speech: ReturnType<typeof fakeSpeech>;

beforeEach(() => {
  localStorage.clear();
  speech = fakeSpeech([voice('en-GB'), voice('es-MX', false), voice('es-CR'), voice('fr-FR')]);
});
afterEach(() => speech.remove());

const screens = [
  { id: 'one', title: 'Antes', html: '<p>Uno. Dos.</p>' },
  { id: 'two', title: 'Durante', html: '<p>Tres.</p>' },
];

const open = async (over: Parameters<typeof lesson>[0] = {}, locale: 'es' | 'en' | 'fr' = 'es') => {
  await renderApp('/course/e1/lesson/lesson-1', {
    locale,
    answers: { Lesson: ({ activityId }) => lessonAnswer({ screens, ...over, activityId }) },
  });
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
};
/** The button appears some seconds after the text. */
const named = (name: string) => screen.findByRole('button', { name });
const finish = () => act(async () => speech.finish());

describe('listening to a lesson', () => {
  it.each([
    ['es', 'Escuchar', 'Pausar', 'Seguir', 'Detener', 'Velocidad'],
    ['en', 'Listen', 'Pause', 'Continue', 'Stop', 'Speed'],
    ['fr', 'Écouter', 'Mettre en pause', 'Reprendre', 'Arrêter', 'Vitesse'],
  ] as const)('has a name for everything, in %s', async (locale, start, pause, resume, stop, pace) => {
    const user = await open({ locale }, locale);
    await user.click(await named(start));
    expect(await named(stop)).toBeTruthy();
    expect(screen.getByLabelText(pace)).toBeTruthy();
    await expectAccessible();
    expect(document.activeElement).toBe(await named(pause));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(await named(resume));
  });

  it('reads heading and text with a voice of the device, marks each sentence and ends', async () => {
    const user = await open();
    await user.click(await named('Escuchar'));
    await waitFor(() => expect(speech.now()).toBe('Antes'));
    await finish();
    expect(speech.now()).toBe('Uno.');
    expect(document.querySelector('.is-heard')?.textContent).toBe('Uno. Dos.');
    expect(speech.said[1]?.voice).toMatchObject({ lang: 'es-CR', localService: true });
    await finish();
    await finish();
    expect(speech.texts()).toEqual(['Antes', 'Uno.', 'Dos.']);
    expect(await named('Escuchar')).toBeTruthy();
    expect(document.querySelector('.is-heard')).toBeNull();
  });

  it('pauses, goes on with the same sentence, and stops with Escape', async () => {
    const user = await open();
    await user.click(await named('Escuchar'));
    await waitFor(() => expect(speech.now()).toBe('Antes'));
    await finish();
    await user.click(await named('Pausar'));
    expect(speech.now()).toBeNull();
    await user.click(await named('Seguir'));
    expect(speech.now()).toBe('Uno.');
    await user.keyboard('{Escape}');
    expect(speech.now()).toBeNull();
    expect(await named('Escuchar')).toBeTruthy();
  });

  it('remembers how fast somebody likes it', async () => {
    const user = await open();
    await user.click(await named('Escuchar'));
    await user.selectOptions(await screen.findByLabelText('Velocidad'), '1.25');
    expect(speech.said.at(-1)).toMatchObject({ text: 'Antes', rate: 1.25 });
    await user.click(await named('Detener'));
    await user.click(await named('Escuchar'));
    await waitFor(() => expect(speech.now()).toBe('Antes'));
    expect(speech.said.at(-1)?.rate).toBe(1.25);
  });

  it('stops when its screen is turned or left, and when the voice fails', async () => {
    const user = await open();
    await user.click(await named('Escuchar'));
    await waitFor(() => expect(speech.now()).toBe('Antes'));
    await user.click(await named('Siguiente'));
    await waitFor(() => expect(speech.now()).toBeNull());
    await user.click(await named('Escuchar'));
    await waitFor(() => expect(speech.now()).toBe('Durante'));
    fireEvent(window, new Event('pagehide'));
    expect(speech.now()).toBeNull();
    await user.click(await named('Escuchar'));
    await waitFor(() => expect(speech.now()).toBe('Durante'));
    await act(async () => speech.fail());
    expect(await named('Escuchar')).toBeTruthy();
  });

  it('is offered only where the device itself has a voice for the language of the text', async () => {
    speech.remove();
    speech = fakeSpeech([voice('en-GB'), voice('es-MX', false)]);
    await open();
    await waitFor(() => expect(document.querySelector('.listen')).toBeTruthy());
    expect(screen.queryByRole('button', { name: 'Escuchar' })).toBeNull();
    await act(async () => speech.add(voice('es-HN')));
    expect(await named('Escuchar')).toBeTruthy();
  });
});
