/** Addresses of what those who teach a course read. */
export const kitPaths = {
  list: '/console/kit',
  paper: (versionId: string, paperId: string) => `/console/kit/${versionId}/${paperId}`,
  slides: (versionId: string, moduleId: string, kind: 'pdf' | 'pptx', locale: string) =>
    `/kit/${versionId}/slides/${moduleId}.${kind}?lang=${locale}`,
  sessionSlides: (
    versionId: string,
    { paperId, place }: { paperId: string; place: number },
    kind: 'pdf' | 'pptx',
    locale: string,
  ) => `/kit/${versionId}/sessions/${paperId}/${place}.${kind}?lang=${locale}`,
} as const;
