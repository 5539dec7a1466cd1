/** What figures are about, as addresses say it. */
export type FiguresPlace = 'edition' | 'country' | 'programme';

const withQuery = (path: string, query: Record<string, string | null | undefined>) => {
  const given = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return given.length ? `${path}?${new URLSearchParams(given).toString()}` : path;
};

const subject = (place: FiguresPlace, id: string) =>
  place === 'edition' ? `/console/editions/${id}/figures` : `/console/figures/${place}/${id}`;

type Query = Record<string, string | null | undefined>;

/** Addresses of figures, of what is behind them, of reports and files. */
export const figuresPaths = {
  home: '/console/figures',
  subject: (place: FiguresPlace, id: string, query: Query = {}) => withQuery(subject(place, id), query),
  evidence: (place: FiguresPlace, id: string, indicator: string, query: Query = {}) =>
    withQuery(`/console/figures/${place}/${id}/evidence/${indicator.toLowerCase()}`, query),
  comments: (editionId: string, query: Query = {}) =>
    withQuery(`${subject('edition', editionId)}/comments`, query),
  reports: '/console/figures/reports',
  report: (id: string) => `/console/figures/reports/${id}`,
  file: (place: FiguresPlace, id: string, name: string, query: Query) =>
    withQuery(`/figures/${place}/${id}/${name}`, query),
  reportFile: (id: string, name: string, locale: string) => `/figures/reports/${id}/${name}?lang=${locale}`,
} as const;
