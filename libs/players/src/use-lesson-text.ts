import { useCallback, type SyntheticEvent } from 'react';
import { changeCheck, drawChecks, pressCheck, type CheckStates, type CheckWords } from './checks.ts';
import { drawFields, typedIn } from './fields.ts';

const elementOf = ({ target }: SyntheticEvent) => (target instanceof Element ? target : null);

/** What makes the self-checks and the worksheet fields of a lesson live: handlers of its `CourseHtml`. */
export const useLessonText = ({
  checks,
  words,
  valueOf,
  write,
}: {
  checks: CheckStates;
  words: CheckWords;
  valueOf: (fieldId: string) => string;
  write: (fieldId: string, value: string) => void;
}) => {
  const onDrawn = useCallback(
    (root: HTMLElement) => {
      drawChecks(root, checks, words);
      drawFields(root, valueOf);
    },
    [checks, words, valueOf],
  );
  return {
    onDrawn,
    onClick: (event: SyntheticEvent) => {
      const target = elementOf(event);
      if (target) pressCheck(target, checks, words);
    },
    onInput: (event: SyntheticEvent) => {
      const target = elementOf(event);
      const typed = target && typedIn(target);
      if (typed) write(typed.fieldId, typed.value);
      else if (target) changeCheck(target, checks, words);
    },
  };
};
