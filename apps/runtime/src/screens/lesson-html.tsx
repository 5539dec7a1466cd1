import {
  changeCheck,
  drawChecks,
  drawFields,
  pressCheck,
  typedIn,
  type CheckStates,
  type CheckWords,
} from '@campus/players';
import { Notice } from '@campus/ui';
import { useCallback, useMemo, type SyntheticEvent } from 'react';
import { useText } from '../text/text.ts';
import { CourseHtml } from './course-html.tsx';
import { useRun } from './run-context.tsx';

const elementOf = ({ target }: SyntheticEvent) => (target instanceof Element ? target : null);

const useCheckWords = (): CheckWords => {
  const t = useText();
  return useMemo(
    () => ({
      go: t('check.go'),
      none: t('check.none'),
      right: t('check.right'),
      wrong: t('check.wrong'),
      partly: () => t('check.partly'),
      markRight: t('check.markRight'),
      markWrong: t('check.markWrong'),
    }),
    [t],
  );
};

/** A part of a lesson with its questions for oneself and its worksheet fields alive. */
export const LessonHtml = ({
  html,
  lesson,
  checks,
}: {
  html: string;
  lesson: string;
  checks: CheckStates;
}) => {
  const t = useText();
  const words = useCheckWords();
  const run = useRun();
  const drawn = useCallback(
    (root: HTMLElement) => {
      drawChecks(root, checks, words);
      drawFields(root, (field) => run.noteOf(`${lesson}/${field}`));
    },
    [checks, words, run, lesson],
  );
  return (
    <>
      {html.includes('data-field="') && (
        <Notice tone="warn" title={t('field.title')}>
          <p>{t('field.text')}</p>
        </Notice>
      )}
      <CourseHtml
        html={html}
        onDrawn={drawn}
        onClick={(event) => {
          const target = elementOf(event);
          if (target) pressCheck(target, checks, words);
        }}
        onInput={(event) => {
          const target = elementOf(event);
          const typed = target && typedIn(target);
          if (typed) run.writeNote(`${lesson}/${typed.fieldId}`, typed.value);
          else if (target) changeCheck(target, checks, words);
        }}
      />
    </>
  );
};
