import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { scenarioServer } from '../../testing/scenario-server.ts';
import { known, pathOf } from './scenario.fixture.ts';

/** The debrief of a story that was played before. */
const open = async (locale: 'es' | 'en' | 'fr') => {
  const ended = known({ id: 'mine', path: pathOf('radio.a', 'shelter.open') });
  const server = scenarioServer({ attempts: [ended] });
  await renderApp('/course/e1/scenario/s1?attempt=mine&step=2', { locale, answers: server.answers });
  await screen.findByRole('heading', { level: 1, name: 'Bajo techo' });
  return { server, user: userEvent.setup() };
};

beforeEach(() => {
  history.replaceState(null, '', '/');
});

describe('a debrief', () => {
  it.each([
    ['es', 'Escribir una nota', 'Nota nueva', 'Listo', 'Marcador'],
    ['en', 'Write a note', 'New note', 'Done', 'Bookmark'],
    ['fr', 'Écrire une note', 'Nouvelle note', 'Terminé', 'Signet'],
  ] as const)('takes notes and a bookmark, in %s', async (locale, write, label, done, mark) => {
    const { server, user } = await open(locale);
    await user.click(await screen.findByRole('button', { name: write }));
    await user.type(await screen.findByLabelText(label), 'Llamar antes');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: done }));
    expect(await screen.findByText('Llamar antes')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: write }));
    await user.click(screen.getByRole('button', { name: mark }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: mark }).getAttribute('aria-pressed')).toBe('true'),
    );
    const beside = { enrolmentId: 'e1', activityId: 's1', screenId: null };
    await waitFor(() => expect(server.of('noteWritten').at(-1)).toMatchObject({ ...beside, text: '' }));
    expect(server.of('noteWritten').at(-2)).toMatchObject({ ...beside, text: 'Llamar antes' });
  });
});
