import type { Locale } from '@campus/api-client';
import { locales } from '@campus/web-shell';

/** Whether a code is that of a language of the campus. */
export const isLocale = (code: string): code is Locale => locales.some((locale) => locale === code);
