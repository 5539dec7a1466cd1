const name = (personId: string) => `campus.scorm.told.${personId}`;
const keptAtMost = 200;

const read = (personId: string): string[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(name(personId)) ?? '[]');
    return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
};

/** Whether a person has read what a package (by its origin) does not get here. A new version is another package. */
export const hasRead = (personId: string, origin: string): boolean => read(personId).includes(origin);

export const keepRead = (personId: string, origin: string): void => {
  const others = read(personId).filter((each) => each !== origin);
  try {
    localStorage.setItem(name(personId), JSON.stringify([...others, origin].slice(-keptAtMost)));
  } catch {
    // Told again next time.
  }
};
