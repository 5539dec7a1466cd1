import {
  CourseHtml,
  useLessonText,
  watchNumberFields,
  type CheckStates,
  type CheckWords,
} from '@campus/players';
import { Notice } from '@campus/ui';
import { useCallback, useEffect, useRef } from 'react';
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
  const words = useCallback<CheckWords>((word) => t(`check.${word}`), [t]);
  const run = useRun();
  const valueOf = useCallback((field: string) => run.noteOf(`${lesson}/${field}`), [run, lesson]);
  const write = (field: string, value: string) => run.writeNote(`${lesson}/${field}`, value);
  const { onDrawn, ...handlers } = useLessonText({ checks, words, valueOf, write });
  const root = useRef<HTMLElement>(null);
  const drawn = useCallback(
    (element: HTMLElement) => {
      root.current = element;
      onDrawn(element);
    },
    [onDrawn],
  );
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
      <CourseHtml html={html} onDrawn={drawn} {...handlers} />
    </>
  );
};
