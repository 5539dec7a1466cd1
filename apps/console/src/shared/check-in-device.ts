import { randomId } from '@campus/web-shell';

const DEVICE = 'campus-check-in-device';

/** One for each browser, so that entries of two phones are told apart. */
export const deviceId = (): string => {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  const made = randomId();
  localStorage.setItem(DEVICE, made);
  return made;
};

/** Whether somebody has stood at a door with this browser. */
export const hasBeenAtDoor = (): boolean => {
  try {
    return localStorage.getItem(DEVICE) !== null;
  } catch {
    return false;
  }
};
