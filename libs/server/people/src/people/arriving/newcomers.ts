import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { Addresses } from '../account-changes/addresses.ts';
import { ROLE_OF_ENROLLED } from '../people.access.ts';
import { cleanName } from '../people.rules.ts';
import { People } from '../people.service.ts';
import { PersonEmailEntity } from '../person-email.entity.ts';
import { PersonEntity } from '../person.entity.ts';

export interface Newcomer {
  /** As another system gives it; null: it gives none. */
  name: { given: string; family: string } | null;
  /** In its place, or where it is no name: letters, and nobody's. */
  pseudonym: { given: string; family: string };
  locale: Locale;
  timeZone: string;
  /** ISO 3166-1 alpha-2, of an institution that is trusted for it; left out: none. */
  country?: string;
  /** That the institution has verified, and answers for; left out: none. */
  address?: string;
}

/**
 * Learners whom another system vouches for. They have no address, unless their institution has proved it: one that nobody
 * has proved could be somebody else's, who would then be let in to what is not theirs.
 */
@Injectable()
export class Newcomers {
  constructor(
    private readonly people: People,
    private readonly addresses: Addresses,
    private readonly audit: AuditService,
  ) {}

  /**
   * Returns the id. They came by themselves, so the audit says that it was they. Refuses INPUT_INVALID {field: email,
   * reason: TAKEN}.
   */
  async add(tx: EntityManager, newcomer: Newcomer): Promise<string> {
    const { name, pseudonym, locale, timeZone, country = null, address } = newcomer;
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
      countryCode: country,
    });
    if (address !== undefined) {
      await this.addresses.refuseTaken(tx, address);
      await tx.insert(PersonEmailEntity, { id: newId(), personId: id, address });
    }
    await this.audit.record(tx, {
      actorId: id,
      action: 'person.added',
      subjectType: 'person',
      subjectId: id,
      countryCode: country,
    });
    await this.people.grant(tx, id, id, ROLE_OF_ENROLLED, null);
    return id;
  }
}
