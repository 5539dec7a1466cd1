import { useState } from 'react';
import type { Job } from './jobs.ts';

const OPEN = 'campus-console-rail-open';

/** A job, or what concerns the person. */
type Label = Job['label'] | 'person';

const keptOpen = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(OPEN) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
};

export interface OpenJobs {
  isOpen: (label: Label) => boolean;
  turn: (label: Label) => void;
}

/** Which headings of the rail are unfolded; kept on this device. */
export const useOpenJobs = (): OpenJobs => {
  const [open, setOpen] = useState(keptOpen);
  const turn = (label: Label) => {
    const next = open.includes(label) ? open.filter((each) => each !== label) : [...open, label];
    setOpen(next);
    try {
      localStorage.setItem(OPEN, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing begins with all of them folded.
    }
  };
  return { isOpen: (label: Label) => open.includes(label), turn };
};
