import type { ActivityKind } from '@campus/api-client';

/** Addresses that everybody uses and those of content; other features have their own `<feature>-paths.ts`. */
export const paths = {
  home: '/console/',
  packages: '/console/packages',
  signOut: '/console/sign-out',
  look: '/console/look',
  /** Learning platforms of others. */
  platforms: '/console/platforms',
  /** What a platform was told of its people. */
  placeMembers: (id: string) => `/console/platforms/courses/${id}`,
  platformResults: (id: string) => `/console/platforms/${id}`,
  /** What another program was told. */
  webhook: (id: string) => `/console/platforms/webhooks/${id}`,
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
  seenAs: (viewingId: string, at = '/') => {
    const [path, part] = at.split('#');
    return `${path}?as=${viewingId}${part ? `#${part}` : ''}`;
  },
  /** The screen a question was written on; null: it was none of an activity or a card. */
  screen: (
    enrolmentId: string,
    {
      activityId,
      activityKind,
      cardId,
      screen,
    }: Record<'activityId' | 'cardId' | 'screen', string | null> & {
      activityKind: ActivityKind | null;
    },
  ): string | null => {
    const part = screen ? `#${encodeURIComponent(screen)}` : '';
    if (activityId && activityKind)
      return `/course/${enrolmentId}/${activityKind.toLowerCase()}/${activityId}${part}`;
    return cardId ? `/course/${enrolmentId}/cards/${cardId}` : null;
  },
  scorm: (enrolmentId: string, activityId: string) => `/course/${enrolmentId}/scorm/${activityId}`,
} as const;
