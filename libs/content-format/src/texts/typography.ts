import type { Nodes } from 'mdast';
import type { Locale } from '../bundle.ts';

const noBreak = '\u00A0';
/** What French sets before its high punctuation, inside its quotation marks and between groups of digits. */
const narrowNoBreak = '\u202F';
const noBreakHyphen = '\u2011';

/** After a number: its unit, what is counted most often, its month, its letter in an article (“5 d)”). */
const afterNumber =
  /(?<=\d) (?=(?:ans?|mois|jours?|heures?|h|minutes?|min|km|kg|litres|dollars|personnes?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\p{L}-])|[a-m]\))/gu;
/** Before a number, or the letter of an annex: what it numbers. */
const beforeNumber =
  /(?<!\p{L})(?:articles?|alinéa|directrice|étape|module|niveau|partie|point|principe|table|zone) (?=\d)/giu;
const beforeLetter = /(?<!\p{L})[Aa]nnexe (?=[A-J](?!\p{L}))/gu;

/** A percentage, however its sign was set; a number before an escape of an address is none. */
const percentage = /(\d)[ \u00A0\u202F]?%(?![\dA-F])/g;
const beforePercent: Readonly<Partial<Record<Locale, string>>> = { es: noBreak, en: '', fr: narrowNoBreak };

/** What a directive shows of its attributes. */
export const shown = ['alt', 'hint'] as const;

/**
 * Spaces at which a line must not break, which no keyboard makes easy to write: before the high punctuation and
 * inside the quotation marks of French, and between the groups of a long number in any language. A percentage is
 * written in one way in each language, `70 %` or in English `70%`. In French the spaces are narrow, whichever space
 * was written, the letter in “a-t-on” stays with its word, and a number with what it counts or numbers.
 */
export function withFirmSpaces(text: string, locale: Locale): string {
  const sign = beforePercent[locale];
  const percents = sign === undefined ? text : text.replace(percentage, `$1${sign}%`);
  if (locale !== 'fr') return percents.replace(/(\d) (?=\d{3}(?!\d))/g, `$1${noBreak}`);
  return percents
    .replace(/(\d)[ \u00A0](?=\d{3}(?!\d))/g, `$1${narrowNoBreak}`)
    .replace(/[ \u00A0](?=[;:?!»%])/g, narrowNoBreak)
    .replace(/«[ \u00A0]/g, `«${narrowNoBreak}`)
    .replace(afterNumber, noBreak)
    .replace(/(?<=\d\u00A0h) (?=\d\d(?!\d))/g, noBreak)
    .replace(beforeNumber, (word) => word.replace(' ', noBreak))
    .replace(beforeLetter, (word) => word.replace(' ', noBreak))
    .replace(/-t-(?=(?:ils?|elles?|on)\b)/g, `${noBreakHyphen}t${noBreakHyphen}`);
}

/**
 * Makes the spaces of a whole text non-breaking, in place; a message in another language follows that
 * language's rules.
 */
export function firmSpacesIn(node: Nodes, locale: Locale): void {
  if (node.type === 'text') node.value = withFirmSpaces(node.value, locale);
  if ('attributes' in node && node.attributes) {
    for (const name of shown) {
      const text = node.attributes[name];
      if (text) node.attributes[name] = withFirmSpaces(text, locale);
    }
  }
  if (!('children' in node)) return;
  const lang =
    node.type === 'containerDirective' && node.name === 'message' ? node.attributes?.['lang'] : null;
  for (const child of node.children) firmSpacesIn(child, lang ?? locale);
}
