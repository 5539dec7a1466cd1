import { afterEach, describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { carla, renderApp } from '../../testing/render-app.tsx';

afterEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['text'];
  delete document.documentElement.dataset['spacing'];
});

describe('size and spacing of the text', () => {
  it.each([
    ['es', 'Tamaño del texto', 'Grande', 'Espacio entre líneas y letras', 'Amplio'],
    ['en', 'Text size', 'Large', 'Space between lines and letters', 'Wide'],
    ['fr', 'Taille du texte', 'Grande', 'Espace entre les lignes et les lettres', 'Large'],
  ] as const)(
    'are a place of the rail, apply at once and are kept on this device, in %s',
    async (locale, title, large, spacing, wide) => {
      const user = userEvent.setup();
      await renderApp('/console/look', { person: carla, locale });
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
      expect(screen.getByRole('link', { name: title }).getAttribute('aria-current')).toBe('page');
      const choice = (name: string) => within(screen.getByRole('group', { name }));
      await user.click(choice(title).getByRole('radio', { name: large }));
      await user.click(choice(spacing).getByRole('radio', { name: wide }));
      expect(document.documentElement.dataset).toMatchObject({ text: 'large', spacing: 'wide' });
      expect(localStorage.getItem('campus.text')).toBe('large');
      await expectAccessible();
    },
  );
});
