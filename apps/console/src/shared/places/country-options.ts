import { useFormats, useLocale } from '@campus/web-shell';

/** Countries to choose from, each once, by their names in the reader's language and in the order of its alphabet. */
export const useCountryOptions = (codes: readonly string[]): { value: string; label: string }[] => {
  const formats = useFormats();
  const { compare } = new Intl.Collator(useLocale());
  return [...new Set(codes)]
    .map((value) => ({ value, label: formats.country(value) }))
    .sort((a, b) => compare(a.label, b.label));
};
