import { statement, type Statement } from '@campus/platform/database/database.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { type FigureValues, type Scope } from './facts.sql.ts';

const editions: Record<Scope, string> = {
  edition: 'ed.id::text = :subjectId',
  programme: 'ed.programme_id::text = :subjectId',
  country: `exists (select from participant e join account p on p.id = e.person_id
                     where e.edition_id = ed.id and p.country_code = :subjectId::bpchar)`,
};

type DonorValues = Omit<FigureValues, 'countries'>;

/**
 * The lines of the donors of the programmes whose editions are counted, of those who paid on some day of the period
 * and of an edition. A day that is null: from the beginning, until today.
 */
const linesOf = (scope: Scope): Statement<{ line: WrittenInLocales }, DonorValues> =>
  statement<{ line: WrittenInLocales }, DonorValues>(
    `figures-donors-${scope}`,
    `select d.acknowledgement as line
       from donor d
      where d.valid_from <= coalesce(:to::date, current_date)
        and coalesce(d.valid_to >= :from::date, true)
        and exists (select from offering ed
                     where ed.programme_id = d.programme_id
                       and ${editions[scope]}
                       and d.valid_from <= coalesce(ed.ends_on, current_date)
                       and coalesce(d.valid_to >= ed.starts_on, true))
      order by d.valid_from, d.id limit 20`,
  );

export const donorLines = {
  edition: linesOf('edition'),
  country: linesOf('country'),
  programme: linesOf('programme'),
};
