import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open, path } from '../../testing/open-lesson.ts';
import { expectAccessible } from '../../testing/render-app.tsx';

describe('inside the text', () => {
  it('a term opens its definition, Escape closes it and gives the focus back', async () => {
    const { user } = await open();
    const term = screen.getByRole('button', { name: 'padrón' });
    await user.click(term);
    const box = await screen.findByRole('dialog', { name: 'padrón' });
    expect(box.textContent).toContain('La lista de nacionales.');
    expect(document.activeElement).toBe(box);
    expect(term.getAttribute('aria-expanded')).toBe('true');
    await expectAccessible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(term);
    expect(term.getAttribute('aria-expanded')).toBe('false');
  });

  it.each([
    ['Tab beyond its last link', 'link', false, true],
    ['Shift + Tab before its first', 'button', true, false],
  ])('%s leaves a definition by its term', async (_, role, shiftKey, goesOn) => {
    const { user } = await open();
    const term = screen.getByRole('button', { name: 'padrón' });
    await user.click(term);
    const box = await screen.findByRole('dialog', { name: 'padrón' });
    const edge = within(box).getByRole(role);
    edge.focus();
    // The browser takes its own step from where the focus is then.
    expect(fireEvent.keyDown(edge, { key: 'Tab', shiftKey })).toBe(goesOn);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(term);
  });

  it.each(['{Enter}', ' '])('a term opens its definition from the keyboard: %s', async (key) => {
    const { user } = await open();
    const term = screen.getByRole('button', { name: 'padrón' });
    term.focus();
    await user.keyboard(key);
    expect(await screen.findByRole('dialog', { name: 'padrón' })).toBeTruthy();
  });

  it('links lead into this enrolment, and downloads say their size', async () => {
    await open();
    expect(screen.getByRole('link', { name: 'Otra lección' }).getAttribute('href')).toBe(
      '/course/e1/lesson/lesson-2',
    );
    await open({}, { at: `${path}#three` });
    expect(await screen.findByRole('link', { name: 'Tarjeta (48 KB)' })).toBeTruthy();
  });

  it('a question for oneself says right or wrong in words, with its feedback, and can be tried again', async () => {
    const { user } = await open({}, { at: `${path}#two` });
    const check = screen.getByRole('group', { name: '¿Quién decide?' });
    // Its code comes with the screen.
    await within(check).findByRole('button', { name: 'Comprobar' });
    const press = () => user.click(within(check).getByRole('button', { name: 'Comprobar' }));
    await press();
    expect(within(check).getByRole('status').textContent).toBe('Elija primero una respuesta.');
    await user.click(within(check).getByRole('radio', { name: 'Nadie' }));
    expect(within(check).queryByText('Alguien debe.')?.hidden).toBe(true);
    await press();
    expect(within(check).getByText('Alguien debe.').hidden).toBe(false);
    expect(within(check).getByRole('status').textContent).toMatch(/^Todavía no/);
    expect(within(check).getByRole('radio', { name: /No corresponde/ })).toBeTruthy();
    await user.click(within(check).getByRole('radio', { name: 'El puesto' }));
    expect(within(check).getByRole('status').textContent).toBe('');
    await press();
    expect(within(check).getByRole('status').textContent).toBe('Correcto.');
    await expectAccessible();
  });

  it('a question with several answers says how many are wrong and missing', async () => {
    const { user, shell } = await open({}, { at: `${path}#two` });
    const check = screen.getByRole('group', { name: '¿Qué se guarda?' });
    await user.click(within(check).getByRole('checkbox', { name: 'Zona' }));
    await user.click(within(check).getByRole('checkbox', { name: 'Nombre' }));
    await user.click(await within(check).findByRole('button', { name: 'Comprobar' }));
    expect(within(check).getByRole('status').textContent).toBe(
      'Una de sus marcas no corresponde. Falta una respuesta correcta.',
    );
    await act(() => shell.session.chooseLocale('en'));
    await waitFor(() =>
      expect(within(check).getByRole('status').textContent).toBe(
        'One of your ticks does not belong. One right answer is missing.',
      ),
    );
  });
});
