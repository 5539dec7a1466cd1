import { type OfferedCourse } from '../public-offer.ts';

/** What a page of a course is made of. */
export interface CoursePage {
  course: OfferedCourse;
  /** In the order of the offer. */
  others: readonly OfferedCourse[];
  /** The one that `/` shows has no key in its address. */
  isFirst: boolean;
  publicUrl: string;
}

/** Where its page is under the language: the rest of the path. */
export const belowOf = ({ course, isFirst }: Pick<CoursePage, 'course' | 'isFirst'>, part = ''): string =>
  `${part}${isFirst ? '' : `?course=${encodeURIComponent(course.outline.courseKey)}`}`;
