import { CourseHtml, useLessonText, type CheckStates, type CheckWords } from '@campus/players';
import { Notice } from '@campus/ui';
import { useCallback, useMemo } from 'react';
import { useText } from '../text/text.ts';
import { useRun } from './run-context.tsx';

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
  const valueOf = useCallback((field: string) => run.noteOf(`${lesson}/${field}`), [run, lesson]);
  const write = (field: string, value: string) => run.writeNote(`${lesson}/${field}`, value);
  const { onDrawn, ...handlers } = useLessonText({ checks, words, valueOf, write });
  return (
    <>
      {html.includes('data-field="') && (
        <Notice tone="warn" title={t('field.title')}>
          <p>{t('field.text')}</p>
        </Notice>
      )}
      <CourseHtml html={html} onDrawn={onDrawn} {...handlers} />
    </>
  );
};
