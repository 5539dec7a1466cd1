import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '../audit/audit.service.ts';
import { Addresses } from './account-changes/addresses.ts';
import { CountryEntity } from './directory/country.entity.ts';
import { administers, mustStayHeld, Role, takesScope } from './people.access.ts';
import { cleanAddress, cleanName, fullNameOf, isTimeZone } from './people.rules.ts';
import { PersonEmailEntity } from './person-email.entity.ts';
import { PersonEntity } from './person.entity.ts';
import { contactByAddress, contactById, type ContactRow } from './person.statements.ts';
import { ResetTokens } from './passwords/reset-tokens.ts';
import { RoleGrantEntity } from './role-grant.entity.ts';

/** Hours the link of a new account is good for. */
const WELCOME_HOURS = 7 * 24;

export interface NewPerson {
  address: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  locale: Locale;
  timeZone: string;
  country: string | null;
  role: Role;
  /** Where the role holds; null: everywhere. */
  scope: string | null;
}

/** How to reach a person, and how to greet them. */
export interface Contact {
  personId: string;
  address: string;
  locale: Locale;
  givenNames: string;
  fullName: string;
  countryCode: string | null;
}

const lockAdministrators = statement<{ person_id: string }>(
  'administrators-lock',
  `select g.person_id from role_grant g join person p on p.id = g.person_id
    where ${administers} and g.revoked_at is null and p.disabled_at is null order by g.id for update of g, p`,
);

const contactOf = (row: ContactRow): Contact => ({
  personId: row.person_id,
  address: row.address,
  locale: row.locale,
  givenNames: row.given_names,
  fullName: fullNameOf({
    givenNames: row.given_names,
    firstSurname: row.first_surname,
    secondSurname: row.second_surname,
  }),
  countryCode: row.country_code,
});

function valid<Value>(value: Value | null, field: string): Value {
  if (value === null) throw new Refused('INPUT_INVALID', { field });
  return value;
}

