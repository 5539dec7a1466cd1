import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { contactById, type ContactRow } from '../person.statements.ts';
import { AccountChangeEntity } from './account-change.entity.ts';
import { ChangeKind, ChangeState, wordsOf } from './account-change.rules.ts';
import { nameChangedMail } from './name.mails.ts';
import { type NameParts } from '../one-person.rules.ts';

const setName = statement<
  object,
  { personId: string; givenNames: string; firstSurname: string; secondSurname: string | null }
>(
  'person-set-name',
  `update person set given_names = :givenNames, first_surname = :firstSurname, second_surname = :secondSurname
    where id = :personId`,
);

export const nameOf = (
  row: Pick<ContactRow, 'given_names' | 'first_surname' | 'second_surname'>,
): NameParts => ({
  givenNames: row.given_names,
  firstSurname: row.first_surname,
  secondSurname: row.second_surname,
});

/** How people are named: the only place that writes one name over another. The caller records who did it and why. */
@Injectable()
export class Names {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
  ) {}

  /** Writes it and tells the person, if they have an address. */
  async change(tx: EntityManager, personId: string, to: NameParts): Promise<void> {
    const contact = await this.database.rowIn(tx, contactById, [personId]);
    await this.database.rowsIn(tx, setName, {
      personId,
      givenNames: to.givenNames,
      firstSurname: to.firstSurname,
      secondSurname: to.secondSurname,
    });
    // Somebody who came from another platform may have no address yet.
    if (!contact) return;
    await this.mailer.queue(tx, {
      to: contact.address,
      locale: contact.locale,
      template: nameChangedMail,
      data: { name: contact.given_names, from: wordsOf(nameOf(contact)), to: wordsOf(to) },
    });
  }

  /** The same without approval: the former and the new name stay in the account's history. Returns its id. */
  async changeAtOnce(
    tx: EntityManager,
    personId: string,
    { before, after, by, reason }: { before: NameParts; after: NameParts; by: string | null; reason: string },
  ): Promise<string> {
    const id = newId();
    await tx.insert(AccountChangeEntity, {
      id,
      personId,
      kind: ChangeKind.NAME,
      before,
      after,
      reason,
      askedBy: by,
      expiresAt: () => 'now()',
      state: ChangeState.DONE,
      decidedAt: () => 'now()',
      decidedBy: by,
    });
    await this.change(tx, personId, after);
    return id;
  }
}
