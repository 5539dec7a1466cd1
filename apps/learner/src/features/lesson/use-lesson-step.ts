import { useEffect, useRef, useState } from 'react';
import { useTurns } from '../../shared/use-turns.ts';
import { firstStep, stepsOf, type Lesson } from './lesson-data.ts';

/** The displayed step of a lesson. */
export interface StepControl {
  step: string;
  index: number;
  steps: string[];
  go: (step: string) => void;
}

const focusHeading = (step: string) => {
  const heading = document.getElementById(step)?.querySelector('h2');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView?.({ block: 'start' });
};

/** `lastSeen` is the screen this device remembers beyond the answer; null when there is none. */
export const useStep = (lesson: Lesson, lastSeen: string | null): StepControl => {
  const steps = stepsOf(lesson);
  const { part, turn } = useTurns(steps);
  // The journal answers a moment after the first drawing: what was read without a connection moves the start once.
  const [startFrom, setStartFrom] = useState(lastSeen);
  if (startFrom === null && lastSeen !== null) setStartFrom(lastSeen);
  const preferred = part ?? firstStep(lesson, startFrom);
  const step = steps.includes(preferred) ? preferred : (steps[0] ?? '');

  const shown = useRef(step);
  useEffect(() => {
    if (part && shown.current !== step) focusHeading(step);
    shown.current = step;
  }, [part, step]);

  return { step, index: steps.indexOf(step), steps, go: (next) => turn(step, next) };
};
