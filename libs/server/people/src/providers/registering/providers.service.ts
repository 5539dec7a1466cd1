import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { type AuditAction } from '../../audit/audit-actions.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { CountryEntity } from '../../people/directory/country.entity.ts';
import { providerAddresses } from '../provider-addresses.ts';
import { ProviderSecrets } from './provider-secrets.ts';
import { IdentityProviderEntity } from './provider.entity.ts';
import {
  type ChangeProviderInput,
  type IdentityProviders,
  type ProviderSet,
  type RegisterProviderInput,
  type SetProviderOpenInput,
} from './provider.type.ts';
import { domainsIn, factorValuesIn, issuerIn } from './providers.rules.ts';
import {
  addProvider,
  allProviders,
  lockProviders,
  refusedEntries,
  takenDomains,
} from './providers.statements.ts';

/** Which institutions sign their people in. */
@Injectable()
export class Providers {
  constructor(
    private readonly database: Database,
    private readonly secrets: ProviderSecrets,
    private readonly audit: AuditService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async list(): Promise<IdentityProviders> {
    const [items, refused] = await Promise.all([
      this.database.rows(allProviders),
      this.database.rows(refusedEntries),
    ]);
    return { items, refused, ...providerAddresses(this.config.publicUrl) };
  }

  /** Refuses INPUT_INVALID {field}, PROVIDER_KNOWN, DOMAIN_TAKEN {domain}. */
  async register(actor: Actor, input: RegisterProviderInput): Promise<ProviderSet> {
    const id = newId();
    const given = {
      issuer: issuerIn(input.issuer),
      clientId: lineIn(input.clientId, 'clientId', 255),
      sealedSecret: this.secrets.seal(id, lineIn(input.clientSecret, 'clientSecret', 500)),
      ...changeableIn(input),
    };
    return this.once(actor, input.idempotencyKey, 'registerProvider', async (tx) => {
      await this.refuseTaken(tx, id, given);
      const row = { ...given, id, registeredBy: actor.personId };
      if (!(await this.database.rowIn(tx, addProvider, row))) throw new Refused('PROVIDER_KNOWN');
      const { name, issuer, clientId, domains, countryCode } = given;
      const detail = { name, issuer, clientId, domains, country: countryCode };
      await this.record(tx, actor, 'identity-provider.registered', id, detail);
      return id;
    });
  }

  /** By its issuer and client it is known, and they stay. Refuses NOT_FOUND, INPUT_INVALID {field}, DOMAIN_TAKEN {domain}. */
  async change(actor: Actor, input: ChangeProviderInput): Promise<ProviderSet> {
    const { id, idempotencyKey, clientSecret } = input;
    if (!isId(id)) throw new Refused('NOT_FOUND');
    const given = changeableIn(input);
    const secret = clientSecret?.trim() ? lineIn(clientSecret, 'clientSecret', 500) : null;
    return this.once(actor, idempotencyKey, 'changeProvider', async (tx) => {
      const before = await this.locked(tx, id);
      await this.refuseTaken(tx, id, given);
      const changed = [...changedIn(before, given), ...(secret === null ? [] : ['clientSecret'])];
      if (changed.length === 0) return id;
      const sealed = secret === null ? {} : { sealedSecret: this.secrets.seal(id, secret) };
      await tx.update(IdentityProviderEntity, { id }, { ...given, ...sealed });
      await this.record(tx, actor, 'identity-provider.changed', id, { name: given.name, changed });
      return id;
    });
  }

  /** Refuses NOT_FOUND. */
  async setOpen(actor: Actor, { id, isOpen, idempotencyKey }: SetProviderOpenInput): Promise<ProviderSet> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    return this.once(actor, idempotencyKey, 'setProviderOpen', async (tx) => {
      const provider = await this.locked(tx, id);
      if (provider.isOpen === isOpen) return id;
      await tx.update(IdentityProviderEntity, { id }, { isOpen });
      const action = isOpen ? 'identity-provider.opened' : 'identity-provider.closed';
      await this.record(tx, actor, action, id, { name: provider.name });
      return id;
    });
  }

  private async once(
    actor: Actor,
    key: string,
    operation: string,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<ProviderSet> {
    const id = await this.database.transaction((tx) =>
      once(tx, actor.personId, key, operation, () => work(tx)),
    );
    return { id };
  }

  private async locked(tx: EntityManager, id: string): Promise<IdentityProviderEntity> {
    const lock = { mode: 'pessimistic_write' } as const;
    const provider = await tx.findOne(IdentityProviderEntity, { where: { id }, lock });
    if (!provider) throw new Refused('NOT_FOUND');
    return provider;
  }

  private async refuseTaken(
    tx: EntityManager,
    id: string,
    { domains, countryCode }: Changeable,
  ): Promise<void> {
    if (countryCode !== null && !(await tx.existsBy(CountryEntity, { code: countryCode })))
      throw new Refused('INPUT_INVALID', { field: 'country' });
    await this.database.rowsIn(tx, lockProviders);
    const taken = await this.database.rowIn(tx, takenDomains, { id, domains });
    if (taken) throw new Refused('DOMAIN_TAKEN', { domain: taken.domain });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const about = { subjectType: 'identity_provider', subjectId: id, detail };
    return this.audit.record(tx, { actorId: actor.personId, action, ...about });
  }
}

type Changeable = Pick<IdentityProviderEntity, 'name' | 'domains' | 'countryCode' | 'factorValues'>;

/** What of a registration may be another one later. Refuses INPUT_INVALID {field}. */
const changeableIn = (
  input: Pick<ChangeProviderInput, 'name' | 'domains' | 'country' | 'factorValues'>,
): Changeable => ({
  name: lineIn(input.name, 'name', 80),
  domains: domainsIn(input.domains),
  countryCode: input.country?.trim().toUpperCase() || null,
  factorValues: factorValuesIn(input.factorValues),
});

/** The names of what is another one now. */
const changedIn = (before: Changeable, after: Changeable): string[] =>
  (['name', 'domains', 'countryCode', 'factorValues'] as const).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
