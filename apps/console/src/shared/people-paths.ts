/** Addresses of people, and of those in an edition. */
export const peoplePaths = {
  list: '/console/people',
  person: (personId: string) => `/console/people/${personId}`,
  /** A copy of what the campus holds, and an erasure. */
  data: (personId: string) => `/console/people/${personId}/data`,
  merge: (personId: string) => `/console/people/${personId}/merge`,
  roster: (editionId: string) => `/console/editions/${editionId}/roster`,
  enrol: (editionId: string) => `/console/editions/${editionId}/roster?enrol=1`,
  progress: (editionId: string) => `/console/editions/${editionId}/progress`,
} as const;
