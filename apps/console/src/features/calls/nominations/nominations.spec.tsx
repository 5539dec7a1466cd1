import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { answers, base, lucia, sent } from '../../../testing/calls-app.ts';
import { nomination, nominationRow, preview, quota } from '../../../testing/calls.fixture.ts';
import { carla, renderApp } from '../../../testing/render-app.tsx';

const languages = ['es', 'en', 'fr'] as const;

describe('nominations', () => {
  it.each([
    ['', 'Todavía no hay postulaciones.', 'Ir a las convocatorias', `${base}/calls`],
    [
      '?state=WAITLISTED',
      'No hay postulaciones con estos filtros.',
      'Ver todas las postulaciones',
      `${base}/nominations`,
    ],
  ])('that are not there%s say why, and where to go', async (query, words, link, href) => {
    await renderApp(`${base}/nominations${query}`, {
      person: carla,
      answers: answers({ Nominations: () => ({ nominations: { items: [], totalCount: 0 } }) }),
    });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('link', { name: link }).getAttribute('href')).toBe(href);
  });

  it.each(languages)('are listed under the quotas, with their checks, in %s', async (locale) => {
    await renderApp(`${base}/nominations`, { locale, person: carla, answers: answers() });
    expect(await screen.findByRole('row', { name: /Rosa María Ibarra/ })).toBeTruthy();
    expect(await screen.findByText(/^4 .* 4$/)).toBeTruthy();
    if (locale === 'es') await expectAccessible();
  });

  it('are short cards on a phone: how each stands beside its name, then where from and what to look at', async () => {
    await renderApp(`${base}/nominations`, { person: carla, answers: answers() });
    const row = await screen.findByRole('row', { name: /Rosa María Ibarra/ });
    expect(screen.getByRole('table').dataset['cards']).toBe('short');
    const shown = [...row.querySelectorAll<HTMLElement>('[data-card]')].map(({ dataset }) => [
      dataset['column'],
      dataset['card'],
    ]);
    expect(shown).toEqual([
      ['tick', 'kept'],
      ['state', 'aside'],
      ['country', 'fact'],
      ['checks', 'fact'],
    ]);
  });

  it('are accepted together after a preview', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/nominations`, {
      person: carla,
      answers: answers({
        DecideNominations: () => ({
          decideNominations: { __typename: 'NominationsDecided', count: 1 },
        }),
      }),
    });
    await user.click(await screen.findByRole('checkbox', { name: 'Marcar la fila de esta página' }));
    await user.click(screen.getByRole('button', { name: 'Aceptar' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Aceptar 1' }));
    const said = await screen.findByText(/Se aceptó 1 postulación/);
    await waitFor(() => expect(document.activeElement).toBe(said.closest('[tabindex]')));
    expect(sent(network, 'DecideNominations')[0]?.variables).toMatchObject({
      input: { nominations: [{ id: 'nomination-1', basedOn: 1 }], decision: 'ACCEPT' },
    });
  });

  it('say which seats are gone when another coordinator was quicker', async () => {
    const user = userEvent.setup();
    await renderApp(`${base}/nominations`, {
      person: carla,
      answers: answers({
        DecideNominations: () => ({
          decideNominations: {
            __typename: 'Refusal',
            code: 'QUOTA_FULL',
            params: { country: 'MX', kind: null, seats: 4, taken: 4, asked: 1 },
          },
        }),
      }),
    });
    await user.click(await screen.findByRole('checkbox', { name: /Marcar: Rosa/ }));
    await user.click(screen.getByRole('button', { name: 'Aceptar' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('button', { name: 'Aceptar 1' }));
    expect(await within(dialog).findByText(/México tiene 4 de 4 lugares ocupados/)).toBeTruthy();
  });

  it.each(languages)('that nobody was told of are undone above the list, in %s', async (locale) => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/nominations`, {
      locale,
      person: carla,
      answers: answers({
        DecideNominations: () => ({ decideNominations: { __typename: 'NominationsDecided', count: 1 } }),
      }),
    });
    await user.click(await screen.findByRole('checkbox', { name: /Rosa/ }));
    await user.click(screen.getByRole('button', { name: /^(Aceptar|Accept|Accepter|Retenir)$/ }));
    await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: / 1$/ }));
    const undo = await screen.findByRole('button', { name: /^(Deshacer|Undo|Annuler)$/ });
    // Above the rows: below fifty of them nobody would see it.
    const table = screen.getByRole('table');
    expect(undo.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await expectAccessible();
    await user.click(undo);
    expect(await screen.findByText(/^(Deshecho|Undone|Annulé)/)).toBeTruthy();
    expect(sent(network, 'DecideNominations').at(-1)?.variables).toMatchObject({
      input: { nominations: [{ id: 'nomination-1', basedOn: 1 }], decision: 'REVIEW', isUndo: true },
    });
    expect(document.activeElement).not.toBe(document.body);
  });

  it('have no consent on record where nobody has stated any, which is no refusal', async () => {
    await renderApp(`${base}/nominations/nomination-1`, {
      person: carla,
      answers: answers({ Nomination: () => ({ nomination: nomination({ hasConsent: false }) }) }),
    });
    const consent = await screen.findByText('Permiso de la jefatura (3 h semanales)');
    expect(consent.nextElementSibling?.textContent).toBe('No consta');
  });

  it.each(languages)(
    'are turned away with a reason for the records and another for the letter, in %s',
    async (locale) => {
      const user = userEvent.setup();
      const { network } = await renderApp(`${base}/nominations/nomination-1`, {
        person: carla,
        locale,
        answers: answers({ SelectionPreview: () => ({ selectionPreview: preview({ needsReason: true }) }) }),
      });
      network.answer({
        DecideNominations: () => ({ decideNominations: { __typename: 'NominationsDecided', count: 1 } }),
      });
      const names = { es: 'No aceptar', en: 'Do not accept', fr: 'Ne pas retenir' };
      await user.click(await screen.findByRole('button', { name: names[locale] }));
      const dialog = await screen.findByRole('dialog');
      const [reason, letter] = await within(dialog).findAllByRole('textbox');
      if (!reason || !letter) throw new Error('the dialog has two fields');
      await user.type(reason, 'Su jefa no la deja venir.');
      await user.type(letter, 'El cupo está completo.');
      await expectAccessible();
      await user.click(within(dialog).getByRole('button', { name: / 1$/ }));
      await waitFor(() =>
        expect(sent(network, 'DecideNominations')).toMatchObject([
          {
            variables: {
              input: { reason: 'Su jefa no la deja venir.', letterReason: 'El cupo está completo.' },
            },
          },
        ]),
      );
    },
  );

  it('are replaced by another, with a reason for the records and another for the letter', async () => {
    const user = userEvent.setup();
    const summary = nominationRow({ state: 'ACCEPTED', decisions: [] });
    const { network } = await renderApp(`${base}/nominations/nomination-1`, {
      person: carla,
      answers: answers({
        Nomination: () => ({ nomination: nomination({ summary }) }),
        Nominations: () => ({
          nominations: { items: [nominationRow({ id: 'nomination-2', name: 'Inés Paz' })], totalCount: 1 },
        }),
        SubstituteNomination: () => ({
          substituteNomination: { __typename: 'NominationChanged', state: 'SUBSTITUTED' },
        }),
      }),
    });
    await user.click(await screen.findByRole('button', { name: /Sustituir/ }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByRole('radio', { name: /Inés Paz/ }));
    await user.type(within(dialog).getByRole('textbox', { name: 'Motivo' }), 'Su jefa no la deja venir.');
    await user.type(
      within(dialog).getByRole('textbox', { name: /se escribe a la persona/ }),
      'Su institución lo pidió.',
    );
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: /Sustituir/ }));
    await waitFor(() =>
      expect(sent(network, 'SubstituteNomination')).toMatchObject([
        {
          variables: {
            input: {
              nomination: { id: 'nomination-1', basedOn: 1 },
              replacement: { id: 'nomination-2', basedOn: 1 },
              reason: 'Su jefa no la deja venir.',
              letterReason: 'Su institución lo pidió.',
            },
          },
        },
      ]),
    );
  });

  it('are sorted by their headings, as the address says; the server is asked for all of it', async () => {
    const user = userEvent.setup();
    const { network } = await renderApp(`${base}/nominations?state=WAITLISTED&page=2`, {
      person: carla,
      answers: answers(),
    });
    for (const [heading, address] of [
      ['Estado', '&sort=STATE'],
      ['Envío', '&sort=SUBMITTED'],
      ['Envío', '&sort=SUBMITTED&way=down'],
      ['País', ''],
      ['País', '&way=down'],
    ] as const) {
      await user.click(await screen.findByRole('button', { name: heading }));
      await waitFor(() => expect(location.search).toBe(`?state=WAITLISTED${address}`));
    }
    expect(sent(network, 'Nominations').at(-1)?.variables).toMatchObject({
      state: 'WAITLISTED',
      sort: 'COUNTRY',
      isDescending: true,
      offset: 0,
    });
  });

  it('lead to the person once it is known who it is, and to the nomination beside', async () => {
    await renderApp(`${base}/nominations`, {
      person: carla,
      answers: answers({
        Nominations: () => ({
          nominations: {
            items: [nominationRow({ state: 'ENROLLED', personId: 'person-rosa' })],
            totalCount: 1,
          },
        }),
      }),
    });
    const name = await screen.findByRole('link', { name: 'Rosa María Ibarra Quintero' });
    expect(name.getAttribute('href')).toBe('/console/people/person-rosa');
    const beside = screen.getByRole('link', { name: 'Ver la postulación Rosa María Ibarra Quintero' });
    expect(beside.getAttribute('href')).toBe(`${base}/nominations/nomination-1`);
  });

  it.each(languages)('show the person beside what speaks against, in %s', async (locale) => {
    await renderApp(`${base}/nominations/nomination-1`, { locale, person: carla, answers: answers() });
    expect(await screen.findByText('Vicecónsul de protección')).toBeTruthy();
    if (locale === 'es') await expectAccessible();
  });

  it.each([
    ['es', 'Alemania Belice Costa Rica', 'Ver los 4 cupos'],
    ['en', 'Belize Costa Rica Germany', 'See all 4 quotas'],
    ['fr', 'Allemagne Belize Costa Rica', 'Voir les 4 quotas'],
  ] as const)(
    'stand below quotas by the name of their country, a line of them first, in %s',
    async (locale, names, all) => {
      const user = userEvent.setup();
      const quotas = ['MX', 'BZ', 'CR', 'DE'].map((country) =>
        quota({ id: country, country, countryName: country, institutionKind: null }),
      );
      await renderApp(`${base}/nominations`, {
        locale,
        person: lucia,
        answers: answers({ SeatQuotas: () => ({ seatQuotas: quotas }) }),
      });
      const more = await screen.findByRole('button', { name: all });
      const list = () =>
        [...document.querySelectorAll('.calls-quota__name')].map((name) => name.textContent?.trim());
      expect(list().join(' ')).toBe(names);
      await user.click(more);
      expect(list()).toHaveLength(4);
    },
  );

  it('show the quotas they would count in, and no others', async () => {
    const { country, institutionKind } = nominationRow();
    const quotas = [
      quota({ id: 'a', country, institutionKind: null, seats: 11 }),
      quota({ id: 'b', country, institutionKind, seats: 12 }),
      quota({ id: 'c', country: 'HN', countryName: 'Honduras', institutionKind: null, seats: 13 }),
    ];
    await renderApp(`${base}/nominations/nomination-1`, {
      person: lucia,
      answers: answers({ SeatQuotas: () => ({ seatQuotas: quotas }) }),
    });
    const board = within(await screen.findByRole('region', { name: 'Cupos' }));
    expect(await board.findAllByText(/de 1[123]$/)).toHaveLength(2);
    expect(board.queryByText(/de 13$/)).toBeNull();
  });

  it('that look like somebody wait for a coordinator to say who it is', async () => {
    const user = userEvent.setup();
    const confirmed = nomination({
      summary: nominationRow({ state: 'CONFIRMED', decisions: [] }),
      lookAlikes: [{ personId: 'person-ana', name: 'Rosa María Ibarra', address: 'otra@example.org' }],
    });
    const { network } = await renderApp(`${base}/nominations/nomination-1`, {
      person: carla,
      answers: answers({
        Nomination: () => ({ nomination: confirmed }),
        DecideLookAlike: () => ({
          decideLookAlike: {
            __typename: 'NominationChanged',
            nominationId: 'nomination-1',
            state: 'ENROLLED',
          },
        }),
      }),
    });
    await user.click(await screen.findByRole('radio', { name: /La misma persona/ }));
    await user.click(screen.getByRole('button', { name: 'Inscribir' }));
    await waitFor(() =>
      expect(sent(network, 'DecideLookAlike')[0]?.variables).toEqual({
        input: {
          nominationId: 'nomination-1',
          personId: 'person-ana',
          idempotencyKey: expect.any(String),
        },
      }),
    );
  });
});

describe('more nominations than a page has', () => {
  it('are selected together, as many as are decided at once', async () => {
    const user = userEvent.setup();
    const all = Array.from({ length: 130 }, (_, at) =>
      nominationRow({ id: `nomination-${at}`, name: `Persona ${at}` }),
    );
    const { network } = await renderApp(`${base}/nominations`, {
      locale: 'en',
      person: carla,
      answers: {
        ...answers(),
        Nominations: ({ limit, offset }) => ({
          nominations: { items: all.slice(offset, offset + limit), totalCount: all.length },
        }),
      },
    });
    await user.click(await screen.findByRole('checkbox', { name: /50/ }));
    await user.click(screen.getByRole('button', { name: /^Select the first 100 of the 130 found/ }));
    expect(await screen.findByRole('region', { name: '100 nominations selected' })).toBeTruthy();
    expect(sent(network, 'Nominations').at(-1)?.variables).toMatchObject({ limit: 100, offset: 0 });
    expect(screen.getByRole('button', { name: 'Accept' })).toBeTruthy();
  });
});
