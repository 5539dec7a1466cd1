import { CourseHtml, drawFields, drawFieldStates, typedIn } from '@campus/players';
import { Notice } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useCallback, useLayoutEffect, useRef, type SyntheticEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { useTextState } from '../../shared/use-text-state.ts';
import type { Worksheet } from './use-worksheet.ts';

// Few lessons count anything, few fields have two texts. The words are those of the plan that the fields fill in.
const FieldParts = lazyPart(async () => (await import('../../shared/field-parts.tsx')).FieldParts, 'plan');

/** A part of a lesson with its worksheet fields alive. */
export const LessonHtml = ({ html, worksheet }: { html: string; worksheet: Worksheet }) => {
  const t = useText();
  const root = useRef<HTMLElement>(null);
  const { valueOf, write, settle, version } = worksheet;
  const wordsOf = useTextState(worksheet);
  const hasOthers = [...version.texts.values()].some(({ otherTexts }) => otherTexts?.length);

  const drawn = useCallback((element: HTMLElement) => void (root.current = element), []);
  useLayoutEffect(() => {
    if (root.current) drawFields(root.current, valueOf);
  }, [html, valueOf, version]);

  useLayoutEffect(() => {
    if (root.current)
      drawFieldStates(root.current, { stateOf: wordsOf, left: (count) => t('lesson.field.left', { count }) });
  });

  const onInput = ({ target }: SyntheticEvent) => {
    const typed = target instanceof Element && typedIn(target);
    if (typed) write(typed.fieldId, typed.value);
  };

  return (
    <>
      {html.includes('data-field="') && (
        <Notice tone="warn" title={t('lesson.private.title')}>
          <p>{t('lesson.private.text')}</p>
        </Notice>
      )}
      <CourseHtml html={html} onDrawn={drawn} onInput={onInput} onBlur={settle} />
      {(html.includes('type="number"') || hasOthers) && (
        <FieldParts root={root} html={html} texts={worksheet} />
      )}
    </>
  );
};
