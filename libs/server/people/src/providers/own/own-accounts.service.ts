import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '../../audit/audit.service.ts';
import { AccountLetters } from './account-letters.ts';
import { type InstitutionAccount } from './institution-account.type.ts';
import { accountsOfPerson, lockWaysIn, partAccountOfPerson } from './own-accounts.statements.ts';

/** Which institutions open one's account. */
@Injectable()
export class OwnAccounts {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly letters: AccountLetters,
  ) {}

  /** Somebody viewing the campus as another person does not see how that person signs in. */
  async of({ personId, viewing }: Actor): Promise<InstitutionAccount[]> {
    return viewing ? [] : this.database.rows(accountsOfPerson, [personId]);
  }

  /** Refuses NOT_FOUND, LAST_WAY_IN. */
  async part({ personId }: Actor, id: string): Promise<string> {
    if (!isId(id)) throw new Refused('NOT_FOUND');
    await this.database.transaction(async (tx) => {
      const person = await this.database.rowIn(tx, lockWaysIn, [personId]);
      const accounts = await this.database.rowsIn(tx, accountsOfPerson, [personId]);
      const parted = accounts.find((account) => account.id === id);
      if (!person || !parted) throw new Refused('NOT_FOUND');
      const isLast = !accounts.some((account) => account.id !== id && account.isOpen);
      if (isLast && !person.has_other) throw new Refused('LAST_WAY_IN');
      await this.database.rowsIn(tx, partAccountOfPerson, [personId, id]);
      await this.audit.record(tx, {
        actorId: personId,
        action: 'institution-account.parted',
        subjectType: 'person',
        subjectId: personId,
        detail: { name: parted.institution },
      });
      await this.letters.tell(tx, personId, 'parted', parted.institution);
    });
    return id;
  }
}
