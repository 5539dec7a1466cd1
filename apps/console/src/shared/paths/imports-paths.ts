/** Addresses of bringing people in by lists. */
export const importPaths = {
  /** With the edition people are to be enrolled in. */
  list: (editionId = '') => `/console/people/import${editionId && `?edition=${editionId}`}`,
  one: (id: string, editionId = '') => `/console/people/import/${id}${editionId && `?edition=${editionId}`}`,
  /** With the language of letters, so that a clear list goes on to its dry run. */
  bring: (name: string, editionId: string, locale: string) =>
    `/people-imports?${new URLSearchParams({ name, lang: locale, ...(editionId && { edition: editionId }) }).toString()}`,
  /** An empty list with the columns that are recognised. */
  sample: (format: 'csv' | 'xlsx', locale: string) => `/people-imports/sample.${format}?lang=${locale}`,
  result: (id: string, format: 'csv' | 'xlsx', locale: string) =>
    `/people-imports/${id}/result.${format}?lang=${locale}`,
} as const;
