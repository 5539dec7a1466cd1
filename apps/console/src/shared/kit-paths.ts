/** Addresses of what those who teach a course read. */
export const kitPaths = {
  list: '/console/kit',
  paper: (versionId: string, paperId: string) => `/console/kit/${versionId}/${paperId}`,
} as const;
