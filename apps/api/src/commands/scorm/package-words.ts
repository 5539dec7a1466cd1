import { type Fault, type FaultCode, type OtherKind, type StaticReport } from '@campus/scorm-format';
import { english } from './package-words.en.ts';
import { spanish } from './package-words.es.ts';
import { french } from './package-words.fr.ts';

export type Params = NonNullable<Fault['params']>;

/** Why a file could not even be looked at. */
export type FileTrouble = 'FILE_NOT_FOUND' | 'FILE_NOT_A_FILE' | 'FILE_FORBIDDEN' | 'FILE_UNREADABLE';

/** What is said of a package, in one language. */
export interface PackageWords {
  /** What each code means to somebody who made, or was sent, a package. `kind` is in words already. */
  sentences: Record<FaultCode, (params: Params) => string>;
  troubles: Record<FileTrouble, string>;
  kinds: Record<OtherKind, string>;
  /** The end of a sentence: what it seems to be. */
  seemsToBe: (kind: string) => string;
  /** One sentence: the file, and what is wrong with it. */
  about: (name: string, reason: string) => string;
  refused: string;
  usage: UsageWords;
  report: ReportWords;
}

/** What a command says when it was typed wrongly, or what it names is not there. One sentence each. */
export interface UsageWords {
  notUnderstood: (word: string, known: readonly string[]) => string;
  missing: (options: readonly string[]) => string;
  nameOneFile: (command: string) => string;
  unknownLanguage: (given: string) => string;
  unknownVersion: (known: readonly string[], given: string) => string;
  chooseOne: string;
  onlyRouteA: string;
  noSuchContent: (wanted: string) => string;
  notPublished: (wanted: string) => string;
  notInLanguage: (what: string, given: string, known: readonly string[]) => string;
  courseHasProblems: (folder: string, count: number) => string;
  playerNotBuilt: (folder: string) => string;
  noSuchCommand: (words: string) => string;
  noCourseIn: (folder: string) => string;
  noOverlay: (folder: string) => string;
  badAnchor: string;
}

/** The lines of the report. Numbers and sizes come as text. */
export interface ReportWords {
  scorm: (version: string, title: string) => string;
  pages: (title: string) => string;
  weight: (files: string, size: string, seconds: string, items: number) => string;
  sco: string;
  asset: string;
  sequencing: string;
  describedIn: (languages: string) => string;
  learningTime: (minutes: string) => string;
  hosts: string;
  popUps: string;
  missing: string;
  completion: Record<StaticReport['suggestedCompletion'], string>;
  warnings: string;
}

const languages = { en: english, es: spanish, fr: french };
export type Language = keyof typeof languages;

export const isLanguage = (text: string): text is Language => Object.hasOwn(languages, text);

export const wordsIn = (language: Language): PackageWords => languages[language];

/** Text out of a package, without what would turn lines around or steer a terminal. */
export const displayed = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '');

const displayedParams = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? displayed(value) : value,
    ]),
  );

const isKind = (kinds: PackageWords['kinds'], kind: unknown): kind is OtherKind =>
  typeof kind === 'string' && Object.hasOwn(kinds, kind);

/** A sentence as it goes on after a colon; names keep their capitals. */
const goingOn = (sentence: string): string =>
  sentence.replace(/^\p{Lu}(?=[\p{Ll}’ ])/u, (letter) => letter.toLowerCase());

/** One sentence that names a file and says what is wrong with it. */
export const about = (name: string, reason: string, language: Language): string =>
  reason.startsWith(displayed(name)) ? reason : wordsIn(language).about(displayed(name), goingOn(reason));

/** A fault as one sentence, which begins with the file where one is to blame. */
export function faultSentence({ code, file, params = {} }: Fault, language: Language = 'en'): string {
  const words = wordsIn(language);
  const said = words.sentences[code](displayedParams(params));
  const kind = isKind(words.kinds, params.kind) ? words.seemsToBe(words.kinds[params.kind]) : '';
  const reason = kind === '' ? said : said.replace(/\.$/, '') + kind;
  return file === undefined ? reason : about(file, reason, language);
}
