/** Addresses that everybody uses and those of content; other features have their own `<feature>-paths.ts`. */
export const paths = {
  home: '/console/',
  packages: '/console/packages',
  signOut: '/console/sign-out',
  /** With the package a new version is for. */
  upload: (into = '') => `/console/upload${into && `?into=${into}`}`,
  uploaded: (uploadId: string) => `/console/upload/${uploadId}`,
  package: (id: string) => `/console/packages/${id}`,
  packageVersion: (id: string, versionId: string) => `/console/packages/${id}/versions/${versionId}`,
  packageRules: (id: string) => `/console/packages/${id}/rules`,
  packageMove: (id: string) => `/console/packages/${id}/move`,
  attempts: (id: string) => `/console/packages/${id}/attempts`,
  attempt: (id: string, attemptId: string) => `/console/packages/${id}/attempts/${attemptId}`,
  exports: '/console/exports',
  dispatches: '/console/dispatches',
} as const;

/** Addresses of the learner's client. */
export const learnerPaths = {
  home: '/',
  forgot: '/forgot',
  /** The campus as another person sees it; the window remembers the viewing. */
  seenAs: (viewingId: string) => `/?as=${viewingId}`,
  scorm: (enrolmentId: string, activityId: string) => `/course/${enrolmentId}/scorm/${activityId}`,
} as const;
