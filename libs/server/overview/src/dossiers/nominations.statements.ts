import { type NominationState } from '@campus/intake';

type Texts = Record<string, string>;
type Moment = string;

export interface NominationOfPerson {
  id: string;
  editionId: string;
  editionTitles: Texts;
  callTitles: Texts;
  institution: string;
  state: NominationState;
  submittedAt: Moment | null;
  hasLetter: boolean;
  steps: {
    at: Moment;
    action: string;
    letter: string | null;
    by: string | null;
    actor: string | null;
    reason: string | null;
  }[];
}

/** What happened to a nomination, as the audit has it, the oldest first. `n` is an alias of `nomination`. */
const STEPS = `
  select coalesce(jsonb_agg(jsonb_build_object('at', v.at, 'action', v.action,
                                               'letter', v.detail ->> 'letter', 'by', v.detail ->> 'by',
                                               'actor', case when w.id is not null then concat_ws(
                                                               ' ', w.given_names, w.first_surname) end,
                                               'reason', v.reason)
                            order by v.at, v.id), '[]')
    from (select *
            from audited_act a
           where a.subject_type = 'nomination' and a.subject_id = n.id::text
           order by a.at desc, a.id desc limit 50) v
    left join account w on w.id = v.actor_id`;

/**
 * SQL: nominations that a person came by, of the countries of the person asking (`:countries`); `p` is an alias of
 * `person`. A nomination is of the country that proposed, whatever the country of the person is by now.
 */
export const NOMINATIONS = `
  select n.id, n.edition_id as "editionId", ed.titles as "editionTitles", n.call_titles as "callTitles",
         n.institution_name as institution, n.state, n.submitted_at as "submittedAt",
         n.has_letter as "hasLetter", (${STEPS}) as steps
    from nominated_person n
    join offering ed on ed.id = n.edition_id
   where n.person_id = p.id
     and n.is_submitted
     and (:countries::text[] is null or n.country_code = any(:countries))
   order by n.submitted_at desc nulls last, n.id limit 50`;
