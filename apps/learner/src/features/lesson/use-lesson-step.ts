import { useEffect, useRef, useState } from 'react';
import { firstStep, stepsOf, type Lesson } from './lesson-data.ts';

/** The displayed step of a lesson, kept in the address so that a reload returns to it. */
export interface StepControl {
  step: string;
  index: number;
  steps: string[];
  go: (step: string) => void;
}

const asked = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
};

const focusHeading = (step: string) => {
  const heading = document.getElementById(step)?.querySelector('h2');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView?.({ block: 'start' });
};

/** `lastSeen` is the screen this device remembers beyond the answer; null when there is none. */
export const useStep = (lesson: Lesson, lastSeen: string | null): StepControl => {
  const steps = stepsOf(lesson);
  const [chosen, setChosen] = useState<string | null>(() => (steps.includes(asked()) ? asked() : null));
  // The journal answers a moment after the first drawing: what was read without a connection moves the start once.
  const [startFrom, setStartFrom] = useState(lastSeen);
  if (startFrom === null && lastSeen !== null) setStartFrom(lastSeen);
  const preferred = chosen ?? firstStep(lesson, startFrom);
  const step = steps.includes(preferred) ? preferred : (steps[0] ?? '');

  const go = (next: string) => {
    setChosen(next);
    history.replaceState(history.state, '', `#${encodeURIComponent(next)}`);
  };

  const shown = useRef(step);
  useEffect(() => {
    if (chosen && shown.current !== step) focusHeading(step);
    shown.current = step;
  }, [chosen, step]);

  return { step, index: steps.indexOf(step), steps, go };
};
