import type { Locale } from '../bundle.ts';
import type { YamlValue } from '../yaml-value.ts';
import type { OptionSet } from './option-set.ts';

/** The questions of a pool that have one right option, in each language, as options alone. */
export function optionsOfPool(questions: readonly YamlValue[], locales: readonly Locale[]): OptionSet[] {
  return questions
    .filter((question) => question.field('type')?.spelling() === 'single')
    .flatMap((question) =>
      locales.map((locale) => ({
        place: question.place,
        locale,
        options: (question.field('options')?.list() ?? []).map((option) => ({
          text: wordsOf(option.field('text')?.field(locale)?.spelling() ?? ''),
          isRight: option.field('correct')?.spelling() === 'true',
        })),
      })),
    );
}

/** An option holds bold and italic type at most. */
export const wordsOf = (markdown: string): string => markdown.replace(/[*_`]/g, '').trim();