/** What is done to people by others. `actorId` null: by the operator, at the command line. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly sessions: OpenSessions,
    private readonly audit: AuditService,
    private readonly tokens: ResetTokens,
    private readonly addresses: Addresses,
  ) {}

  /** Reads in the caller's transaction, for a mail that must agree with it. Null: no such person, or disabled. */
  async contact(tx: EntityManager, personId: string): Promise<Contact | null> {
    const row = await this.database.rowIn(tx, contactById, [personId]);
    return row && !row.is_disabled ? contactOf(row) : null;
  }

  /** By the current address; refuses NOT_FOUND. Disabled people are found, to be let in again. */
  async byAddress(tx: EntityManager, address: string): Promise<Contact> {
    const row = await this.database.rowIn(tx, contactByAddress, [address.trim()]);
    if (!row) throw new Refused('NOT_FOUND');
    return contactOf(row);
  }

  /** Returns the new id and the link with which the person chooses a password. Refuses INPUT_INVALID {field}. */
  async add(
    tx: EntityManager,
    actorId: string | null,
    input: NewPerson,
  ): Promise<{ personId: string; link: string }> {
    const address = valid(cleanAddress(input.address), 'email');
    if (!isTimeZone(input.timeZone)) throw new Refused('INPUT_INVALID', { field: 'timeZone' });
    const person = {
      id: newId(),
      givenNames: valid(cleanName(input.givenNames), 'givenNames'),
      firstSurname: valid(cleanName(input.firstSurname), 'firstSurname'),
      secondSurname:
        input.secondSurname === null ? null : valid(cleanName(input.secondSurname), 'secondSurname'),
      locale: input.locale,
      timeZone: input.timeZone,
      countryCode: await this.knownCountry(tx, input.country, 'country'),
    };
    await this.addresses.refuseTaken(tx, address);
    await tx.insert(PersonEntity, person);
    await tx.insert(PersonEmailEntity, { id: newId(), personId: person.id, address });
    await this.audit.record(tx, {
      actorId,
      action: 'person.added',
      subjectType: 'person',
      subjectId: person.id,
      countryCode: person.countryCode,
    });
    await this.grant(tx, actorId, person.id, input.role, input.scope);
    return { personId: person.id, link: await this.tokens.linkFor(tx, person.id, WELCOME_HOURS) };
  }

  /** The link to choose the first password, for a welcome mail. */
  welcomeLink(tx: EntityManager, personId: string): Promise<string> {
    return this.tokens.linkFor(tx, personId, WELCOME_HOURS);
  }

  /** Does nothing when the person has the role there already. */
  async grant(
    tx: EntityManager,
    actorId: string | null,
    personId: string,
    role: Role,
    scope: string | null,
    reason: string | null = null,
  ): Promise<void> {
    if (scope !== null && !takesScope(role)) throw new Refused('INPUT_INVALID', { field: 'scope' });
    const countryCode = await this.knownCountry(tx, scope, 'scope');
    const held = { personId, role, countryCode: countryCode ?? IsNull(), revokedAt: IsNull() };
    if (await tx.existsBy(RoleGrantEntity, held)) return;
    await tx.insert(RoleGrantEntity, { id: newId(), personId, role, countryCode, grantedBy: actorId });
    await this.audit.record(tx, {
      actorId,
      action: 'role.granted',
      subjectType: 'person',
      subjectId: personId,
      countryCode,
      reason,
      detail: { role },
    });
  }

  /** Refuses NOT_FOUND when the person does not have the role there. The grant stays as history. */
  async revoke(
    tx: EntityManager,
    actorId: string | null,
    personId: string,
    role: Role,
    scope: string | null,
    reason: string | null = null,
  ): Promise<void> {
    if (mustStayHeld(role)) await this.refuseLast(tx, actorId, personId);
    const held = { personId, role, countryCode: scope ?? IsNull(), revokedAt: IsNull() };
    const { affected } = await tx.update(RoleGrantEntity, held, { revokedAt: () => 'now()' });
    if (!affected) throw new Refused('NOT_FOUND');
    await this.audit.record(tx, {
      actorId,
      action: 'role.revoked',
      subjectType: 'person',
      subjectId: personId,
      countryCode: scope,
      reason,
      detail: { role },
    });
  }

  /** Out at once, on every device; what the person did stays. */
  async disable(
    tx: EntityManager,
    actorId: string | null,
    personId: string,
    reason: string | null,
  ): Promise<void> {
    await this.refuseLast(tx, actorId, personId);
    const { affected } = await tx.update(
      PersonEntity,
      { id: personId, disabledAt: IsNull() },
      { disabledAt: () => 'now()' },
    );
    if (!affected) return;
    await this.sessions.endAllOf(personId, tx);
    await this.tokens.voidAllOf(tx, personId);
    await this.audit.record(tx, {
      actorId,
      action: 'person.disabled',
      subjectType: 'person',
      subjectId: personId,
      reason,
    });
  }

  async enable(
    tx: EntityManager,
    actorId: string | null,
    personId: string,
    reason: string | null = null,
  ): Promise<void> {
    await tx.update(PersonEntity, { id: personId }, { disabledAt: null });
    await this.audit.record(tx, {
      actorId,
      action: 'person.enabled',
      subjectType: 'person',
      subjectId: personId,
      reason,
    });
  }

  /** The campus keeps an administrator; only the operator may leave it without. Of two at once the second waits. */
  private async refuseLast(tx: EntityManager, actorId: string | null, personId: string): Promise<void> {
    if (actorId === null) return;
    const holders = await this.database.rowsIn(tx, lockAdministrators);
    if (holders.length > 0 && holders.every(({ person_id }) => person_id === personId))
      throw new Refused('LAST_ADMINISTRATOR');
  }

  private async knownCountry(tx: EntityManager, code: string | null, field: string): Promise<string | null> {
    if (code !== null && !(await tx.existsBy(CountryEntity, { code: code.toUpperCase() })))
      throw new Refused('INPUT_INVALID', { field });
    return code?.toUpperCase() ?? null;
  }
}
