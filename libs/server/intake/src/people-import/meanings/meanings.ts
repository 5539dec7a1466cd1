import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService, plainWords } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { storable } from '@campus/platform/database/storable.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { mayImportInto } from '../people-import.access.ts';
import { type ImportField } from '../reading/import-fields.ts';
import { type MappedValue } from '../people-import.entity.ts';
import { type PlaceField } from './list-meaning.entity.ts';
import * as sql from './meanings.statements.ts';

/** A text that lists of a country use for a place of the directory. */
export interface PlaceMeaning {
  field: PlaceField;
  country: string;
  text: string;
  placeId: string;
}

/** What somebody says of a text of a list. */
export interface Answer {
  field: ImportField;
  country: string;
  text: string;
  placeId: string | null;
  isLeftOut: boolean;
  isKept: boolean;
}

/** The same as the list keeps it. */
export type TakenAnswer = MappedValue & { isLeftOut: boolean };

const MAX_TEXT = 300;

/** What people say that a text means, for one list or for those that come later. */
@Injectable()
export class Meanings {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** An answer as the list has it; kept for later lists, if it says so. Refuses INPUT_INVALID {field}, NOT_FOUND. */
  async take(
    tx: EntityManager,
    actor: Actor,
    { field, country, placeId, isLeftOut, isKept, ...said }: Answer,
  ): Promise<TakenAnswer> {
    const wrong = (name: string) => new Refused('INPUT_INVALID', { field: name });
    const text = storable(said.text).slice(0, MAX_TEXT);
    if (!/^[A-Z]{2}$/.test(country)) throw wrong('country');
    if (field === 'country') {
      if (placeId !== null) throw wrong('placeId');
      if (isLeftOut) throw wrong('isLeftOut');
      if (isKept) throw wrong('isKept');
      return { field, country, text, placeId, isLeftOut };
    }
    if (field !== 'institution' && field !== 'post') throw wrong('field');
    if (placeId === null) {
      if (isKept) throw wrong('isKept');
      return { field, country, text, placeId, isLeftOut };
    }
    if (isLeftOut) throw wrong('isLeftOut');
    const meaning = { field, country, text, placeId };
    await this.check(tx, meaning);
    if (isKept) await this.keep(tx, actor, meaning);
    return { ...meaning, isLeftOut };
  }

  /** The place is one that people of the country may have. Refuses NOT_FOUND. */
  async check(tx: EntityManager, { field, placeId, country }: PlaceMeaning): Promise<void> {
    const place =
      isId(placeId) && (await this.database.rowIn(tx, sql.placeOfCountry, [field, placeId, country]));
    if (!place) throw new Refused('NOT_FOUND');
  }

  /** For later lists too, whoever brings them. Refuses INPUT_INVALID for a country of others, or a text without words. */
  async keep(tx: EntityManager, actor: Actor, meaning: PlaceMeaning): Promise<void> {
    const { field, country, text, placeId } = meaning;
    const key = plainWords(text);
    if (!mayImportInto(actor, country)) throw new Refused('INPUT_INVALID', { field: 'country' });
    if (!key) throw new Refused('INPUT_INVALID', { field: 'text' });
    await this.database.rowsIn(tx, sql.keepMeaning, { field, country, key, text, placeId });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'list-meaning.kept',
      subjectType: field,
      subjectId: placeId,
      countryCode: country,
      detail: { text },
    });
  }
}
