import type { Locale } from '../bundle.ts';
import type { Source } from '../markdown/render-context.ts';
import { write } from '../markdown/render.ts';
import { sourceLink } from '../markdown/text-directives.ts';
import { dateCited, dateListed, sourceLetters, type CitedDate } from './source-letters.ts';

/** A title that ends a sentence by itself, also inside quotation marks. */
const endsItself = /[.?!…][\s\u00a0\u202f]*[»”’"')]*$/u;

/** Titles stay in the language of the source. */
const titleLink = (source: Source, locale: Locale) =>
  sourceLink(source, 'source', source.title, source.lang === locale ? null : source.lang);

/**
 * The sources of a text as an HTML list; empty when it has none. `cited` is what its citations show of a date, so that
 * both carry the same letters; null where they carry none.
 */
export function sourceList(sources: readonly Source[], locale: Locale, cited: CitedDate | null): string {
  if (sources.length === 0) return '';
  const letters = cited && sourceLetters(sources, cited);
  const items = sources.map((source) => {
    const when = dateListed(source, locale, cited ?? 'day', letters?.get(source.key));
    const stop = endsItself.test(source.title) ? '' : '.';
    const origin = `${stop} ${source.publisher}, ${when}${when.endsWith('.') ? '' : '.'}`;
    const entry = write({
      type: 'root',
      children: [titleLink(source, locale), { type: 'text', value: origin }],
    });
    const note = source.note?.[locale];
    // A note has been through the sanitiser already.
    return `<li>${entry}${note ? ` ${note}` : ''}</li>`;
  });
  return `<ul class="sources">${items.join('')}</ul>`;
}

/** The sources of a card as one line of inline HTML; empty when it has none. */
export function sourceLine(sources: readonly Source[], locale: Locale): string {
  return sources
    .map((source) => {
      const when = dateCited(source, locale, 'year');
      return write({
        type: 'root',
        children: [titleLink(source, locale), { type: 'text', value: ` (${source.publisher}, ${when})` }],
      });
    })
    .join(' · ');
}
