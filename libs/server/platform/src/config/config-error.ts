import { type NamedIn } from '../words/catalogue.ts';
import { configWords } from './words/config.words.ts';

/** Why a setting is refused: each has a sentence in the catalogue, `refused.<code>`. */
export type FaultCode = NamedIn<typeof configWords, 'refused'>;

type Language = Parameters<typeof configWords>[0];

/** A wrong environment: said in one sentence to the operator, who can fix it. The message is the sentence in English. */
export class ConfigError extends Error {
  constructor(
    /** The name of the setting in the environment, without `_FILE`. */
    readonly setting: string,
    readonly code: FaultCode,
    /** What the sentence names. */
    readonly params: Record<string, string> = {},
  ) {
    super(configWords('en')(`refused.${code}`, { setting, ...params }));
  }

  in(language: Language): string {
    return configWords(language)(`refused.${this.code}`, { setting: this.setting, ...this.params });
  }
}
