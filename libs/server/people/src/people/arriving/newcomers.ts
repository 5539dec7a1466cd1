import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { ROLE_OF_ENROLLED } from '../people.access.ts';
import { cleanName } from '../people.rules.ts';
import { People } from '../people.service.ts';
import { PersonEntity } from '../person.entity.ts';

export interface Newcomer {
  /** As another system gives it; null: it gives none. */
  name: { given: string; family: string } | null;
  /** In its place, or where it is no name: letters, and nobody's. */
  pseudonym: { given: string; family: string };
  locale: Locale;
  timeZone: string;
}

/**
 * Learners whom another system vouches for. They have no address: one that nobody has proved could be somebody else's,
 * who would then be let in to what is not theirs.
 */
@Injectable()
export class Newcomers {
  constructor(
    private readonly people: People,
    private readonly audit: AuditService,
  ) {}

  /** Returns the id. They came by themselves, so the audit says that it was they. */
  async add(tx: EntityManager, { name, pseudonym, locale, timeZone }: Newcomer): Promise<string> {
    const id = newId();
    const given = name && cleanName(name.given);
    const family = name && cleanName(name.family);
    const named = given && family ? { given, family } : pseudonym;
    await tx.insert(PersonEntity, {
      id,
      givenNames: named.given,
      firstSurname: named.family,
      secondSurname: null,
      locale,
      timeZone,
      countryCode: null,
    });
    await this.audit.record(tx, {
      actorId: id,
      action: 'person.added',
      subjectType: 'person',
      subjectId: id,
      countryCode: null,
    });
    await this.people.grant(tx, id, id, ROLE_OF_ENROLLED, null);
    return id;
  }
}
