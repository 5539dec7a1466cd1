import type { DataOf, DraftTranslation, DraftTranslations } from '@campus/api-client';
import type {
  BlockFault,
  KnownTranslation,
  TextBlock,
  TranslatedBlock,
} from '@campus/content-format/translation';

export type Translation = NonNullable<DataOf<typeof DraftTranslation>['draftTranslation']>;
export type FileTranslation = DataOf<typeof DraftTranslations>['draftTranslations'][number];

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
