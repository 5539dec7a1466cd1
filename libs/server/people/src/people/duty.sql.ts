import { isServed, servedFirst } from './serving.sql.ts';

/**
 * SQL `from` clause, lateral: where a person serves today, as one row with `post` (its city), `host` (country
 * code), `institution` (name) and `sending` (country code), or none. `person` is an expression for the person's
 * id that uses none of the aliases in here (`duty`, `at`, `office`, `served`, `sent`), `alias` the name of the row.
 * Who serves where today, `serving.sql.ts` says.
 */
export const dutyOf = (person: string, alias: string): string => `
  lateral (
    select at.city as post, at.host_country_code as host, office.name as institution, coalesce(at.sending_country_code, office.country_code) as sending
      from assignment duty left join post at on at.id = duty.post_id left join institution office on office.id = duty.institution_id
     where duty.person_id = ${person} and ${isServed('duty')}
     order by ${servedFirst('duty')} limit 1) ${alias}`;

/**
 * SQL expression: the code of the country that sends a person, or null when nobody knows. It is the country of
 * the post or institution the person serves today; without an assignment, the country of the account.
 */
export const sendingCountryOf = (person: string): string => `
  coalesce((select served.sending from ${dutyOf(person, 'served')}),
           (select sent.country_code from account sent where sent.id = ${person}))`;
