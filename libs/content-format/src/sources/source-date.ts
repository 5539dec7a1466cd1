import type { Locale } from '../bundle.ts';
import { dateFormat } from '../messages/dates.ts';

/** Kept, since a course asks for thousands of dates. */
const formats = new Map<string, ReturnType<typeof dateFormat>>();

function formatOf(locale: Locale, hasDay: boolean): ReturnType<typeof dateFormat> {
  const known = formats.get(`${locale} ${hasDay}`);
  if (known) return known;
  const format = dateFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(hasDay ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  });
  formats.set(`${locale} ${hasDay}`, format);
  return format;
}

/** The date of a source, `2017`, `2017-10` or `2017-10-07`, as its reader writes it: 7 de octubre de 2017. */
export function sourceDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  const words = formatOf(locale, day !== undefined)(Date.UTC(year, month - 1, day ?? 1));
  // A day stays on the line of its month.
  return words.replace(/^(\d+(?:er)?) /u, '$1\u00A0');
}
