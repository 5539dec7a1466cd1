import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../../testing/render-app.tsx';
import { createWorkServer } from '../../testing/work-server.ts';

const terms = [
  { key: 'register', term: 'Padrón consular', definitionHtml: '<p>La lista de <em>nacionales</em>.</p>' },
  { key: 'evacuation', term: 'Evacuación', definitionHtml: '<p>Último recurso.</p>' },
];

type Options = Omit<Parameters<typeof renderApp>[1] & object, 'answers'> & { at?: string };

const open = async (
  glossary: typeof terms,
  locale: 'es' | 'en' | 'fr' = 'es',
  { at = '', ...options }: Options = {},
) => {
  const server = createWorkServer();
  const app = await renderApp(`/course/e1/glossary${at}`, {
    locale,
    ...options,
    answers: {
      Glossary: () => ({ glossary }),
      ScreenNotes: () => ({ screenNotes: [] }),
      RecordWork: server.RecordWork,
    },
  });
  return { ...app, server, user: userEvent.setup() };
};

describe('the glossary', () => {
  it.each([
    ['es', 'Glosario', 'Buscar un término', '1 término'],
    ['en', 'Glossary', 'Find a term', '1 term'],
    ['fr', 'Glossaire', 'Chercher un terme', '1 terme'],
  ] as const)('finds a term while one types, in %s', async (locale, title, search, count) => {
    const { user } = await open(terms, locale);
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

  it('leads to the term that an address names', async () => {
    await open(terms, 'es', { at: '#term-register' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Padrón consular'));
  });
});

describe('a term', () => {
  const beside = { enrolmentId: 'e1', activityId: null, cardId: null, termKey: 'register', screenId: null };

  it.each([
    [
      'es',
      'Escribir una nota sobre «Padrón consular»',
      'Nota nueva',
      'Listo',
      'Marcador en «Padrón consular»',
    ],
    ['en', 'Write a note on “Padrón consular”', 'New note', 'Done', 'Bookmark on “Padrón consular”'],
    [
      'fr',
      'Écrire une note sur «\u202fPadrón consular\u202f»',
      'Nouvelle note',
      'Terminé',
      'Signet sur «\u202fPadrón consular\u202f»',
    ],
  ] as const)('takes notes and a bookmark, in %s', async (locale, write, label, done, mark) => {
    const { server, user } = await open(terms, locale);
    await user.click(await screen.findByRole('button', { name: write }));
    await user.type(await screen.findByLabelText(label), 'Pedirlo');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: done }));
    expect(await screen.findByText('Pedirlo')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: write }));
    await user.click(screen.getByRole('button', { name: mark }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: mark }).getAttribute('aria-pressed')).toBe('true'),
    );
    await waitFor(() => expect(server.of('noteWritten').at(-1)).toMatchObject({ ...beside, text: '' }));
    expect(server.of('noteWritten').at(-2)).toMatchObject({ ...beside, text: 'Pedirlo' });
    await expectAccessible();
  });

  it('keeps what is noted beside it without a connection, in the list of notes too', async () => {
    const first = await open(terms);
    const write = { name: 'Escribir una nota sobre «Padrón consular»' };
    await screen.findByRole('button', write);
    first.network.isOnline = false;
    await first.user.click(screen.getByRole('button', write));
    await first.user.type(await screen.findByLabelText('Nota nueva'), 'Sin señal');
    await first.user.click(screen.getByRole('button', { name: 'Listo' }));
    await first.user.click(await screen.findByRole('link', { name: 'Todas mis notas' }));
    expect(await screen.findByRole('link', { name: 'Padrón consular' })).toBeTruthy();
    expect(screen.getByText('Sin señal')).toBeTruthy();
  });
});
