import { Notice } from '@campus/ui';
import { useCallback, type SyntheticEvent } from 'react';
import { useText } from '../text/text.ts';
import { changeCheck, drawChecks, pressCheck, type CheckStates } from './checks.ts';
import { CourseHtml } from './course-html.tsx';
import { drawFields, typedIn } from './fields.ts';
import { useRun } from './run-context.tsx';

const elementOf = ({ target }: SyntheticEvent) => (target instanceof Element ? target : null);

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
  const run = useRun();
  const drawn = useCallback(
    (root: HTMLElement) => {
      drawChecks(root, checks, t);
      drawFields(root, (field) => run.noteOf(`${lesson}/${field}`));
    },
    [checks, t, run, lesson],
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
          if (target) pressCheck(target, checks, t);
        }}
        onInput={(event) => {
          const target = elementOf(event);
          const typed = target && typedIn(target);
          if (typed) run.writeNote(`${lesson}/${typed.fieldId}`, typed.value);
          else if (target) changeCheck(target, checks, t);
        }}
      />
    </>
  );
};
