import type { ActivityKind } from '@campus/api-client';

const folders: Record<ActivityKind, string> = {
  LESSON: 'lesson',
  QUIZ: 'quiz',
  SCORM: 'scorm',
  SURVEY: 'survey',
  SCENARIO: 'scenario',
};

/** The addresses of the application, but for those that only one feature leads to. */
export const paths = {
  courses: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  forgot: '/forgot',
  certificates: '/certificates',
  profile: '/profile',
  help: '/help',
  questions: '/questions',
  course: (enrolmentId: string) => `/course/${enrolmentId}`,
  activity: (enrolmentId: string, activity: { kind: ActivityKind; id: string }) =>
    `/course/${enrolmentId}/${folders[activity.kind]}/${activity.id}`,
  practice: (enrolmentId: string, activityId: string) => `/course/${enrolmentId}/quiz/${activityId}/practice`,
  glossary: (enrolmentId: string) => `/course/${enrolmentId}/glossary`,
  /** What of a course is on this device. */
  kept: (enrolmentId: string) => `/course/${enrolmentId}/kept`,
  /** All field cards, or one. */
  cards: (enrolmentId: string, cardId = '') => `/course/${enrolmentId}/cards${cardId && `/${cardId}`}`,
  /** The plan, one of its parts or annexes, or a field of that. */
  plan: (enrolmentId: string, key = '', field = '') =>
    `/course/${enrolmentId}/plan${key && `/${key}`}${field && `#${field}`}`,
} as const;
