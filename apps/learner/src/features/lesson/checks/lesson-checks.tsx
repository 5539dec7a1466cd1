import { watchChecks, type CheckStates } from '@campus/players';
import { useLayoutEffect } from 'react';
import { useText } from '../../../shared/text.ts';
import type { Lesson } from '../lesson-data.ts';

/** Makes the self-checks of a lesson live; draws nothing itself. */
export const LessonChecks = ({ lesson, states }: { lesson: Lesson; states: CheckStates }) => {
  const t = useText();
  useLayoutEffect(() => {
    const root = document.querySelector<HTMLElement>('.lesson');
    return root ? watchChecks(root, states, (word, counts) => t(`lesson.check.${word}`, counts)) : undefined;
  }, [lesson, states, t]);
  return null;
};
