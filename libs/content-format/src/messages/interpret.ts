import { regionOf } from './numbers.ts';

/** A language that catalogues are written in. */
export type MessageLocale = 'es' | 'en' | 'fr';

/** What a message may be filled with. Dates and numbers that need a format are formatted first. */
export type MessageValues = Record<string, string | number>;

type Choices = { offset?: number } & Record<string, Token[]>;

/**
 * A piece of a message as `@lingui/message-utils` compiles it from ICU: text, `#` inside a plural, or an
 * argument by name, with its kind and choices.
 */
export type Token = string | [name: string] | [name: string, kind: string, choices?: Choices];

/** A compiled message. */
export type CompiledMessage = Token[];

const plurals = new Map<MessageLocale, Intl.PluralRules>();

const pluralOf = (locale: MessageLocale, count: number) => {
  const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, rules);
  return rules.select(count);
};

const number = (locale: MessageLocale, value: number) =>
  new Intl.NumberFormat(regionOf[locale]).format(value);

const choose = (locale: MessageLocale, kind: string, value: string | number, choices: Choices): Token[] => {
  const named = Object.hasOwn(choices, value) ? choices[value] : undefined;
  if (named || kind === 'select') return named ?? choices['other'] ?? [];
  return choices[pluralOf(locale, Number(value))] ?? choices['other'] ?? [];
};

/**
 * Fills a message. Knows the ICU that our catalogues use: arguments, `number`, `select`, and `plural` with `#`.
 * A value that is missing leaves its place empty.
 */
export const interpret = (
  message: CompiledMessage,
  locale: MessageLocale,
  values: MessageValues = {},
  count: number | null = null,
): string =>
  message
    .map((token) => {
      if (token === '#' && count !== null) return number(locale, count);
      if (typeof token === 'string') return token;
      const [name, kind, choices] = token;
      const value = values[name] ?? '';
      if (kind === 'number') return number(locale, Number(value));
      if (!kind || !choices) return String(value);
      const inner = kind === 'plural' ? Number(value) : count;
      return interpret(choose(locale, kind, value, choices), locale, values, inner);
    })
    .join('');

/** Names of the values that a message has places for, also those inside its choices. */
export function placesIn(message: CompiledMessage): Set<string> {
  const names = message.flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, , choices = {}] = token;
    const inner = Object.values(choices).filter((choice) => Array.isArray(choice));
    return [name, ...inner.flatMap((choice) => [...placesIn(choice)])];
  });
  return new Set(names);
}
