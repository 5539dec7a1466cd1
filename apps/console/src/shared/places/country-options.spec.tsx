import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { edition } from '../../testing/edition.fixture.ts';
import { carla, renderApp } from '../../testing/render-app.tsx';

const groups = ['US', 'MX', 'DO', 'US'].flatMap((code, at) =>
  edition()
    .groups.slice(0, 1)
    .map((group) => ({ ...group, id: `group-${at}`, name: code, country: { code } })),
);
const answers = {
  EditionHead: () => ({ edition: edition() }),
  Edition: () => ({ edition: edition({ groups }) }),
  Roster: () => ({ roster: { items: [], totalCount: 0, isClose: false } }),
  SavedViews: () => ({ savedViews: [] }),
  MessageAudience: () => ({ messageAudience: { items: [], totalCount: 0, silencedCount: 0 } }),
};

describe.each([
  ['the roster', '/console/editions/edition-1/roster', true],
  ['a message by hand', '/console/editions/edition-1/messages/write', false],
])('countries to filter %s by', (_where, path, isFolded) => {
  it.each([
    ['es', 'País', ['Estados Unidos', 'México', 'República Dominicana']],
    ['en', 'Country', ['Dominican Republic', 'Mexico', 'United States']],
    ['fr', 'Pays', ['États-Unis', 'Mexique', 'République dominicaine']],
  ] as const)('stand once each in the order of the alphabet, in %s', async (locale, label, expected) => {
    await renderApp(path, { locale, person: carla, answers });
    if (isFolded)
      await userEvent.click(await screen.findByRole('button', { name: /^(Filtros|Filters|Filtres)$/ }));
    const choice = await screen.findByRole('combobox', { name: label, hidden: true });
    const [, ...names] = [...choice.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(names).toEqual(expected);
  });
});
