import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { OpenSessions } from '@campus/platform/auth/open-sessions.ts';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { cleanAddress } from '../people.rules.ts';
import { PersonEmailEntity } from '../person-email.entity.ts';
import { contactById, holderOfAddress } from '../person.statements.ts';
import { ResetTokens } from '../passwords/reset-tokens.ts';
import { ChangeKind } from './account-change.rules.ts';
import { dropWaiting } from './account-change.statements.ts';
import { addressChangedMail } from './address.mails.ts';

/** Who changes an address, why, and what the audit adds. `actorId` null: the operator, or the person by a mailed link. */
export interface AddressChange {
  actorId: string | null;
  personId: string;
  to: string;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

/** The addresses people sign in with: the only place that writes one over another. */
@Injectable()
export class Addresses {
  constructor(
    private readonly database: Database,
    private readonly sessions: OpenSessions,
    private readonly tokens: ResetTokens,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
  ) {}

  /**
   * The former address stays in the history and no longer signs in, links mailed to it become void, every
   * session ends, and both mailboxes are told. Refuses NOT_FOUND, INPUT_INVALID {field: email, reason:
   * TAKEN}.
   */
  async change(
    tx: EntityManager,
    { actorId, personId, to, reason = null, detail }: AddressChange,
  ): Promise<void> {
    const address = cleanAddress(to);
    if (!address) throw new Refused('INPUT_INVALID', { field: 'email' });
    await this.refuseTaken(tx, address, personId);
    const contact = await this.database.rowIn(tx, contactById, [personId]);
    if (!contact) throw new Refused('NOT_FOUND');
    await tx.update(PersonEmailEntity, { personId, validTo: IsNull() }, { validTo: () => 'now()' });
    await tx.insert(PersonEmailEntity, { id: newId(), personId, address });
    await this.tokens.voidAllOf(tx, personId);
    await this.sessions.endAllOf(personId, tx);
    await this.database.rowsIn(tx, dropWaiting, [personId, ChangeKind.ADDRESS]);
    const data = { name: contact.given_names, from: contact.address, to: address };
    for (const mailbox of [contact.address, address])
      await this.mailer.queue(tx, {
        to: mailbox,
        locale: contact.locale,
        template: addressChangedMail,
        data,
      });
    await this.audit.record(tx, {
      actorId,
      action: 'person.address-changed',
      subjectType: 'person',
      subjectId: personId,
      countryCode: contact.country_code,
      reason,
      detail,
    });
  }

  /** Refuses INPUT_INVALID {field: email, reason: TAKEN}: an address signs one account in. */
  async refuseTaken(tx: EntityManager, address: string, except?: string): Promise<void> {
    const holder = await this.database.rowIn(tx, holderOfAddress, [address]);
    if (holder && holder.person_id !== except)
      throw new Refused('INPUT_INVALID', { field: 'email', reason: 'TAKEN' });
  }
}
