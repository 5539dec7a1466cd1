/** Addresses of bringing people in by lists. */
export const importPaths = {
  /** With the edition people are to be enrolled in. */
  list: (editionId = '') => `/console/people/import${editionId && `?edition=${editionId}`}`,
  one: (id: string, editionId = '') => `/console/people/import/${id}${editionId && `?edition=${editionId}`}`,
  bring: (name: string) => `/people-imports?name=${encodeURIComponent(name)}`,
  result: (id: string, format: 'csv' | 'xlsx', locale: string) =>
    `/people-imports/${id}/result.${format}?lang=${locale}`,
} as const;
