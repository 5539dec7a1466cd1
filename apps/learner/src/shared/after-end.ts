/** Whether a module opens only when the course is over for the learner: no work on it would be recorded. */
export const opensAfterEnd = (
  release: { opensOn: string },
  deadline: { localDate: string } | null,
): boolean => deadline !== null && release.opensOn > deadline.localDate;
