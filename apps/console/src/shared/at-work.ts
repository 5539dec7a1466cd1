const AT_WORK = 'campus-console-at-work';

/** Whether the last person here worked in the console: the next page is laid out for them at once. */
export const wasAtWork = (): boolean => {
  try {
    return localStorage.getItem(AT_WORK) !== null;
  } catch {
    return false;
  }
};

/** Remembers whether staff are signed in, for the layout. */
export const noteAtWork = (isAtWork: boolean): void => {
  try {
    if (isAtWork) localStorage.setItem(AT_WORK, '');
    else localStorage.removeItem(AT_WORK);
  } catch {
    // A browser that stores nothing lays the page out when it knows who is signed in.
  }
};
