import type { DataOf, DraftTranslation, DraftTranslations } from '@campus/api-client';
import {
  hasAllLanguages,
  type BlockFault,
  type KnownTranslation,
  type LanguageOfFile,
  type TextBlock,
  type TranslatedBlock,
} from '@campus/content-format/translation';

export type Translation = NonNullable<DataOf<typeof DraftTranslation>['draftTranslation']>;
export type FileTranslation = DataOf<typeof DraftTranslations>['draftTranslations'][number];

/** Where the source of a translation stands; in a file of YAML beside it. */
export const sourcePlace = ({ sourcePath, sourceLocale }: Translation): LanguageOfFile => ({
  path: sourcePath,
  locale: sourceLocale,
  from: sourceLocale,
});

/** Where a translation stands; `locale`: another language of the same text. */
export const targetPlace = (
  { path, locale: own, sourceLocale }: Translation,
  locale: string = own,
): LanguageOfFile => ({ path, locale, from: sourceLocale });

/** What is said of the language of a file: only one of YAML has several. */
export const askedLocale = <Locale extends string>({ path, locale }: { path: string; locale: Locale }) =>
  hasAllLanguages(path) ? locale : null;

/** What stood beside the texts of a file of YAML when they got their words; undefined: another file has a stamp. */
export const besideOf = ({ path, beside }: Translation): ReadonlyMap<string, string> | undefined =>
  hasAllLanguages(path) ? new Map(beside.map(({ of, words }) => [of, words])) : undefined;

/** Who translated and who reviewed words, as the rules of states know it. */
export type Known = KnownTranslation &
  Pick<Translation['known'][number], 'translatedBy' | 'reviewedBy' | 'reviewedAt'>;

export const knownOf = (each: Translation['known'][number]): Known => ({
  ...each,
  state: each.isReviewed ? 'reviewed' : 'draft',
});

/** A block as one works on it. */
export interface Row extends TranslatedBlock<Known> {
  key: string;
  /** Null: the source has no such block. */
  sourceBlock: TextBlock | null;
  targetBlock: TextBlock | null;
  /** As they are typed; null: the translation has no such block. */
  words: string | null;
  /** One says that it is translated, and the draft has not got it yet. */
  isPending: boolean;
  fault: BlockFault | null;
}

/** It waits for somebody who translates. */
export const waits = ({ state }: Pick<Row, 'state'>): boolean =>
  state === 'untranslated' || state === 'changed';

/** It is what the reader has to do here: to translate or, for who only reviews, to review. */
export const isNext = (
  row: Pick<Row, 'state' | 'isPending'>,
  { mayWrite }: Pick<Translation, 'mayWrite'>,
): boolean => (mayWrite ? waits(row) : row.state === 'draft');
