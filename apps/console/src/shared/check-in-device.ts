const DOOR = 'campus-check-in-device';

/** Records that this browser is used at a door. */
export const noteDoor = (): void => {
  try {
    localStorage.setItem(DOOR, localStorage.getItem(DOOR) ?? 'door');
  } catch {
    // A browser that keeps nothing keeps no mark either that anybody would have to hear of later.
  }
};

/** Whether this browser was used at a door. */
export const hasBeenAtDoor = (): boolean => {
  try {
    return localStorage.getItem(DOOR) !== null;
  } catch {
    return false;
  }
};
