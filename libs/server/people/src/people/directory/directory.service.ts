import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { containing } from '@campus/platform/database/search.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn, optionalDayIn, optionalLineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { AuditService } from '../../audit/audit.service.ts';
import * as sql from './directory.statements.ts';
import {
  type InstitutionList,
  type InstitutionSort,
  type PostList,
  type PostSort,
  type SaveInstitutionInput,
  type SavePostInput,
} from './directory.type.ts';
import { InstitutionEntity } from './institution.entity.ts';
import { coordinatedCountries, coordinates } from '../people.access.ts';
import { isTimeZone } from '../people.rules.ts';
import { PostEntity } from './post.entity.ts';
import { institutionKinds, isOneOf, postKinds } from './vocabularies.ts';

const countryIn = (code: string | null): string | null => (code && /^[A-Z]{2}$/.test(code) ? code : null);

/** Filter and order of a list. `isOpen`: in service, closed, or null for either. */
export interface DirectoryFilter<Sort> {
  search: string | null;
  country: string | null;
  isOpen: boolean | null;
  sort: Sort;
  isDescending: boolean;
}

const whereToAdd = (actor: Actor) => {
  const countries = coordinatedCountries(actor);
  return { mayAddAnywhere: countries === null, countries: countries ?? [] };
};

const valuesOf = ({ search, country, isOpen }: DirectoryFilter<string>) => ({
  pattern: containing(search),
  country: countryIn(country),
  isOpen,
});

/** Institutions and posts: read by all staff, changed by anyone who coordinates their country. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  async institutions(
    actor: Actor,
    filter: DirectoryFilter<InstitutionSort>,
    page: Page,
  ): Promise<InstitutionList> {
    const values = valuesOf(filter);
    const [rows, counted] = await Promise.all([
      this.database.rows(sql.institutionPage(filter), { ...values, ...page }),
      this.database.row(sql.institutionCount, values),
    ]);
    const items = rows.map(({ closed_on, ...row }) => ({
      ...row,
      closedOn: closed_on,
      mayChange: coordinates(actor, row.country?.code ?? null),
    }));
    return { items, ...whereToAdd(actor), totalCount: counted?.count ?? 0 };
  }

  async posts(actor: Actor, filter: DirectoryFilter<PostSort>, page: Page): Promise<PostList> {
    const values = valuesOf(filter);
    const [rows, counted] = await Promise.all([
      this.database.rows(sql.postPage(filter), { ...values, ...page }),
      this.database.row(sql.postCount, values),
    ]);
    const items = rows.map(({ sending, host, time_zone, closed_on, ...row }) => ({
      ...row,
      sendingCountry: sending,
      hostCountry: host,
      timeZone: time_zone,
      closedOn: closed_on,
      mayChange: coordinates(actor, sending.code),
    }));
    return { items, ...whereToAdd(actor), totalCount: counted?.count ?? 0 };
  }

  /** A coordinator of a country changes what is of that country, and keeps it there. */
  saveInstitution(
    actor: Actor,
    { institutionId, idempotencyKey, ...input }: SaveInstitutionInput,
  ): Promise<string> {
    return this.write(actor, idempotencyKey, 'saveInstitution', async (tx) => {
      const countryCode = input.country ?? null;
      await this.allowed(tx, actor, sql.lockInstitution, institutionId ?? null, countryCode);
      if (countryCode !== null) await this.known(tx, { country: countryCode });
      const values = {
        countryCode,
        kind: isOneOf(institutionKinds, input.kind) ? input.kind : refuseInput('kind'),
        name: lineIn(input.name, 'name'),
        acronym: optionalLineIn(input.acronym, 'acronym', 30),
        closedOn: optionalDayIn(input.closedOn, 'closedOn'),
      };
      const id = institutionId ?? newId();
      if (institutionId) await tx.update(InstitutionEntity, { id }, values);
      else await tx.insert(InstitutionEntity, { id, ...values });
      await this.note(tx, actor, 'institution', id, countryCode, values);
      return id;
    });
  }

  savePost(actor: Actor, { postId, idempotencyKey, ...input }: SavePostInput): Promise<string> {
    return this.write(actor, idempotencyKey, 'savePost', async (tx) => {
      const { sendingCountry, hostCountry } = input;
      await this.allowed(tx, actor, sql.lockPost, postId ?? null, sendingCountry);
      await this.known(tx, { sendingCountry });
      await this.known(tx, { hostCountry });
      const values = {
        sendingCountryCode: sendingCountry,
        hostCountryCode: hostCountry,
        city: lineIn(input.city, 'city', 120),
        kind: isOneOf(postKinds, input.kind) ? input.kind : refuseInput('kind'),
        district: optionalLineIn(input.district, 'district', 300),
        timeZone: isTimeZone(input.timeZone) ? input.timeZone : refuseInput('timeZone'),
        closedOn: optionalDayIn(input.closedOn, 'closedOn'),
      };
      const id = postId ?? newId();
      if (postId) await tx.update(PostEntity, { id }, values);
      else await tx.insert(PostEntity, { id, ...values });
      await this.note(tx, actor, 'post', id, sendingCountry, values);
      return id;
    });
  }

  private async allowed(
    tx: EntityManager,
    actor: Actor,
    lock: typeof sql.lockInstitution | typeof sql.lockPost,
    id: string | null,
    country: string | null,
  ): Promise<void> {
    const row = id !== null && isId(id) ? await this.database.rowIn(tx, lock, [id]) : null;
    const isThere = id === null || row !== null;
    if (!isThere || !coordinates(actor, country) || (row && !coordinates(actor, row.country)))
      throw new Refused('NOT_FOUND');
  }

  private async known(tx: EntityManager, given: Record<string, string>): Promise<void> {
    for (const [field, code] of Object.entries(given)) {
      const row = countryIn(code) && (await this.database.rowIn(tx, sql.countriesKnown, [[code]]));
      if (!row || !row.count) refuseInput(field);
    }
  }

  private write(
    { personId }: Actor,
    key: string,
    operation: string,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<string> {
    return this.database.transaction((tx) => once(tx, personId, key, operation, () => work(tx)));
  }

  private note(
    tx: EntityManager,
    { personId }: Actor,
    subjectType: 'institution' | 'post',
    subjectId: string,
    countryCode: string | null,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: personId,
      action: `${subjectType}.saved`,
      subjectType,
      subjectId,
      countryCode,
      detail,
    });
  }
}
