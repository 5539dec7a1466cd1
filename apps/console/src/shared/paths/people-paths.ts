/** Addresses of people, and of those in an edition. */
export const peoplePaths = {
  list: '/console/people',
  person: (personId: string) => `/console/people/${personId}`,
  /** With the dialog open that gives the person another address. */
  address: (personId: string) => `/console/people/${personId}?change=address`,
  /** A copy of what the campus holds, and an erasure. */
  data: (personId: string) => `/console/people/${personId}/data`,
  /** Groups somebody facilitates, and the people of one. */
  groups: '/console/groups',
  group: (groupId: string) => `/console/groups/${groupId}`,
  merge: (personId: string) => `/console/people/${personId}/merge`,
  roster: (editionId: string) => `/console/editions/${editionId}/roster`,
  enrol: (editionId: string) => `/console/editions/${editionId}/roster?enrol=1`,
  /** What arrived after an end and waits for a decision, or was decided about. */
  late: (editionId: string) => `/console/editions/${editionId}/late-work`,
  progress: (editionId: string) => `/console/editions/${editionId}/progress`,
} as const;

/** What is said to one group or to an edition, and who has read it. */
export const announcementPaths = {
  ofGroup: (groupId: string) => `/console/groups/${groupId}/announcements`,
  ofEdition: (editionId: string) => `/console/editions/${editionId}/messages/announcements`,
} as const;

interface Asked {
  editionId?: string | null;
  /** What was reported as wrong, instead of questions. */
  isFault?: boolean;
  /** Those that were answered too. */
  isAll?: boolean;
}

/** Addresses of what officers asked and reported. */
export const questionPaths = {
  all: '/console/questions',
  list: ({ editionId, isFault, isAll }: Asked): string => {
    const words = new URLSearchParams({
      ...(editionId ? { edition: editionId } : {}),
      ...(isFault ? { faults: '1' } : {}),
      ...(isAll ? { all: '1' } : {}),
    }).toString();
    return words ? `/console/questions?${words}` : '/console/questions';
  },
  one: (enquiryId: string) => `/console/questions/${enquiryId}`,
  /** The text it was written from. */
  screen: (enquiryId: string) => `/console/questions/${enquiryId}/screen`,
} as const;

/** Addresses of what one officer answered and decided. */
export const answersPaths = {
  all: '/console/answers',
  of: (enrolmentId: string) => `/console/answers/${enrolmentId}`,
  attempt: (attemptId: string) => `/console/answers/attempt/${attemptId}`,
  path: (attemptId: string) => `/console/answers/path/${attemptId}`,
} as const;

/** Addresses of plans that officers handed in. */
export const planPaths = {
  all: '/console/plans',
  list: ({ editionId, isAll }: Omit<Asked, 'isFault'>): string => {
    const words = new URLSearchParams({
      ...(editionId ? { edition: editionId } : {}),
      ...(isAll ? { all: '1' } : {}),
    }).toString();
    return words ? `/console/plans?${words}` : '/console/plans';
  },
  one: (handInId: string) => `/console/plans/${handInId}`,
} as const;
