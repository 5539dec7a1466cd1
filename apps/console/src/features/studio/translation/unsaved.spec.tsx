import { describe, expect, it } from '@jest/globals';
import { refuseHttp } from '@campus/web-shell/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { area, changed, open, pageAt, rowOf, served } from '../../../testing/open-translation.ts';
import { renderApp, tomas } from '../../../testing/render-app.tsx';
import { target, translation } from './translation.fixture.ts';

describe('a translation', () => {
  it('that was typed and not saved is there after the window was closed', async () => {
    const { user, view } = await open();
    await user.type(area('Notez l’heure.'), ' Vite.');
    expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
    view.unmount();
    await renderApp(pageAt, { person: tomas, answers: served(), isSameDevice: true });
    expect(await screen.findByText(/^Usted escribió esto antes/)).toBeTruthy();
    expect(area('Notez l’heure. Vite.')).toBeTruthy();
  });

  it('that one says still holds is there after the window was closed, and goes with the next saving', async () => {
    const { user, view } = await open();
    await user.click(rowOf(changed).getByRole('button', { name: 'La traducción sigue siendo válida' }));
    expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
    view.unmount();
    const { network } = await renderApp(pageAt, { person: tomas, answers: served(), isSameDevice: true });
    await screen.findAllByRole('textbox');
    expect(rowOf(changed).getByText('traducido, sin guardar')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
    const [sent] = network.requests.filter(({ name }) => name === 'WriteTranslation');
    expect(sent?.variables).toMatchObject({ input: { text: target, blocks: [{ source: 2, target: 2 }] } });
  });

  it('keeps what one says of a block while others are saved', async () => {
    const { user, network, view } = await open();
    let answer = () => {};
    network.answer({
      WriteTranslation: async () => {
        await new Promise<void>((resolve) => (answer = resolve));
        return { writeTranslation: { __typename: 'TranslationChanged' as const, draftId: 'd1', hash: 'c' } };
      },
    });
    await user.type(area('Notez l’heure.'), ' Vite.');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await user.click(rowOf(changed).getByRole('button', { name: 'La traducción sigue siendo válida' }));
    act(() => answer());
    await waitFor(() =>
      expect(rowOf('Notez l’heure. Vite.').queryByText('traducido, sin guardar')).toBeNull(),
    );
    expect(rowOf(changed).getByText('traducido, sin guardar')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar' }).disabled).toBe(false);
    expect(screen.queryByText('Guardado en el borrador.')).toBeNull();
    expect(await screen.findByText(/^Guardado en este dispositivo/)).toBeTruthy();
    view.unmount();
    const text = target.replace('Notez l’heure.', 'Notez l’heure. Vite.');
    const there = served(translation({ target: { hash: 'c', text } }));
    await renderApp(pageAt, { person: tomas, answers: there, isSameDevice: true });
    await screen.findAllByRole('textbox');
    expect(rowOf(changed).getByText('traducido, sin guardar')).toBeTruthy();
  });

  it('that could not be sent goes when the connection is back, and is then no more to be saved', async () => {
    const { user, network } = await open();
    await user.type(area('Notez l’heure.'), ' Vite.');
    network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText(/^Guardado en este dispositivo\. Pasará al borrador/)).toBeTruthy();
    expect(rowOf('Notez l’heure. Vite.').getByText('traducido, sin guardar')).toBeTruthy();
    network.isOnline = true;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
    expect(screen.queryByText('traducido, sin guardar')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Guardar' }).disabled).toBe(true);
  });

  it('that one says still holds goes when the connection is back, too', async () => {
    const { user, network } = await open();
    await user.click(rowOf(changed).getByRole('button', { name: 'La traducción sigue siendo válida' }));
    network.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(await screen.findByText(/^Guardado en este dispositivo\. Pasará al borrador/)).toBeTruthy();
    network.isOnline = true;
    act(() => void window.dispatchEvent(new Event('online')));
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
    const [sent] = network.requests.filter(({ name }) => name === 'WriteTranslation');
    expect(sent?.variables).toMatchObject({ input: { text: target, blocks: [{ source: 2, target: 2 }] } });
    expect(screen.queryByText('traducido, sin guardar')).toBeNull();
  });

  it('is another request when more of it is said after an answer that was lost', async () => {
    const { user, network } = await open();
    const asked: { idempotencyKey: string; blocks: unknown[] }[] = [];
    let isLost = true;
    network.answer({
      WriteTranslation: ({ input }) => {
        asked.push(input);
        if (isLost) throw refuseHttp(500, 'INTERNAL');
        return served().WriteTranslation();
      },
    });
    const save = () => user.click(screen.getByRole('button', { name: 'Guardar' }));
    await user.type(area('Notez l’heure.'), ' Vite.');
    for (const times of [1, 2]) {
      await save();
      await waitFor(() => expect(asked).toHaveLength(times));
      expect(await screen.findByRole('alert')).toBeTruthy();
    }
    isLost = false;
    await user.click(rowOf(changed).getByRole('button', { name: 'La traducción sigue siendo válida' }));
    await save();
    expect(await screen.findByText('Guardado en el borrador.')).toBeTruthy();
    const [first, again, more] = asked;
    expect(again).toEqual(first);
    expect(more?.blocks).toHaveLength(2);
    expect(more?.idempotencyKey).not.toBe(first?.idempotencyKey);
  });
});
