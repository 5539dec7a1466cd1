import type { DataOf, Institutions } from '@campus/api-client';

type Institution = DataOf<typeof Institutions>['institutions']['items'][number];

export const institution = (over: Partial<Institution> = {}): Institution => ({
  id: 'sre',
  country: { code: 'MX' },
  kind: 'foreign_ministry',
  name: 'Relaciones Exteriores',
  acronym: 'SRE',
  closedOn: null,
  mayChange: true,
  ...over,
});

/** The server's answers about the directory of a country: these institutions, and no post. */
export const directoryAnswers = (items: Institution[], country = 'MX') => {
  const list = { mayAddAnywhere: false, countries: [country] };
  return {
    Institutions: () => ({ institutions: { ...list, items, totalCount: items.length } }),
    Posts: () => ({ posts: { ...list, items: [], totalCount: 0 } }),
  };
};
