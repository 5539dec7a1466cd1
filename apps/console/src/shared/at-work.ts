const AT_WORK = 'campus-console-at-work';

/** Whether somebody who works in the console was the last to open it here: the next page is laid out for them at once. */
export const wasAtWork = (): boolean => {
  try {
    return localStorage.getItem(AT_WORK) !== null;
  } catch {
    return false;
  }
};

/** Remembers who is here, as far as the layout goes. */
export const noteAtWork = (isAtWork: boolean): void => {
  try {
    if (isAtWork) localStorage.setItem(AT_WORK, '');
    else localStorage.removeItem(AT_WORK);
  } catch {
    // A browser that keeps nothing lays the page out when it knows who is there.
  }
};
