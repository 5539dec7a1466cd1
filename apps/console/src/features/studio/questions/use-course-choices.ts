import { DraftPools } from '@campus/api-client';
import { courseLanguages } from '@campus/content-format/editing';
import { locales, useLocale, useQuery } from '@campus/web-shell';
import { useMemo } from 'react';
import { useFileText } from '../draft/use-file-text.ts';
import { usePreviewCourse } from '../preview/use-preview-course.ts';

/** The languages of the course of a draft; all there are, as long as it does not say. */
const useLanguages = (draftId: string) => {
  const text = useFileText(draftId, 'course.yaml') ?? '';
  return useMemo(() => courseLanguages(text, locales, 'es'), [text]);
};

/** What questions of the draft can refer to, and the languages they are written in. */
export const useCourseChoices = (draftId: string) => {
  const locale = useLocale();
  const pools = useQuery(DraftPools, { draftId, locale }).data?.draftPools;
  const languages = useLanguages(draftId);
  const { references, fileAt } = usePreviewCourse(draftId);
  return useMemo(() => {
    const outcomes = pools?.outcomes ?? [];
    return {
      locales: languages.locales,
      outcomes,
      /** Null: not known yet. */
      outcomeKeys: pools ? new Set(outcomes.map(({ key }) => key)) : null,
      guidelines: pools?.guidelines ?? [],
      sources: [...references.sources.values()].map(({ key, publisher, title }) => ({
        key,
        title: `${publisher}, ${title}`,
      })),
      references: { ...references, ...languages },
      fileAt,
    };
  }, [pools, languages, references, fileAt]);
};

export type CourseChoices = ReturnType<typeof useCourseChoices>;
