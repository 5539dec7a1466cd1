import { errorsEn } from './config-error-words.en.ts';
import { errorsEs } from './config-error-words.es.ts';
import { errorsFr } from './config-error-words.fr.ts';

export type FaultCode = keyof typeof errorsEn;

/** A sentence for each code, in one language. */
export type FaultWords = Record<FaultCode, string>;

const words = { en: errorsEn, es: errorsEs, fr: errorsFr };

type Language = keyof typeof words;

const sentence = (code: FaultCode, params: Record<string, string>, language: Language): string =>
  words[language][code].replaceAll(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole);

/** A wrong environment: said in one sentence to the operator, who can fix it. The message is the sentence in English. */
export class ConfigError extends Error {
  constructor(
    /** The name of the setting in the environment, without `_FILE`. */
    readonly setting: string,
    readonly code: FaultCode,
    /** What the sentence names. */
    readonly params: Record<string, string> = {},
  ) {
    super(sentence(code, { setting, ...params }, 'en'));
  }

  in(language: Language): string {
    return sentence(this.code, { setting: this.setting, ...this.params }, language);
  }
}
