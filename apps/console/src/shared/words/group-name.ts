import { locales, useFormats } from '@campus/web-shell';

/** Codes by the names their countries have in the languages of the campus. */
let known: Map<string, string> | undefined;

const countries = (): Map<string, string> => {
  if (known) return known;
  known = new Map();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const name = names.of(first + second);
        if (name) known.set(name.toLowerCase(), first + second);
      }
  }
  return known;
};

/**
 * The name of a group in the reader's language: national groups are stored with the country's name in the
 * language of whoever made them, any other name stays as written.
 */
export const useGroupName = (): ((name: string) => string) => {
  const formats = useFormats();
  return (name) => {
    const code = countries().get(name.trim().toLowerCase());
    return code === undefined ? name : formats.country(code);
  };
};
