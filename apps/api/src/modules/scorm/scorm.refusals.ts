/** What playing a package may say no with; `ATTEMPTS_USED_UP` is said of quizzes and packages alike. */
export const scormRefusals = [
  'ITEM_CLOSED',
  'ITEM_NOT_LAUNCHABLE',
  'PACKAGE_NOT_PUBLISHED',
  'REVIEW_NOT_OFFERED',
] as const;
