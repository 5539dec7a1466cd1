/** A noun in the plural, as units are written: no sign (`%`, `km`) and no phrase (`de cada 100`). */
const noun = /^\p{L}{4,}$/u;

/**
 * A unit as it stands in front of a number of which its plural cannot be said, as in a list: `litros:` 1. Null: it
 * follows the number.
 */
export function unitInFront(value: number, unit: string, language: string): string | null {
  if (!noun.test(unit) || new Intl.PluralRules(language).select(value) !== 'one') return null;
  return language.startsWith('fr') ? `${unit}\u202f:` : `${unit}:`;
}
