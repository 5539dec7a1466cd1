import { statement, type Statement } from '@campus/platform/database/database.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { type Scope } from './facts.sql.ts';

const editions: Record<Scope, string> = {
  edition: 'ed.id::text = $1',
  programme: 'ed.programme_id::text = $1',
  country: `exists (select from participant e join account p on p.id = e.person_id
                     where e.edition_id = ed.id and p.country_code = $1::bpchar)`,
};

/**
 * The lines of the donors of the programmes whose editions are counted, of those who paid on some day of the period
 * and of an edition. $1: the subject, $2 and $3: first and last day; null: from the beginning, until today.
 */
const linesOf = (scope: Scope): Statement<{ line: WrittenInLocales }> =>
  statement(
    `figures-donors-${scope}`,
    `select d.acknowledgement as line from donor d
      where d.valid_from <= coalesce($3::date, current_date) and coalesce(d.valid_to >= $2::date, true)
        and exists (select from offering ed
                     where ed.programme_id = d.programme_id and ${editions[scope]}
                       and d.valid_from <= coalesce(ed.ends_on, current_date) and coalesce(d.valid_to >= ed.starts_on, true))
      order by d.valid_from, d.id limit 20`,
  );

export const donorLines = {
  edition: linesOf('edition'),
  country: linesOf('country'),
  programme: linesOf('programme'),
};
