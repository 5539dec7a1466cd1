import { hasAllLanguages } from '../../texts/translated-texts.ts';
import { type CutText, cutText } from '../cut-text.ts';
import { cutYaml } from './cut-yaml.ts';

/** Which language of which file, and from which it is translated. */
export interface LanguageOfFile {
  path: string;
  locale: string;
  from: string;
}

/** A language of a file of a course, cut into blocks. */
export const cutFile = (text: string, { path, locale, from }: LanguageOfFile): CutText =>
  hasAllLanguages(path) ? cutYaml(text, locale, from) : cutText(text);
