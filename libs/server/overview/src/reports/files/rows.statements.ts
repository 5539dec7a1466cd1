import { statement } from '@campus/platform/database/database.ts';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { factsOf, type FigureValues, type Scope } from '../counting/facts.sql.ts';

export interface FactRow {
  edition: WrittenInLocales;
  country: string;
  institution_kind: string;
  sex: string;
  language: string;
  is_started: boolean;
  is_completed: boolean;
  is_achieved: boolean;
  /** By decision, in the period: it is none of the others. */
  is_granted: boolean;
  pre: number | null;
  post: number | null;
}

/** Enrolments that anything of the period is about, a row each, without what names a person. */
const rowsIn = (scope: Scope) =>
  statement<FactRow, FigureValues>(
    `figure-rows-${scope}`,
    `with ${factsOf(scope)}
     select ed.titles as edition, f.country, f.institution_kind, f.sex, f.language, f.is_started,
            f.is_completed, f.is_achieved, f.is_granted, case when f.is_paired then f.pre::float8 end as pre,
            case when f.is_paired then f.post::float8 end as post
       from facts f
       join offering ed on ed.id = f.edition_id
      where f.enrolment_id is not null
        and (f.is_enrolled or f.is_started or f.is_completed or f.is_trained or f.is_granted or f.is_paired)`,
  );

export const figureRows = {
  edition: rowsIn('edition'),
  country: rowsIn('country'),
  programme: rowsIn('programme'),
};
