import { locales } from '@campus/web-shell';

type Locale = (typeof locales)[number];

/** Sources of one language; null: the language of the list, or one that the campus does not speak. */
export interface SourcesIn {
  language: Locale | null;
  html: string;
  count: number;
}

/**
 * A list of sources as the course has it, in parts by the language of their titles: those of the list's own language
 * first, then each other one, in the order in which they first come. A title says its language only where it is foreign.
 */
export function sourcesByLanguage(html: string): SourcesIn[] {
  const list = new DOMParser().parseFromString(html, 'text/html').querySelector('ul.sources');
  if (!list) return [{ language: null, html, count: 0 }];
  const parts = new Map<Locale | null, Element[]>([[null, []]]);
  for (const item of list.children) {
    const said = item.querySelector('[lang]')?.getAttribute('lang');
    const language = locales.find((each) => each === said) ?? null;
    parts.set(language, [...(parts.get(language) ?? []), item]);
  }
  return [...parts].flatMap(([language, items]) => {
    const lines = items.map(({ outerHTML }) => outerHTML).join('');
    return items.length > 0
      ? [{ language, html: `<ul class="sources">${lines}</ul>`, count: items.length }]
      : [];
  });
}
