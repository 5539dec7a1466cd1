import type { MessageLocale } from '@campus/content-format/interpret';
import { regionOf } from '@campus/content-format/numbers';
import { unitInFront } from '@campus/course-rules/units';
import type { QuestionWords } from './played-question.ts';

/** How a language writes numbers and their units. */
export const numberWords = (locale: MessageLocale): Pick<QuestionWords, 'number' | 'unitInFront'> => {
  const format = new Intl.NumberFormat(regionOf[locale], { maximumFractionDigits: 20 });
  return {
    number: (value) => format.format(value),
    unitInFront: (value, unit) => unitInFront(value, unit, regionOf[locale]),
  };
};
