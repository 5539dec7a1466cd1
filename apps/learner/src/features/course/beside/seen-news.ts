const nameOf = (enrolmentId: string) => `campus.news.${enrolmentId}`;

/** Until when the news of a course were seen on this device; 0: never. */
export const newsSeenUntil = (enrolmentId: string): number => {
  try {
    return Number(localStorage.getItem(nameOf(enrolmentId))) || 0;
  } catch {
    return 0;
  }
};

/** What came until `moment` is no news any more. */
export const noteNewsSeen = (enrolmentId: string, moment: number): void => {
  try {
    localStorage.setItem(nameOf(enrolmentId), String(moment));
  } catch {
    // It is news again next time.
  }
};
