import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../../testing/edition.fixture.ts';
import { openPlan, planAnswers } from '../../../testing/open-plan.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

describe('the plan of sessions', () => {
  it('a session online without an address is warned of, in the list and in its form', async () => {
    const user = userEvent.setup();
    const startsAt = new Date(Date.now() + 86_400_000).toISOString();
    const [one] = edition().sessions;
    const session = (over: object) => ({ ...(one as NonNullable<typeof one>), ...over });
    const halfDays = (at: string) => [
      { id: 'h', startsAt: at, localStart: at.slice(0, 16), plannedMinutes: 90 },
    ];
    await openPlan('sessions', {
      sessions: [
        session({ id: 's1', title: 'Sin dirección', url: null, halfDays: halfDays(startsAt) }),
        session({ id: 's2', title: 'Con dirección', halfDays: halfDays(startsAt) }),
        session({ id: 's3', title: 'Ya pasó', url: null, halfDays: halfDays('2026-01-05T10:00:00.000Z') }),
      ],
    });
    const row = (name: RegExp) => within(screen.getByRole('row', { name }));
    await screen.findByText('Falta la dirección');
    expect(row(/^Sin dirección/).getByText('Falta la dirección')).toBeTruthy();
    expect(screen.getAllByText('Falta la dirección')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Cambiar: Sin dirección' }));
    const field = await screen.findByLabelText('Dirección para unirse');
    expect(screen.getByText(/sin ella nadie podrá unirse/)).toBeTruthy();
    await user.type(field, 'https://video.example.org');
    expect(screen.queryByText(/sin ella nadie podrá unirse/)).toBeNull();
    await expectAccessible();
  });

  it('a session in a room may have an address to join too', async () => {
    const user = userEvent.setup();
    const sent: object[] = [];
    const { network } = await openPlan('sessions', { sessions: [] });
    network.answer({
      PlanSession: ({ input }) => {
        sent.push(input);
        return {
          planSession: {
            __typename: 'SessionPlanned' as const,
            edition: { id: 'edition-1', sessions: [{ id: 'session-9', version: 1 }] },
          },
        };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Planificar una sesión' }));
    await user.click(screen.getByRole('radio', { name: 'En sala' }));
    const title = within(screen.getByRole('group', { name: 'Título de la sesión' })).getAllByRole(
      'textbox',
    )[0];
    await user.type(title as HTMLElement, 'Simulacro');
    await user.type(screen.getByLabelText('Lugar'), 'Sala 2');
    await user.type(
      screen.getByLabelText('Dirección para unirse desde otra parte (si la hay)'),
      'https://x.example/1',
    );
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    await waitFor(() =>
      expect(sent).toMatchObject([{ mode: 'ROOM', place: 'Sala 2', url: 'https://x.example/1' }]),
    );
  });

  it('an address that opens nothing is told at its field, and nothing is sent', async () => {
    const user = userEvent.setup();
    const { network } = await openPlan('sessions', { sessions: [] });
    await user.click(await screen.findByRole('button', { name: 'Planificar una sesión' }));
    const titles = within(screen.getByRole('group', { name: 'Título de la sesión' })).getAllByRole('textbox');
    await user.type(titles[0] as HTMLElement, 'Simulacro');
    const field = screen.getByLabelText('Dirección para unirse');
    await user.type(field, 'zoom');
    await user.click(screen.getByRole('button', { name: 'Guardar' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Escriba una dirección que empiece por https://.')).toBeTruthy();
    expect(network.requests.some(({ name }) => name === 'PlanSession')).toBe(false);
    await expectAccessible();
  });

  it.each([
    [
      'es',
      'Planificar una sesión',
      'Título de la sesión',
      'Comienzo',
      'Guardar',
      'La sesión quedó planificada.',
    ],
    ['en', 'Plan a session', 'Title of the session', 'Start', 'Save', 'The session is planned.'],
    ['fr', 'Planifier une séance', 'Titre de la séance', 'Début', 'Enregistrer', 'La séance est planifiée.'],
  ] as const)(
    'closes the form of a session that was saved, and says so, in %s',
    async (locale, add, titles, start, save, told) => {
      const user = userEvent.setup();
      const sent: object[] = [];
      await renderApp('/console/editions/edition-1/sessions', {
        locale,
        person: carla,
        answers: {
          ...planAnswers({ sessions: [] }),
          PlanSession: ({ input }) => {
            sent.push(input);
            return {
              planSession: {
                __typename: 'SessionPlanned' as const,
                edition: { id: 'edition-1', sessions: [{ id: 'session-9', version: 1 }] },
              },
            };
          },
        },
      });
      await user.click(await screen.findByRole('button', { name: add }));
      const field = within(screen.getByRole('group', { name: titles })).getAllByRole('textbox')[0];
      await user.type(field as HTMLElement, 'Simulacro');
      fireEvent.change(screen.getByLabelText(start), { target: { value: '2027-01-20T10:00' } });
      await user.click(screen.getByRole('button', { name: save }));
      expect(await screen.findByText(told)).toBeTruthy();
      expect(sent).toMatchObject([{ sessionId: null, halfDays: [{ localStart: '2027-01-20T10:00' }] }]);
      expect(screen.queryByRole('dialog')).toBeNull();
      await expectAccessible();
    },
  );
});
