import { courseLanguages } from '@campus/content-format/editing';
import { locales } from '@campus/web-shell';
import { useMemo } from 'react';
import { useFileText } from './use-file-text.ts';

/** The languages of the course of a draft; all there are, as long as it does not say. */
export const useLanguages = (draftId: string) => {
  const text = useFileText(draftId, 'course.yaml') ?? '';
  return useMemo(() => courseLanguages(text, locales, 'es'), [text]);
};
