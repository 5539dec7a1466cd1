/** Addresses of the versions of courses. */
export const versionPaths = {
  list: '/console/versions',
  compare: (fromId: string, toId: string) => `/console/versions/${fromId}/to/${toId}`,
  /** A version for an edition that is running. */
  apply: (versionId: string, editionId: string) => `/console/versions/${versionId}/apply/${editionId}`,
} as const;
