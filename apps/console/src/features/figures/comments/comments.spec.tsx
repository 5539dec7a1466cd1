import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { edition } from '../../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';
import type { Comment, Comments } from './comment-words.ts';

const path = '/console/editions/edition-1/figures/comments';
const comment = (over: Partial<Comment> = {}): Comment => ({
  id: 'comment-1',
  question: '¿Qué faltó?',
  words: 'Más simulacros con la embajada',
  country: 'MX',
  isRead: false,
  themes: [],
  ...over,
});
const comments = (over: Partial<Comments> = {}): Comments => ({
  totalCount: 21,
  allCount: 24,
  unreadCount: 3,
  isWithheld: false,
  items: [
    comment(),
    comment({ id: 'comment-2', words: 'Poco tiempo', country: null, isRead: true, themes: ['TIME', 'PLAN'] }),
    comment({ id: 'comment-3', words: 'Todo bien', isRead: true }),
  ],
  ...over,
});
const answersOf = (editionComments: Comments | null) => ({
  EditionHead: () => ({ edition: edition() }),
  EditionComments: () => ({ editionComments }),
  GiveCommentThemes: () => ({
    giveCommentThemes: { __typename: 'CommentThemesGiven' as const, commentId: 'comment-1' },
  }),
});

describe('comments of an edition', () => {
  it.each(['es', 'en', 'fr'] as const)(
    'are shown without names, with their themes, in %s',
    async (locale) => {
      await renderApp(path, { locale, person: carla, answers: answersOf(comments()) });
      expect(await screen.findByText('Más simulacros con la embajada')).toBeTruthy();
      expect(within(screen.getByRole('main')).getAllByRole('listitem').length).toBeGreaterThanOrEqual(3);
      await expectAccessible();
    },
  );

  it('are given themes by keyboard; the request names the comment and nobody', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answersOf(comments()) });
    (await screen.findByRole('button', { name: 'Asignar temas' })).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByRole('checkbox', { name: 'Práctica y simulaciones' }).focus();
    await user.keyboard(' ');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Contenido' }));
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'Guardar' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(network.requests.find(({ name }) => name === 'GiveCommentThemes')?.variables).toMatchObject({
      input: { editionId: 'edition-1', commentId: 'comment-1', themes: ['CONTENT', 'PRACTICE'] },
    });
  });

  it('are asked for by theme, by words and page by page; the address keeps it', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(path, { person: carla, answers: answersOf(comments()) });
    const asked = () => network.requests.filter(({ name }) => name === 'EditionComments').at(-1)?.variables;
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Mostrar' }), 'TIME');
    await waitFor(() => expect(asked()).toMatchObject({ theme: 'TIME', state: 'ALL' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Mostrar' }), 'WITHOUT_THEME');
    await waitFor(() => expect(asked()).toMatchObject({ theme: null, state: 'WITHOUT_THEME' }));
    await user.type(await screen.findByRole('searchbox'), 'tiempo{Enter}');
    await waitFor(() => expect(asked()).toMatchObject({ search: 'tiempo', offset: 0 }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Ordenar por' }), 'longest');
    await waitFor(() => expect(asked()).toMatchObject({ sort: 'LENGTH', isDescending: true }));
    await user.click(await screen.findByRole('button', { name: 'Siguiente' }));
    await waitFor(() => expect(asked()).toMatchObject({ search: 'tiempo', offset: 20 }));
    expect(window.location.search).toBe('?only=without_theme&search=tiempo&order=longest&page=2');
  });

  it.each([
    [
      'nobody wrote anything',
      comments({ allCount: 0, totalCount: 0, items: [] }),
      /Todavía no hay comentarios/,
    ],
    ['none is like that', comments({ totalCount: 0, items: [] }), /No hay comentarios así/],
    [
      'so few have answered',
      comments({ isWithheld: true, items: [], allCount: 0 }),
      /aún no se pueden mostrar/,
    ],
    ['the edition is none', null, /Todavía no hay comentarios/],
  ])('say so when %s', async (_when, answer, words) => {
    await renderApp(path, { person: carla, answers: answersOf(answer) });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
