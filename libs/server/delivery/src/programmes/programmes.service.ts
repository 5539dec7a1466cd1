import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { dayIn, keyIn, optionalDayIn, refuseInput, writtenInAll } from '@campus/platform/graphql/written.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { CountryRoleEntity } from '@campus/people';
import { sourcesIn } from './fact-sources.rules.ts';
import { ProgrammeDonorEntity } from './programme-donor.entity.ts';
import { ProgrammeNameEntity } from './programme-name.entity.ts';
import { ProgrammeEntity } from './programme.entity.ts';
import {
  type FactSourceInput,
  type RemoveProgrammeFactInput,
  type SaveCountryRoleInput,
  type SaveProgrammeDonorInput,
  type SaveProgrammeInput,
  type SaveProgrammeNameInput,
} from './programme.type.ts';
import * as sql from './programmes.statements.ts';

/** The period in which a fact holds, and what that rests on. */
const periodIn = (input: {
  validFrom: string;
  validTo?: string | null;
  sources?: FactSourceInput[] | null;
}) => {
  const [validFrom, validTo] = [dayIn(input.validFrom, 'validFrom'), optionalDayIn(input.validTo, 'validTo')];
  if (validTo !== null && validTo < validFrom) refuseInput('validTo');
  return { validFrom, validTo, sources: sourcesIn(input.sources) };
};

const entities = {
  name: ProgrammeNameEntity,
  donor: ProgrammeDonorEntity,
  country_role: CountryRoleEntity,
} as const;

/** Programmes as data. Every change leaves an audit event with what it made of the row. */
@Injectable()
export class Programmes {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  save(actor: Actor, { programmeId, idempotencyKey, ...input }: SaveProgrammeInput): Promise<string> {
    return this.write(actor, idempotencyKey, 'saveProgramme', async (tx) => {
      const key = keyIn(input.key);
      const accent = input.accent ?? null;
      if (accent !== null && !/^#[0-9a-f]{6}$/.test(accent)) refuseInput('accent');
      if (programmeId) await this.locked(tx, programmeId);
      if (await this.database.rowIn(tx, sql.programmeKeyTaken, [key, programmeId ?? null]))
        refuseInput('key');
      const id = programmeId ?? newId();
      if (programmeId) await tx.update(ProgrammeEntity, { id }, { key, accent });
      else await tx.insert(ProgrammeEntity, { id, key, accent });
      await this.note(tx, actor, 'programme.saved', 'programme', id, { key, accent });
      return id;
    });
  }

  saveName(
    actor: Actor,
    { programmeId, nameId, idempotencyKey, ...input }: SaveProgrammeNameInput,
  ): Promise<string> {
    return this.write(actor, idempotencyKey, 'saveProgrammeName', async (tx) => {
      await this.locked(tx, programmeId);
      const values = { names: writtenInAll(input.names, 'names'), ...periodIn(input) };
      const id = nameId ?? newId();
      if (nameId) await this.change(tx, 'name', { id: nameId, programmeId }, values);
      else await tx.insert(ProgrammeNameEntity, { id, programmeId, ...values });
      await this.note(tx, actor, 'programme_name.saved', 'programme', programmeId, { nameId: id, ...values });
      return programmeId;
    });
  }

  saveDonor(
    actor: Actor,
    { programmeId, donorId, idempotencyKey, ...input }: SaveProgrammeDonorInput,
  ): Promise<string> {
    return this.write(actor, idempotencyKey, 'saveProgrammeDonor', async (tx) => {
      await this.locked(tx, programmeId);
      const values = {
        names: writtenInAll(input.names, 'names'),
        acknowledgement: writtenInAll(input.acknowledgement, 'acknowledgement', 300),
        ...periodIn(input),
      };
      const id = donorId ?? newId();
      if (donorId) await this.change(tx, 'donor', { id: donorId, programmeId }, values);
      else await tx.insert(ProgrammeDonorEntity, { id, programmeId, ...values });
      await this.note(tx, actor, 'programme_donor.saved', 'programme', programmeId, {
        donorId: id,
        ...values,
      });
      return programmeId;
    });
  }

  saveCountryRole(actor: Actor, { roleId, idempotencyKey, ...input }: SaveCountryRoleInput): Promise<string> {
    return this.write(actor, idempotencyKey, 'saveCountryRole', async (tx) => {
      const programmeId = input.programmeId ?? null;
      if ((input.role === 'programme_country') !== (programmeId !== null)) refuseInput('programmeId');
      if (programmeId) await this.locked(tx, programmeId);
      if (!(await this.database.rowIn(tx, sql.countryIsThere, [input.country.slice(0, 2)])))
        refuseInput('country');
      const values = {
        countryCode: input.country,
        role: input.role,
        programmeId,
        validFrom: optionalDayIn(input.validFrom, 'validFrom'),
        validTo: optionalDayIn(input.validTo, 'validTo'),
        sources: sourcesIn(input.sources),
      };
      if (input.country.length !== 2) refuseInput('country');
      if (values.validFrom && values.validTo && values.validTo < values.validFrom) refuseInput('validTo');
      const id = roleId ?? newId();
      if (roleId) await this.change(tx, 'country_role', { id: roleId }, values);
      else await tx.insert(CountryRoleEntity, { id, ...values });
      await this.note(tx, actor, 'country_role.saved', 'country_role', id, values);
      return id;
    });
  }

  /** For what was entered by mistake; what has ended gets a last day instead. */
  remove(
    actor: Actor,
    { fact, id, reason: text, idempotencyKey }: RemoveProgrammeFactInput,
  ): Promise<string> {
    const reason = reasonIn(text);
    return this.write(actor, idempotencyKey, 'removeProgrammeFact', async (tx) => {
      const found = isId(id) ? await tx.findOneBy<object>(entities[fact], { id }) : null;
      if (!found) throw new Refused('NOT_FOUND');
      await tx.delete(entities[fact], { id });
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: `programme_${fact}.removed`,
        subjectType: fact === 'country_role' ? fact : `programme_${fact}`,
        subjectId: id,
        reason,
        detail: { ...found },
      });
      return id;
    });
  }

  private async change(
    tx: EntityManager,
    fact: keyof typeof entities,
    where: { id: string; programmeId?: string },
    values: object,
  ): Promise<void> {
    const changed = isId(where.id) ? await tx.update<object>(entities[fact], where, values) : null;
    if (!changed?.affected) throw new Refused('NOT_FOUND');
  }

  private async locked(tx: EntityManager, programmeId: string): Promise<void> {
    const found = isId(programmeId) && (await this.database.rowIn(tx, sql.lockProgramme, [programmeId]));
    if (!found) throw new Refused('NOT_FOUND');
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
    action: AuditAction,
    subjectType: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(tx, { actorId: personId, action, subjectType, subjectId, detail });
  }
}
