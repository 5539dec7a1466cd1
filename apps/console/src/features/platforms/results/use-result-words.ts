import type { DataOf, PlatformResults } from '@campus/api-client';
import { useLocale } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';

export type Results = NonNullable<DataOf<typeof PlatformResults>['platformResults']>;
export type Result = Results['items'][number];
export type ResultLine = Results['lines'][number];
export type Trouble = NonNullable<Result['trouble']>;

/** What results are of, and why they are not on the platform, in the language of the reader. */
export const useResultWords = () => {
  const t = useText();
  const locale = useLocale();
  return {
    /** The whole course, or the title of a part; a part may be of a course that the place led to before. */
    lineName: ({ kind, subjectTitles: titles }: Pick<ResultLine, 'kind' | 'subjectTitles'>): string => {
      if (kind === 'COURSE') return t('platforms.results.line.course');
      return titles?.[locale] ?? titles?.es ?? titles?.en ?? titles?.fr ?? t('platforms.results.line.other');
    },
    troubleText: (trouble: Trouble): string => t(`platforms.trouble.${trouble}`),
  };
};
