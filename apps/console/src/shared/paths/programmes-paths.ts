/** Addresses of the regional programme and its directory. */
export const programmePaths = {
  programmes: '/console/programmes',
  add: '/console/programmes/new',
  programme: (id: string) => `/console/programmes/${id}`,
  countries: '/console/programme-countries',
  institutions: '/console/institutions',
  posts: '/console/posts',
} as const;
