import type { Locale } from '../bundle.ts';
import { changedLines } from '../corrections/plain-lines.ts';
import type { References } from '../markdown/render-context.ts';
import { previewText, type PreviewFile } from '../preview/preview-text.ts';
import { splitFrontMatter } from '../texts/front-matter.ts';
import { hasAllLanguages } from '../texts/translated-texts.ts';
import type { PlaceStep } from '../translation/yaml/places.ts';
import { type ScreenPart, screenDifferences } from './screen-differences.ts';
import { settingDifferences, yamlDifferences, type YamlDifference } from './yaml-differences.ts';

/** What texts of a course refer to, and in which languages it is written. */
export interface ReadCourse {
  locales: readonly Locale[];
  references: References;
  file: PreviewFile;
}

/** A place of a file that reads otherwise. */
export interface FileDifference {
  /** `text`: of a file of YAML; `setting`: what is no text, such as points, minutes or a right answer; `lines`: of any other file. */
  part: ScreenPart | 'text' | 'setting' | 'lines';
  /** Of a screen; empty: it has none. */
  heading: string;
  /** The way to a text or a setting; empty elsewhere. */
  steps: readonly PlaceStep[];
  /** Null: the same in every language. */
  locale: string | null;
  /** Plain words; empty: there was nothing. */
  before: string;
  after: string;
  /** The words are the same: a picture, a link or the layout is another. */
  isMarkupOnly: boolean;
}

/**
 * What is another in a file of a course, in the words that people read and not in those of its format. Null on a side:
 * the file is not there. `locale`: of the file; null: it has all languages, or none.
 */
export function fileDifferences(
  path: string,
  was: string | null,
  is: string | null,
  locale: Locale | null,
  { locales, references, file }: ReadCourse,
): FileDifference[] {
  if (hasAllLanguages(path)) return yamlDifferences(was ?? '', is ?? '', locales).map(ofYaml);
  if (!path.endsWith('.md')) return [{ ...empty, part: 'lines', ...changedLines(lined(was), lined(is)) }];
  const read = (text: string | null) =>
    text === null ? null : previewText(path, text, locale ?? references.source, references, file);
  const settings = was !== null && is !== null ? settingDifferences(frontOf(was), frontOf(is)) : [];
  return [
    ...screenDifferences(read(was), read(is)).map((each) => ({ ...empty, ...each, locale })),
    // Its title is the first of its words.
    ...settings.filter(({ steps }) => steps[0]?.name !== 'title').map(ofYaml),
  ];
}

const empty = { heading: '', steps: [], locale: null, isMarkupOnly: false };

const frontOf = (text: string): string => splitFrontMatter(text)?.front ?? '';

const ofYaml = (each: YamlDifference): FileDifference => ({
  ...empty,
  ...each,
  part: each.locale === null ? 'setting' : 'text',
});

/** Each line as one, none of its characters as markup. */
const lined = (text: string | null): string =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('');
