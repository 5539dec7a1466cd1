import { faultsEn } from './config-fault-words.en.ts';
import { faultsEs } from './config-fault-words.es.ts';
import { faultsFr } from './config-fault-words.fr.ts';

export type FaultCode = keyof typeof faultsEn;

/** A sentence for each code, in one language. */
export type FaultWords = Record<FaultCode, string>;

const words = { en: faultsEn, es: faultsEs, fr: faultsFr };

type Language = keyof typeof words;

const sentence = (code: FaultCode, params: Record<string, string>, language: Language): string =>
  words[language][code].replaceAll(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole);

/** A wrong environment: said in one sentence to the operator, who can mend it. The message is the sentence in English. */
export class ConfigFault extends Error {
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
