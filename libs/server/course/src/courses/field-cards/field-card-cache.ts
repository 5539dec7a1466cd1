import { type CardText } from '@campus/content-format';
import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/** Bytes of card text kept in memory: the cards of a course in one language are about 100 KB. */
const BYTES = 8 * 1024 * 1024;

/** A field card in one language. Shared by all requests, so it must not be changed. */
export interface FieldCardText {
  id: string;
  moduleId: string;
  key: string;
  guidelines: string[];
  text: CardText;
}

const cardsOfVersion = statement<FieldCardText>(
  'field-cards-of-version',
  `select id, module_id as "moduleId", key, guidelines, texts -> $2 as text
     from field_card where version_id = $1 and texts ? $2 order by module_id, position`,
);

/** Field cards of published versions, by language. */
@Injectable()
export class FieldCardCache {
  private readonly kept = new BoundedCache<FieldCardText[]>(
    BYTES,
    (cards) => 2 * JSON.stringify(cards).length,
  );

  constructor(private readonly database: Database) {}

  /** In order within each module. */
  async of(versionId: string, locale: Locale): Promise<readonly FieldCardText[]> {
    const key = `${versionId}/${locale}`;
    const read = () => this.database.rows(cardsOfVersion, [versionId, locale]);
    return this.kept.peek(key) ?? (await this.kept.load(key, read)) ?? [];
  }
}
