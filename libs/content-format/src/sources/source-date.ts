import type { Locale } from '../bundle.ts';

/** English dates of the course are British. */
const languageTags: Readonly<Partial<Record<Locale, string>>> = { en: 'en-GB' };

/** Each takes longer to make than a hundred dates to write, and a course asks for thousands. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: Locale, hasDay: boolean): Intl.DateTimeFormat {
  const known = formats.get(`${locale} ${hasDay}`);
  if (known) return known;
  const format = new Intl.DateTimeFormat(languageTags[locale] ?? locale, {
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
  const words = formatOf(locale, day !== undefined).format(Date.UTC(year, month - 1, day ?? 1));
  const first = locale === 'fr' && day === 1 ? words.replace(/^1\s/u, '1er ') : words;
  // A day stays on the line of its month.
  return first.replace(/^(\d+(?:er)?) /u, '$1\u00A0');
}
