import {
  CourseHtml,
  drawFields,
  drawFieldStates,
  useLessonText,
  type CheckStates,
  type CheckWords,
} from '@campus/players';
import { Notice } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useText } from '../../shared/text.ts';
import { useTextState } from '../../shared/use-text-state.ts';
import type { Worksheet } from './use-worksheet.ts';

// Few lessons count anything, few fields have two texts. The words are those of the plan that the fields fill in.
const FieldParts = lazyPart(async () => (await import('../../shared/field-parts.tsx')).FieldParts, 'plan');

/** A part of a lesson with its self-checks and its worksheet fields alive. */
export const LessonHtml = ({
  html,
  checks,
  worksheet,
}: {
  html: string;
  checks: CheckStates;
  worksheet: Worksheet;
}) => {
  const t = useText();
  const words = useCallback<CheckWords>((word, counts) => t(`lesson.check.${word}`, counts), [t]);
  const root = useRef<HTMLElement>(null);
  const { valueOf, write, settle, version } = worksheet;
  const wordsOf = useTextState(worksheet);
  const hasOthers = [...version.texts.values()].some(({ otherTexts }) => otherTexts?.length);

  const { onDrawn, ...handlers } = useLessonText({ checks, words, valueOf, write });
  const drawn = useCallback(
    (element: HTMLElement) => {
      root.current = element;
      onDrawn(element);
    },
    [onDrawn],
  );
  useLayoutEffect(() => {
    if (root.current) drawFields(root.current, valueOf);
  }, [valueOf, version]);

  useLayoutEffect(() => {
    if (root.current)
      drawFieldStates(root.current, { stateOf: wordsOf, left: (count) => t('lesson.field.left', { count }) });
  });

  return (
    <>
      {html.includes('data-field="') && (
        <Notice tone="warn" title={t('lesson.private.title')}>
          <p>{t('lesson.private.text')}</p>
        </Notice>
      )}
      <CourseHtml html={html} onDrawn={drawn} {...handlers} onBlur={settle} />
      {(html.includes('type="number"') || hasOthers) && (
        <FieldParts root={root} html={html} texts={worksheet} />
      )}
    </>
  );
};
