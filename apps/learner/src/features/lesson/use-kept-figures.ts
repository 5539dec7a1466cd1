import { useEffect } from 'react';

/** Late enough not to compete with the text for a slow connection. */
const patienceMs = 2000;

/** The figures of a lesson stay on this device with its text. */
export const useKeptFigures = (lesson: unknown): void => {
  useEffect(() => {
    const keep = async () => (await import('../../shared/keep-figures.ts')).keepFigures(lesson);
    const timer = setTimeout(() => void keep().catch(() => undefined), patienceMs);
    return () => clearTimeout(timer);
  }, [lesson]);
};
