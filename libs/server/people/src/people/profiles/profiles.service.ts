import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { NameChanges } from '../account-changes/name-changes.service.ts';
import { type Me, type UpdateProfileInput } from '../person.type.ts';
import { nameIn } from '../name-in.ts';
import { fullNameOf, isTimeZone } from '../people.rules.ts';
import { meById, type MeRow } from '../person.statements.ts';

const setLocale = statement('person-set-locale', `update person set locale = $2 where id = $1`);
const setTimeZone = statement('person-set-time-zone', `update person set time_zone = $2 where id = $1`);

function meOf(row: MeRow): Me {
  const { id, email, locale, roles } = row;
  const names = {
    givenNames: row.given_names,
    firstSurname: row.first_surname,
    secondSurname: row.second_surname,
  };
  const country =
    row.country_code && row.country_names ? { code: row.country_code, names: row.country_names } : null;
  return {
    id,
    ...names,
    fullName: fullNameOf(names),
    email,
    locale,
    timeZone: row.time_zone,
    country,
    roles,
    isRegional: row.is_regional,
  };
}

/** What people see and say about themselves. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly names: NameChanges,
  ) {}

  async me(personId: string): Promise<Me> {
    const row = await this.database.row(meById, [personId]);
    if (!row) throw new Error(`person ${personId} has a session and no account`);
    return meOf(row);
  }

  async chooseLanguage(actor: Actor, locale: Locale): Promise<Me> {
    await this.database.rows(setLocale, [actor.personId, locale]);
    return this.me(actor.personId);
  }

  /**
   * Sets the time zone at once; the name too, unless nominations or certificates depend on it, which needs
   * approval first.
   */
  async update(actor: Actor, input: UpdateProfileInput): Promise<{ me: Me; isNameAsked: boolean }> {
    const name = {
      givenNames: nameIn(input.givenNames, 'givenNames'),
      firstSurname: nameIn(input.firstSurname, 'firstSurname'),
      secondSurname: input.secondSurname?.trim() ? nameIn(input.secondSurname, 'secondSurname') : null,
    };
    if (!isTimeZone(input.timeZone)) throw new Refused('INPUT_INVALID', { field: 'timeZone' });
    const isNameAsked = await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, setTimeZone, [actor.personId, input.timeZone]);
      return this.names.changeOwn(tx, actor, name);
    });
    return { me: await this.me(actor.personId), isNameAsked };
  }
}
