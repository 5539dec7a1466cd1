import { usePerson } from '@campus/web-shell';
import { useState } from 'react';

/** How a file is written: in forms or in blocks, or as its text. */
const ways = ['forms', 'blocks', 'text'] as const;
export type Way = (typeof ways)[number];

const keyOf = (personId: string, own: Way) => `campus-console-way-${own}-${personId}`;

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** How one writes files of a kind, `own` or as their text: kept on this device, for each person who works on it. */
export const useWay = (own: Way, first: Way) => {
  const key = keyOf(usePerson().id, own);
  const [way, setWay] = useState<Way>(() => {
    const kept = ways.find((each) => each === read(key));
    return kept === own || kept === 'text' ? kept : first;
  });
  const choose = (next: Way) => {
    setWay(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A browser that keeps nothing asks again with the next visit.
    }
  };
  return { way, choose };
};
