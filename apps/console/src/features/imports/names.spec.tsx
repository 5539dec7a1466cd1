import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { directoryAnswers, institution } from '../../testing/directory.fixture.ts';
import { checkedCounts, importDetail } from '../../testing/imports.fixture.ts';
import { checkedAgain, importAnswers, languages, openImport } from '../../testing/open-import.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

describe('a dry run with names that the directory does not know', () => {
  const detail = () => importDetail({ status: 'CHECKED' }, checkedCounts);

  it.each(languages)(
    'asks once what a name means that the directory does not know, in %s',
    async (locale) => {
      const unknown = [
        {
          field: 'INSTITUTION' as const,
          country: 'MX',
          text: 'Consulado en Marte',
          rows: 290,
          proposal: null,
          kind: null,
        },
      ];
      const { network } = await renderApp('/console/people/import/import-1', {
        person: carla,
        locale,
        answers: {
          ...importAnswers({ ...detail(), unknown }),
          ...directoryAnswers([institution()]),
        },
      });
      network.answer({ MapImportValues: () => ({ mapImportValues: checkedAgain }) });
      expect(await screen.findByRole('heading', { name: /290 .*Consulado en Marte/ })).toBeTruthy();
      const pick = { es: 'Elegir…', en: 'Choose…', fr: 'Choisir…' };
      await userEvent.click(screen.getByRole('button', { name: pick[locale] }));
      await screen.findByRole('option', { name: 'Relaciones Exteriores (SRE)' });
      await expectAccessible();
      const names = {
        es: 'Sin este dato',
        en: 'Go without it',
        fr: 'S’en passer',
      };
      await userEvent.click(screen.getByRole('button', { name: names[locale] }));
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === 'MapImportValues')?.variables).toMatchObject({
          input: {
            answers: [
              {
                field: 'INSTITUTION',
                country: 'MX',
                text: 'Consulado en Marte',
                placeId: null,
                isLeftOut: false,
              },
            ],
          },
        }),
      );
    },
  );

  it('shows answers of earlier lists, each to be changed', async () => {
    const meanings = [
      {
        field: 'INSTITUTION' as const,
        country: 'MX',
        text: 'Min. RREE',
        rows: 12,
        name: 'SRE',
        isEarlier: true,
        isLeftOut: false,
      },
    ];
    const { network } = await renderApp('/console/people/import/import-1', {
      person: carla,
      answers: {
        ...importAnswers({ ...detail(), meanings }),
        ...directoryAnswers([]),
        MapImportValues: () => ({ mapImportValues: checkedAgain }),
      },
    });
    await userEvent.click(await screen.findByText('1 nombre ya tiene respuesta'));
    expect(screen.getByText('De una lista anterior')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cambiar la respuesta de «Min. RREE»' }));
    await userEvent.click(screen.getByRole('button', { name: 'Omitir sus 12 filas' }));
    await waitFor(() =>
      expect(network.requests.find(({ name }) => name === 'MapImportValues')?.variables).toMatchObject({
        input: { answers: [{ text: 'Min. RREE', placeId: null, isLeftOut: true, isKept: false }] },
      }),
    );
  });

  const sre = { placeId: 'sre', country: 'MX', name: 'Relaciones Exteriores (SRE)' };
  const asked = [
    {
      field: 'INSTITUTION' as const,
      country: 'MX',
      text: 'Rel. Exteriores',
      rows: 3,
      proposal: sre,
      kind: 'foreign_ministry',
    },
    {
      field: 'COUNTRY' as const,
      country: '',
      text: 'Guatamala',
      rows: 2,
      proposal: { placeId: null, country: 'GT', name: '' },
      kind: null,
    },
  ];

  it.each([
    ['es', 'Confirmar las 2 propuestas'],
    ['en', 'Confirm the 2 proposals'],
    ['fr', 'Confirmer les 2 propositions'],
  ] as const)(
    'proposes what names are most like, to be confirmed at once, in %s',
    async (locale, confirm) => {
      const { network } = await openImport({ ...detail(), unknown: asked }, locale);
      network.answer({ MapImportValues: () => ({ mapImportValues: checkedAgain }) });
      await userEvent.click(await screen.findByRole('button', { name: confirm }));
      await waitFor(() =>
        expect(network.requests.find(({ name }) => name === 'MapImportValues')?.variables).toMatchObject({
          input: {
            answers: [
              { field: 'INSTITUTION', text: 'Rel. Exteriores', placeId: 'sre', country: 'MX', isKept: true },
              { field: 'COUNTRY', text: 'Guatamala', placeId: null, country: 'GT', isKept: false },
            ],
          },
        }),
      );
      await expectAccessible();
    },
  );

  it('imports nobody without the institution of the row, unless somebody says so', async () => {
    const { network } = await openImport({ ...detail(), unknown: asked });
    network.answer({ ApplyPeopleImport: () => ({ applyPeopleImport: checkedAgain }) });
    const applied = () => network.requests.filter(({ name }) => name === 'ApplyPeopleImport');
    await userEvent.click(await screen.findByRole('button', { name: 'Importar 1 fila' }));
    const word = screen.getByRole('checkbox', { name: /Importar sin ese dato/ });
    expect(word.getAttribute('aria-invalid')).toBe('true');
    expect(applied()).toEqual([]);
    await userEvent.click(word);
    await userEvent.click(screen.getByRole('button', { name: 'Importar 1 fila' }));
    await waitFor(() => expect(applied()).toHaveLength(1));
  });
});
