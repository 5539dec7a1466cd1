import { displayed, type Fault, goingOn } from '@campus/scorm-format';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { packageWords } from './words/package.words.ts';

type Params = NonNullable<Fault['params']>;

/** Why a file could not be examined at all. */
export type FileTrouble = 'FILE_NOT_FOUND' | 'FILE_NOT_A_FILE' | 'FILE_FORBIDDEN' | 'FILE_UNREADABLE';

/** Values that a fault may lack; its sentence does without them. */
const UNKNOWN = Object.fromEntries(
  (
    'by column declared element encoding found href identifier isFolder item limit line method name other ' +
    'resource root where'
  )
    .split(' ')
    .map((fact) => [fact, 'none']),
);

const MEGABYTE = 1_048_576;

/** What a sentence names, as it may be shown; what is empty is as unknown as what is missing. */
const factsOf = (params: Params): Record<string, string | number> => ({
  ...UNKNOWN,
  ...Object.fromEntries(
    Object.entries(params)
      .map(([name, value]) => [name, typeof value === 'number' ? String(value) : displayed(value)])
      .filter(([, value]) => value !== ''),
  ),
  megabytes: String(Math.round(Number(params.limit) / MEGABYTE)),
});

/** One sentence that names a file and what is wrong with it. */
export function about(name: string, reason: string, language: Locale): string {
  const shown = displayed(name);
  if (reason.startsWith(shown)) return reason;
  return packageWords(language)('about', { name: shown, reason: goingOn(reason) });
}

/** A fault as one sentence, which begins with the file where one is to blame. */
export function faultSentence({ code, file, params = {} }: Fault, language: Locale = 'en'): string {
  const say = packageWords(language);
  const said = say(`fault.${code}`, factsOf(params));
  const kind = `kind.${String(params.kind)}`;
  const reason = packageWords.has(kind)
    ? say('seemsToBe', { reason: said.replace(/\.$/, ''), kind: say(kind) })
    : said;
  return file === undefined ? reason : about(file, reason, language);
}
