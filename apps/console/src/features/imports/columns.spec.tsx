import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { importDetail } from '../../testing/imports.fixture.ts';
import { checkedAgain, languages, openImport } from '../../testing/open-import.ts';

describe('the columns of a list', () => {
  it.each(languages)('have their suggestions and a preview, in %s', async (locale) => {
    await openImport(importDetail(), locale);
    expect(await screen.findByText('eva@example.org')).toBeTruthy();
    // Nobody knows what the first column is; the others are folded.
    expect(await screen.findByRole('table', { name: /1 / })).toBeTruthy();
    const counted = {
      es: '5 columnas: 4 leídas, 1 sin importar',
      en: '5 columns: 4 read, 1 not imported',
      fr: '5 colonnes : 4 lues, 1 laissée de côté',
    };
    expect(screen.getByText(counted[locale])).toBeTruthy();
    const known = { es: /^4 columnas reconocidas/, en: /^4 columns recognised/, fr: /^4 colonnes reconnues/ };
    expect(screen.getByText(known[locale])).toBeTruthy();
    await expectAccessible();
  });

  it('say what is lacking before a dry run can be asked for', async () => {
    const { network } = await openImport(importDetail());
    const select = await screen.findByRole('combobox', { name: 'Qué es la columna Correo electrónico' });
    await userEvent.selectOptions(select, 'NONE');
    expect(await screen.findByText('Para continuar, elija en qué columna está:')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ensayar la importación' }));
    expect(document.activeElement?.id).toBe('imports-columns');
    expect(network.requests.map(({ name }) => name)).not.toContain('CheckPeopleImport');
  });

  it('of one field are one column: choosing it elsewhere moves it', async () => {
    await openImport(importDetail());
    const number = await screen.findByRole('combobox', { name: 'Qué es la columna No.' });
    await userEvent.selectOptions(number, 'EMAIL');
    const email = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Qué es la columna Correo electrónico',
    });
    expect(email.value).toBe('NONE');
  });

  it('are sent as the plan of a dry run', async () => {
    const { network } = await openImport(importDetail());
    network.answer({ CheckPeopleImport: () => ({ checkPeopleImport: checkedAgain }) });
    await screen.findByText('eva@example.org');
    const language = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Idioma de las filas que no lo dicen',
    });
    expect(language.value).toBe('es');
    await userEvent.selectOptions(language, 'fr');
    await userEvent.click(screen.getByRole('button', { name: 'Ensayar la importación' }));
    await waitFor(() => expect(network.requests.map(({ name }) => name)).toContain('CheckPeopleImport'));
    const asked = network.requests.find(({ name }) => name === 'CheckPeopleImport')?.variables;
    expect(asked).toMatchObject({
      input: {
        importId: 'import-1',
        plan: { fields: ['NONE', 'GIVEN_NAMES', 'SURNAMES', 'EMAIL', 'COUNTRY'], locale: 'fr' },
      },
    });
  });
});
