import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { attempt, attemptRow, timeline } from '../../testing/attempt.fixture.ts';
import { libraryPackage } from '../../testing/library.fixture.ts';
import { renderApp } from '../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

const table = (items = [attemptRow()]) => ({
  LibraryPackage: () => ({ libraryPackage: libraryPackage() }),
  ScormAttempts: () => ({ scormAttempts: { items, totalCount: items.length } }),
});

const record = (over: Parameters<typeof attempt>[0] = {}) => ({
  ScormAttempt: () => ({ scormAttempt: attempt(over) }),
  ScormTimeline: () => ({ scormTimeline: timeline }),
});

const address = '/console/packages/package-1/attempts/attempt-1';

describe('the attempts at a package', () => {
  it.each(languages)('are a table with person, result, score and time, in %s', async (locale) => {
    await renderApp('/console/packages/package-1/attempts', { locale, answers: table() });
    const link = await screen.findByRole('link', { name: 'Luis Paz' });
    expect(link.getAttribute('href')).toBe(address);
    expect(screen.getByText('Honduras')).toBeTruthy();
    await expectAccessible();
  });

  it('say so while there are none', async () => {
    await renderApp('/console/packages/package-1/attempts', { answers: table([]) });
    expect(await screen.findByText('No hay intentos que mostrar')).toBeTruthy();
    await expectAccessible();
  });
});

describe('one attempt', () => {
  it.each(languages)('shows what was answered inside and what content asked, in %s', async (locale) => {
    await renderApp(address, { locale, answers: record() });
    expect(await screen.findByText('¿A quién llama primero?')).toBeTruthy();
    expect(screen.getByText('A la embajada')).toBeTruthy();
    expect(await screen.findByText('cmi.core.lesson_status')).toBeTruthy();
    expect(screen.getByText(/201/)).toBeTruthy();
    await expectAccessible();
  });

  it('offers no repair to somebody who may not', async () => {
    await renderApp(address, { answers: record({ mayChange: false }) });
    await screen.findByText('¿A quién llama primero?');
    expect(screen.queryByRole('button', { name: 'Corregir el resultado' })).toBeNull();
  });

  it('is repaired with a reason only, which the form keeps when the request is lost', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(address, {
      answers: { ...record(), RepairScormStatus: () => Promise.reject(new TypeError('lost')) },
    });
    await user.click(await screen.findByRole('button', { name: 'Corregir el resultado de La alerta' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: 'Sí' }));
    await user.click(dialog.getByRole('button', { name: 'Corregir y registrar' }));
    expect(network.requests.some(({ name }) => name === 'RepairScormStatus')).toBe(false);
    const reason = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Motivo' });
    expect(reason.getAttribute('aria-invalid')).toBe('true');
    await user.type(reason, 'El paquete no guardó su nota');
    await user.click(dialog.getByRole('button', { name: 'Corregir y registrar' }));
    expect(await dialog.findByText('No hay conexión con el servidor.')).toBeTruthy();
    expect(reason.value).toBe('El paquete no guardó su nota');
    await expectAccessible();
    network.answer({
      RepairScormStatus: () => ({
        repairScormStatus: { __typename: 'ScormStatusRepaired', attempt: attempt({ isPassed: true }) },
      }),
    });
    await user.click(dialog.getByRole('button', { name: 'Corregir y registrar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = network.requests.filter(({ name }) => name === 'RepairScormStatus');
    expect(sent[0]?.variables).toEqual(sent[1]?.variables);
    expect(sent[1]?.variables).toMatchObject({
      input: { attemptId: 'attempt-1', itemId: 'a', isCompleted: true, isPassed: true, score: 55 },
    });
  });

  it('keeps its score to the last digit when the language is changed while it is repaired', async () => {
    const user = userEvent.setup();
    const [item] = attempt().items;
    if (!item) throw new Error('there is no item');
    const { network, shell } = await renderApp(address, {
      answers: record({ items: [{ ...item, score: 66.6667 }] }),
    });
    await user.click(await screen.findByRole('button', { name: 'Corregir el resultado de La alerta' }));
    await shell.session.chooseLocale('fr');
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: 'Motif' }), 'Le module n’a rien conservé');
    await user.click(dialog.getByRole('button', { name: 'Corriger et consigner' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'RepairScormStatus')?.variables).toMatchObject({
        input: { score: 66.6667 },
      }),
    );
  });

  it('can be followed by one more, with a reason', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(address, {
      answers: {
        ...record(),
        AllowScormAttempt: () => ({
          allowScormAttempt: {
            __typename: 'ScormAttemptAllowed',
            enrolmentId: 'e',
            activityId: 'a',
            attemptsLeft: 1,
          },
        }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Dar un intento más' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Un intento más para Luis Paz' }));
    await user.type(dialog.getByRole('textbox', { name: 'Motivo' }), 'Se cortó la luz en su puesto');
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Dar el intento' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'AllowScormAttempt')?.variables).toMatchObject({
      input: { attemptId: 'attempt-1', reason: 'Se cortó la luz en su puesto' },
    });
  });
});
