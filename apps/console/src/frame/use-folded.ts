import { useState } from 'react';

const FOLDED = 'campus-console-rail-folded';

const wasFolded = () => {
  try {
    return localStorage.getItem(FOLDED) !== null;
  } catch {
    return false;
  }
};

/** Whether the rail shows its icons alone; kept on this device. */
export const useFolded = () => {
  const [isFolded, setFolded] = useState(wasFolded);
  const fold = () => {
    const next = !isFolded;
    setFolded(next);
    try {
      if (next) localStorage.setItem(FOLDED, '');
      else localStorage.removeItem(FOLDED);
    } catch {
      // A browser that keeps nothing unfolds the rail with the next visit.
    }
  };
  return { isFolded, fold };
};
