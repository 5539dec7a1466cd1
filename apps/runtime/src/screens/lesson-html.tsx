import {
  CourseHtml,
  drawFields,
  typedIn,
  watchChecks,
  watchNumberFields,
  type CheckStates,
} from '@campus/players';
import { Notice } from '@campus/ui';
import { useCallback, useEffect, useLayoutEffect, useRef, type SyntheticEvent } from 'react';
import { useText } from '../text/text.ts';
import { useRun } from './run-context.tsx';

/** A part of a lesson with its self-checks and its worksheet fields alive. */
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
  const root = useRef<HTMLElement>(null);
  const drawn = useCallback((element: HTMLElement) => void (root.current = element), []);
  useLayoutEffect(() => {
    if (root.current) drawFields(root.current, (field) => run.noteOf(`${lesson}/${field}`));
  }, [html, run, lesson]);
  const onInput = ({ target }: SyntheticEvent) => {
    const typed = target instanceof Element && typedIn(target);
    if (typed) run.writeNote(`${lesson}/${typed.fieldId}`, typed.value);
  };
  useLayoutEffect(() => {
    if (!root.current) return;
    return watchChecks(root.current, checks, (word) => t(`check.${word}`));
  }, [html, checks, t]);
  useEffect(() => {
    if (!root.current) return;
    return watchNumberFields(root.current, (fault, { min, max }) => {
      if (fault === 'tooSmall') return t('field.tooSmall', { min: min ?? 0 });
      if (fault === 'tooLarge') return t('field.tooLarge', { max: max ?? 0 });
      return t(`field.${fault}`);
    });
  }, [html, t]);
  return (
    <>
      {html.includes('data-field="') && (
        <Notice tone="warn" title={t('field.title')}>
          <p>{t('field.text')}</p>
        </Notice>
      )}
      <CourseHtml html={html} onDrawn={drawn} onInput={onInput} />
    </>
  );
};
