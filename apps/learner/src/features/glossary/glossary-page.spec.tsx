import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';

const terms = [
  { key: 'register', term: 'Padrón consular', definitionHtml: '<p>La lista de <em>nacionales</em>.</p>' },
  { key: 'evacuation', term: 'Evacuación', definitionHtml: '<p>Último recurso.</p>' },
];

const open = (glossary: typeof terms, locale: 'es' | 'en' | 'fr' = 'es') =>
  renderApp('/course/e1/glossary', { locale, answers: { Glossary: () => ({ glossary }) } });

describe('the glossary', () => {
  it.each([
    ['es', 'Glosario', 'Buscar un término', '1 término'],
    ['en', 'Glossary', 'Find a term', '1 term'],
    ['fr', 'Glossaire', 'Chercher un terme', '1 terme'],
  ] as const)('finds a term while one types, in %s', async (locale, title, search, count) => {
    const user = userEvent.setup();
    await open(terms, locale);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    await user.type(await screen.findByLabelText(search), 'padron');
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['Padrón consular']);
    expect(screen.getByText(count)).toBeTruthy();
    await expectAccessible();
  });

  it('says so when a course has none', async () => {
    await open([]);
    expect(await screen.findByRole('heading', { name: 'Este curso no tiene glosario' })).toBeTruthy();
    await expectAccessible();
  });
});
