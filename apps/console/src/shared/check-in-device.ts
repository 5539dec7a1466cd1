const DOOR = 'campus-check-in-device';

/** Somebody stands at a door with this browser. */
export const noteDoor = (): void => {
  try {
    localStorage.setItem(DOOR, localStorage.getItem(DOOR) ?? 'door');
  } catch {
    // A browser that keeps nothing keeps no mark either that anybody would have to hear of later.
  }
};

/** Whether somebody has stood at a door with this browser. */
export const hasBeenAtDoor = (): boolean => {
  try {
    return localStorage.getItem(DOOR) !== null;
  } catch {
    return false;
  }
};
