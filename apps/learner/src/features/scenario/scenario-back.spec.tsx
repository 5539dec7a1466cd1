import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderApp } from '../../testing/render-app.tsx';
import { scenarioServer } from '../../testing/scenario-server.ts';

const heading = (name: string, level = 1) => screen.findByRole('heading', { level, name });

const open = async () => {
  const server = scenarioServer();
  await renderApp('/course/e1/scenario/s1', { answers: server.answers });
  const user = userEvent.setup();
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  const decide = async (choice: string) => {
    await user.click(screen.getByRole('radio', { name: choice }));
    await press('Confirmar mi decisión');
    await heading('Qué pasa entonces', 2);
  };
  await press('Empezar la simulación');
  await heading('La radio');
  return { server, press, decide };
};

const toEnding = async () => {
  const app = await open();
  await app.decide('Hablo hoy por la radio.');
  await app.press('Seguir');
  await heading('El albergue');
  await app.decide('Pido que abran sin documentos.');
  await app.press('Ver cómo termina');
  await heading('Bajo techo');
  return app;
};

beforeEach(() => {
  history.replaceState(null, '', '/');
});

describe('the Back of the window', () => {
  it('turns to the moment before, where the decision stays as it was made', async () => {
    const { server, press } = await toEnding();
    const sent = server.of('scenarioPlayed').length;
    act(() => history.back());
    await heading('El albergue');
    expect(await heading('Qué pasa entonces', 2)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    act(() => history.back());
    await heading('La radio');
    await press('Seguir');
    await heading('El albergue');
    await press('Ver cómo termina');
    await heading('Bajo techo');
    expect(server.of('scenarioPlayed')).toHaveLength(sent);
  });

  it('leaves the story from its first moment', async () => {
    await open();
    act(() => history.back());
    expect(await screen.findByRole('button', { name: 'Empezar la simulación' })).toBeTruthy();
  });
});
