import { statement } from '@campus/platform/database/database.ts';
import { type InstitutionAccount } from './institution-account.type.ts';

/** Of an account `a`: it opens that of person $1, also through one that was merged into it. */
const OF_PERSON = `a.person_id in (select id from person where id = $1 or merged_into = $1)`;

export const accountsOfPerson = statement<InstitutionAccount>(
  'institution-accounts-of-person',
  `select a.id, i.name as institution, i.is_open as "isOpen", a.joined_at as "joinedAt",
          a.last_used_at as "lastUsedAt"
     from institution_account a join identity_provider i on i.id = a.provider_id
    where ${OF_PERSON}
    order by a.joined_at, a.id limit 50`,
);

/** $1 person: of two who part at once the second waits. `has_other`: a password or a passkey. */
export const lockWaysIn = statement<{ has_other: boolean }>(
  'institution-accounts-lock',
  `select exists (select from person_secret s where s.person_id = p.id)
            or exists (select from passkey k where k.person_id = p.id) as has_other
     from person p where p.id = $1 for update`,
);

/** $1 person · $2 account. */
export const partAccountOfPerson = statement<{ id: string }>(
  'institution-account-part',
  `delete from institution_account a where a.id = $2 and ${OF_PERSON} returning a.id`,
);
