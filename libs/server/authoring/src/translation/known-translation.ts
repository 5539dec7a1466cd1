import { type KnownTranslation } from '@campus/content-format/translation';
import { type KnownRow } from './translations.statements.ts';

/** A row as the rules know it. */
export const knownOf = <Row extends Pick<KnownRow, 'source' | 'target' | 'isReviewed'>>(
  row: Row,
): Row & KnownTranslation => ({ ...row, state: row.isReviewed ? 'reviewed' : 'draft' });
