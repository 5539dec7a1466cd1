import { watchGrowingFields } from '@campus/players';
import { useEffect } from 'react';
import type { Lesson } from './lesson-data.ts';

/** Lets the fields of the lesson on display grow with what is written in them; each step brings others into sight. */
export const useGrowingFields = (lesson: Lesson, step: string): void => {
  useEffect(() => {
    const root = document.querySelector<HTMLElement>('.lesson');
    return root ? watchGrowingFields(root) : undefined;
  }, [lesson, step]);
};
