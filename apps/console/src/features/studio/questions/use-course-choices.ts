import { DraftPools } from '@campus/api-client';
import { useLocale, useQuery } from '@campus/web-shell';
import { useMemo } from 'react';
import { usePreviewCourse } from '../preview/use-preview-course.ts';

/** What questions of the draft can refer to. */
export const useCourseChoices = (draftId: string) => {
  const locale = useLocale();
  const pools = useQuery(DraftPools, { draftId, locale }).data?.draftPools;
  const { references, fileAt } = usePreviewCourse(draftId);
  return useMemo(() => {
    const outcomes = pools?.outcomes ?? [];
    return {
      outcomes,
      /** Null: not known yet. */
      outcomeKeys: pools ? new Set(outcomes.map(({ key }) => key)) : null,
      guidelines: pools?.guidelines ?? [],
      sources: [...references.sources.values()].map(({ key, publisher, title }) => ({
        key,
        title: `${publisher}, ${title}`,
      })),
      references,
      fileAt,
    };
  }, [pools, references, fileAt]);
};

export type CourseChoices = ReturnType<typeof useCourseChoices>;
