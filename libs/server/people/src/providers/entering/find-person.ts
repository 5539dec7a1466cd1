import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { Newcomers } from '../../people/arriving/newcomers.ts';
import { AccountLetters } from '../own/account-letters.ts';
import { type RegisteredProvider } from '../registering/providers.statements.ts';
import { type CheckedAnswer } from '../checking/check-answer.ts';
import {
  addInstitutionAccount,
  lockProvider,
  noteAccountUse,
  personOfAddress,
  personOfSubject,
} from './entering.statements.ts';
import { ProviderEntryRefused } from '../checking/entry-refused.ts';
import { provedAddress, type Told, toldIn } from '../checking/told-claims.ts';

/** Of people whom nobody has asked yet; their device offers its own. */
const ZONE = 'UTC';

/** Who somebody of an institution is here. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly database: Database,
    private readonly newcomers: Newcomers,
    private readonly audit: AuditService,
    private readonly letters: AccountLetters,
  ) {}

  /**
   * By the provider's id for them once they were here; the first time by an address that the provider has verified and
   * answers for, if somebody with it was invited or nominated, or the provider is trusted for a country. Throws
   * `ProviderEntryRefused`.
   */
  async of({ provider, subject, about }: CheckedAnswer): Promise<string> {
    const known = await this.database.row(personOfSubject, [provider.id, subject]);
    if (!known) return this.first(provider, subject, toldIn(about));
    if (known.is_closed) throw new ProviderEntryRefused('ACCOUNT_CLOSED', null, provider);
    await this.database.rows(noteAccountUse, [known.id]);
    return known.person_id;
  }

  private first(provider: RegisteredProvider, subject: string, told: Told): Promise<string> {
    const proved = provedAddress(told, provider.domains);
    if ('code' in proved) throw new ProviderEntryRefused(proved.code, proved.detail, provider, told.address);
    const { address } = proved;
    const refuse = (code: 'ACCOUNT_CLOSED' | 'PERSON_OTHER' | 'PERSON_UNKNOWN') =>
      new ProviderEntryRefused(code, null, provider, address);
    return this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, lockProvider, [provider.id]);
      const meanwhile = await this.database.rowIn(tx, personOfSubject, [provider.id, subject]);
      if (meanwhile) return meanwhile.person_id;
      const found = await this.database.rowIn(tx, personOfAddress, [address, provider.id]);
      if (found?.is_closed) throw refuse('ACCOUNT_CLOSED');
      // An address that has passed to a successor must not open the account of whoever had it before.
      if (found?.is_joined) throw refuse('PERSON_OTHER');
      const personId = found?.person_id ?? (await this.added(tx, provider, address, told));
      if (personId === null) throw refuse('PERSON_UNKNOWN');
      await this.join(tx, provider, subject, personId);
      return personId;
    });
  }

  private async join(
    tx: EntityManager,
    provider: RegisteredProvider,
    subject: string,
    personId: string,
  ): Promise<void> {
    await this.database.rowsIn(tx, addInstitutionAccount, {
      id: newId(),
      providerId: provider.id,
      subject,
      personId,
    });
    await this.audit.record(tx, {
      actorId: personId,
      action: 'institution-account.joined',
      subjectType: 'person',
      subjectId: personId,
      detail: { name: provider.name },
    });
    await this.letters.tell(tx, personId, 'joined', provider.name);
  }

  /** Null: the provider is trusted for no country, or does not say what the person is called. */
  private async added(
    tx: EntityManager,
    { country_code: country }: RegisteredProvider,
    address: string,
    { name, language }: Told,
  ): Promise<string | null> {
    if (country === null || name === null) return null;
    const locale = isLocale(language) ? language : 'es';
    return this.newcomers.add(tx, { name, pseudonym: name, locale, timeZone: ZONE, country, address });
  }
}
