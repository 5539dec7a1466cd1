/**
 * SQL `from` clause, lateral: where a person serves today, as one row with `post` (its city), `host` (country
 * code), `institution` (name) and `sending` (country code), or none. `person` is an expression for the person's
 * id, `alias` the name of the row. Of two assignments that overlap, the one begun last.
 */
export const dutyOf = (person: string, alias: string): string => `
  lateral (
    select po.city as post, po.host_country_code as host, i.name as institution, coalesce(po.sending_country_code, i.country_code) as sending
      from assignment a left join post po on po.id = a.post_id left join institution i on i.id = a.institution_id
     where a.person_id = ${person} and a.from_date <= current_date and (a.to_date is null or a.to_date >= current_date)
     order by a.from_date desc, a.id limit 1) ${alias}`;

/**
 * SQL expression: the code of the country that sends a person, or null when nobody knows. It is the country of
 * the post or institution the person serves today; without an assignment, the country of the account.
 */
export const sendingCountryOf = (person: string): string => `
  coalesce((select duty.sending from ${dutyOf(person, 'duty')}),
           (select p.country_code from person p where p.id = ${person}))`;
