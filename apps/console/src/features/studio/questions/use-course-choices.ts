import { DraftPools } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { useMemo } from 'react';
import { useLanguages } from '../draft/use-languages.ts';
import { usePreviewCourse } from '../preview/use-preview-course.ts';

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
