import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from '@campus/web-shell/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { checkedCounts, importDetail } from '../../testing/imports.fixture.ts';
import { openImport } from '../../testing/open-import.ts';

describe('a list some of whose values are not taken', () => {
  it.each([
    ['es', 'De las filas importadas no se guarda'],
    ['en', 'Not kept from the rows that are imported'],
    ['fr', 'Non repris des lignes importées'],
  ] as const)(
    'counts and names what of its rows is not taken, and shows those, in %s',
    async (locale, title) => {
      const untaken = [{ field: 'POSITION' as const, code: 'POSITION_WITHOUT_PLACE', rows: 4 }];
      const { network } = await openImport(
        { ...importDetail({ status: 'CHECKED' }, checkedCounts), untaken },
        locale,
      );
      const list = within(await screen.findByRole('list', { name: title }));
      await userEvent.click(list.getByRole('button', { name: / 4$/ }));
      await waitFor(() =>
        expect(
          network.requests.filter(({ name }) => name === 'PeopleImportRows').at(-1)?.variables,
        ).toMatchObject({ reason: 'POSITION_WITHOUT_PLACE', results: null }),
      );
      await expectAccessible();
    },
  );
});
