import { useEffect } from 'react';
import { keepFigures } from '../../shared/keep-figures.ts';

/** Late enough not to compete with the text for a slow link. */
const patienceMs = 2000;

/** The figures of a lesson stay on this device with its text. */
export const useKeptFigures = (lesson: unknown): void => {
  useEffect(() => {
    const timer = setTimeout(() => void keepFigures(lesson), patienceMs);
    return () => clearTimeout(timer);
  }, [lesson]);
};
