import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { expectAccessible, renderApp } from '../testing/render-app.tsx';

describe('an address that leads nowhere', () => {
  it.each([
    ['es', 'Esta página no existe', 'Ir a mis cursos'],
    ['en', 'This page does not exist', 'Go to my courses'],
    ['fr', 'Cette page n’existe pas', 'Aller à mes cours'],
  ] as const)('says so and leads back, in %s', async (locale, title, back) => {
    await renderApp('/nowhere', { locale });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole('link', { name: back }).getAttribute('href')).toBe('/');
    expect(document.documentElement.lang).toBe(locale);
    expect(document.title).toContain(title);
    await expectAccessible();
  });
});
