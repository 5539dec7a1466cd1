import {
  displayed,
  versionNames,
  type Fault,
  type InspectedItem,
  type Inspection,
  type ManifestSummary,
} from '@campus/scorm-format';
import { numberIn } from '@campus/content-format/numbers';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { faultSentence } from './package-sentences.ts';
import { packageWords } from './words/package.words.ts';

/** Why a file was not accepted. */
export interface Refusal {
  code: string;
  /** In the package, or the package itself. */
  file: string;
  /** In the language asked for; it names the file. */
  message: string;
  /** What it seems to be instead, if known. */
  kind?: string;
}

/** An item and those below it. */
interface ItemTree {
  identifier: string;
  title: string;
  /** URL relative to the root of the package; null for a heading. */
  launch: string | null;
  opens: InspectedItem['opens'];
  children: ItemTree[];
}

/** Items in reading order with their depth, as a tree. */
export function treeOf(items: readonly InspectedItem[]): ItemTree[] {
  const top: ItemTree[] = [];
  const above: ItemTree[] = [];
  for (const { identifier, title, depth, opens, href } of items) {
    const item: ItemTree = { identifier, title, launch: href, opens, children: [] };
    above.length = depth;
    (above.at(-1)?.children ?? top).push(item);
    above.push(item);
  }
  return top;
}

/** A fault of a file as a refusal; where no file inside is to blame it is the file itself. */
export function refusalOf(fault: Fault, name: string, language: Locale): Refusal {
  const file = fault.file ?? name;
  const { kind } = fault.params ?? {};
  return {
    code: fault.code,
    file,
    message: faultSentence({ ...fault, file }, language),
    ...(typeof kind === 'string' ? { kind } : {}),
  };
}

/** `2004 3rd Edition` and its like; null for pages without a manifest. */
const versionOf = ({ kind, standard }: ManifestSummary): string | null =>
  kind === 'pages' ? null : versionNames[standard];

const warningOf = (fault: Fault, language: Locale) => ({
  code: fault.code,
  file: fault.file ?? null,
  message: faultSentence(fault, language),
});

/** The report for programs. */
export function valueOf(file: string, found: Inspection, language: Locale) {
  const { kind, title, items, warnings, standard: _standard, version, ...rest } = found;
  return {
    accepted: true,
    file,
    kind,
    version: versionOf(found),
    title,
    items: treeOf(items),
    warnings: warnings.map((warning) => warningOf(warning, language)),
    refusal: null,
    ...rest,
    packageVersion: version,
  };
}

/** The same shape when there is nothing to report on. */
export function refusedValue(
  file: string | null,
  { kind, ...refusal }: Omit<Refusal, 'file'> & { file: string | null },
) {
  return {
    accepted: false,
    file,
    kind: kind ?? null,
    version: null,
    title: null,
    items: [],
    warnings: [],
    refusal,
  };
}

const sizeOf = (bytes: number, language: Locale): string => {
  const isSmall = bytes < 1_048_576;
  const value = isSmall ? Math.ceil(bytes / 1024) : bytes / 1_048_576;
  const number = numberIn(value, language, isSmall ? 0 : 1);
  return `${number} ${isSmall ? 'K' : 'M'}${language === 'fr' ? 'o' : 'B'}`;
};

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${displayed(line)}`)];

/** The report for people. */
export function linesOf(file: string, found: Inspection, language: Locale): string[] {
  const say = packageWords(language);
  const title = displayed(found.title);
  const number = (value: number) => numberIn(value, language);
  const version = versionOf(found);
  const { metadata } = found;
  const opened = found.items.filter(({ opens }) => opens).length;
  const described = Object.keys({ ...metadata.title, ...metadata.description }).filter(
    (tag) => tag !== 'und',
  );
  const itemLine = ({ title: name, identifier, depth, opens, href }: InspectedItem) =>
    `  ${'  '.repeat(depth)}${displayed(name || identifier)}${opens ? `  (${say(`report.${opens}`)}: ${href})` : ''}`;
  return [
    `${file}: ${version === null ? say('report.pages', { title }) : say('report.scorm', { version, title })}`,
    say('report.weight', {
      files: number(found.files),
      size: sizeOf(found.bytes, language),
      seconds: number(found.secondsOn256kbit),
      items: opened,
    }),
    ...found.items.map(itemLine),
    ...(found.hasSequencing ? [say('report.sequencing')] : []),
    ...(described.length > 0 ? [say('report.describedIn', { languages: described.join(', ') })] : []),
    ...(metadata.learningSeconds
      ? [say('report.learningTime', { minutes: number(Math.ceil(metadata.learningSeconds / 60)) })]
      : []),
    ...listed(say('report.hosts'), found.hosts),
    ...listed(say('report.popUps'), [...new Set(found.popUps.map((popUp) => popUp.file))]),
    ...listed(say('report.missing'), [...new Set(found.missingFiles.map((missing) => missing.file))]),
    say(`report.completion.${found.suggestedCompletion}`),
    ...listed(
      say('report.warnings'),
      found.warnings.map((warning) => faultSentence(warning, language)),
    ),
  ];
}
