import type { MessageLocale } from '@campus/content-format/interpret';
import { regionOf } from '@campus/content-format/numbers';

/** Writes numbers as a language does, none of their decimals rounded. */
export const numberIn = (locale: MessageLocale): ((value: number) => string) => {
  const format = new Intl.NumberFormat(regionOf[locale], { maximumFractionDigits: 20 });
  return (value) => format.format(value);
};
