import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/auth/actor.ts';
import { Database, statement } from '../../platform/database/database.ts';
import { type Locale } from '../../platform/graphql/locale.ts';
import { Refused } from '../../platform/graphql/refused.ts';
import { type Me, type UpdateProfileInput } from './person.type.ts';
import { nameIn } from './name-in.ts';
import { fullNameOf, isTimeZone } from './people.rules.ts';
import { meById, type MeRow } from './person.statements.ts';

const setLocale = statement('person-set-locale', `update person set locale = $2 where id = $1`);
const setProfile = statement(
  'person-set-profile',
  `update person set given_names = $2, first_surname = $3, second_surname = $4, time_zone = $5 where id = $1`,
);

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

/** What people see and say of themselves. */
@Injectable()
export class Profiles {
  constructor(private readonly database: Database) {}

  async me(personId: string): Promise<Me> {
    const row = await this.database.row(meById, [personId]);
    if (!row) throw new Error(`person ${personId} has a session and no current address`);
    return meOf(row);
  }

  async chooseLanguage(actor: Actor, locale: Locale): Promise<Me> {
    await this.database.rows(setLocale, [actor.personId, locale]);
    return this.me(actor.personId);
  }

  async update(actor: Actor, input: UpdateProfileInput): Promise<Me> {
    const given = nameIn(input.givenNames, 'givenNames');
    const first = nameIn(input.firstSurname, 'firstSurname');
    const second = input.secondSurname?.trim() ? nameIn(input.secondSurname, 'secondSurname') : null;
    if (!isTimeZone(input.timeZone)) throw new Refused('INPUT_INVALID', { field: 'timeZone' });
    await this.database.rows(setProfile, [actor.personId, given, first, second, input.timeZone]);
    return this.me(actor.personId);
  }
}
