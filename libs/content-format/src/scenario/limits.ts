import type { CourseContext } from '../course-context.ts';
import { countWords, parseMarkdown, plainText } from '../markdown/parse-markdown.ts';
import { localisedValues } from '../texts/texts.ts';
import type { YamlValue } from '../yaml-value.ts';

/** In words: a decision is read standing, on a phone, while somebody waits. */
export const textLimits = {
  node: 120,
  call: 120,
  choice: 30,
  consequence: 80,
  advice: 60,
  ending: 120,
} as const;

/** Reports each language in which a text is longer than it may be. */
export function within(value: YamlValue, most: number, course: CourseContext): void {
  if (!value.isMap) return;
  for (const [locale, text] of localisedValues(value, course)) {
    if (!text.isString) continue;
    const words = countWords(plainText(parseMarkdown(text.string())));
    if (words > most)
      text.fault('screen-length', `this text has ${words} words in ${locale}; at most ${most}`);
  }
}
