import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { start } from '../../testing/attendance-app.ts';

const path = '/console/attendance';
const values = () => Object.fromEntries(new URLSearchParams(window.location.search));

describe('the list of sessions', () => {
  it('says how many there are, is narrowed by a filter that can be taken away, and keeps it in the address', async () => {
    const user = userEvent.setup();
    await start(path);
    expect(await screen.findByText('1 sesión')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Filtros' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Mostrar' }), 'Próximas');
    expect(values()).toEqual({ when: 'coming' });
    await user.click(await screen.findByRole('button', { name: /Próximas/ }));
    expect(values()).toEqual({});
  });

  it('leads from the menu of a row to the door, the session and what was signed', async () => {
    const user = userEvent.setup();
    await start(path);
    await user.click(await screen.findByRole('button', { name: /^Acciones: / }));
    const places = screen.getAllByRole('menuitem').map((line) => line.getAttribute('href'));
    expect(places).toEqual([
      expect.stringMatching(/^\/console\/check-in\//),
      expect.stringMatching(/^\/console\/attendance\/[^/]+$/),
      expect.stringMatching(/^\/console\/attendance\/[^/]+\/lists$/),
    ]);
    await expectAccessible();
  });
});
