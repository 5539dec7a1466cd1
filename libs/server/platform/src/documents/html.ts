const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for values of attributes alike. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** A piece of a page that needs no more escaping: `markup` makes it, and `trusted` of what is none of a person's words. */
export interface Html {
  readonly html: string;
}

type Value = Html | string | number | null | readonly Value[];

const htmlOf = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map(htmlOf).join('');
};

/**
 * The one way the server writes HTML: interpolated values are escaped, unless they were made by this
 * function. A list is concatenated, null is empty. It is not called `html`, because formatters reformat
 * templates with that tag and would break pages whose policy contains the hash of a style.
 */
export const markup = (strings: TemplateStringsArray, ...values: Value[]): Html => ({
  html: strings.reduce((before, text, i) => before + htmlOf(values[i - 1] ?? null) + text),
});

/** HTML used as it is: our own style sheets and scripts. Never user input. */
export const trusted = (html: string): Html => ({ html });

/** Data for a script of the page, in its own element. */
export const inScript = (data: unknown): Html => trusted(JSON.stringify(data).replaceAll('<', '\\u003c'));

/** Pieces with something between them. */
export const joined = (pieces: readonly Html[], between: string): Html =>
  trusted(pieces.map(({ html }) => html).join(between));
