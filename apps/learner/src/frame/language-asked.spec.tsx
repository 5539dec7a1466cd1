import { describe, expect, it } from '@jest/globals';
import { ana } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expectAccessible, renderApp } from '../testing/render-app.tsx';

const open = async (path: string, own: 'es' | 'en' | 'fr') => {
  const app = await renderApp(path, {
    locale: own,
    person: { ...ana, locale: own },
    answers: {
      MyContacts: () => ({ myContacts: [] }),
      ChooseLanguage: ({ input }) => ({
        chooseLanguage: { __typename: 'LanguageChosen', me: { ...ana, locale: input.locale } },
      }),
    },
  });
  await screen.findByRole('heading', { level: 1 });
  const written = () =>
    app.network.requests.flatMap(({ name, variables }) => (name === 'ChooseLanguage' ? [variables] : []));
  return { ...app, user: userEvent.setup(), written };
};

describe('a link that asks for another language', () => {
  it.each([
    ['es', 'en', /^Lo lee en español por el enlace que abrió\. .* inglés\.$/, 'Quedarme en español'],
    ['en', 'fr', /^You are reading in English .* still French\.$/, 'Keep English'],
    ['fr', 'es', /^Vous lisez en français .* reste l’espagnol\.$/, 'Garder le français'],
  ] as const)(
    'is followed without a change of the account, which is offered: %s',
    async (asked, own, words, keep) => {
      const { user, written, shell } = await open(`/help?lang=${asked}`, own);
      expect(await screen.findByText(words)).toBeTruthy();
      expect(shell.translator.locale).toBe(asked);
      expect(written()).toEqual([]);
      await expectAccessible();
      await user.click(screen.getByRole('button', { name: keep }));
      await waitFor(() => expect(written()).toEqual([{ input: { locale: asked } }]));
      expect(screen.queryByText(words)).toBeNull();
    },
  );

  it('is left with one act', async () => {
    const { user, shell } = await open('/help?lang=fr', 'es');
    await user.click(await screen.findByRole('button', { name: 'Revenir à l’espagnol' }));
    await waitFor(() => expect(shell.translator.locale).toBe('es'));
    expect(screen.queryByText(/à cause du lien/)).toBeNull();
  });

  it('in the language of the account says nothing', async () => {
    await open('/help?lang=es', 'es');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Quedarme en español' })).toBeNull());
  });
});
