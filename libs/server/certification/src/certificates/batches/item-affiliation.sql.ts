import { type Texts } from '../certificate-snapshot.ts';

/** From where a certificate says that its holder comes. */
export interface Affiliation {
  countryCode: string | null;
  country: Texts | null;
  institution: string | null;
  post: string | null;
}

/** SQL expression: the `Affiliation` of a person as an account has it today. An alias of `person`. */
export const affiliationOf = (person: string): string => `
  (select jsonb_build_object(
            'countryCode', ${person}.country_code, 'institution', serving.institution, 'post', serving.post,
            'country', (select home.names from known_country home where home.code = ${person}.country_code))
     from (values (1)) one
     left join current_duty serving on serving.person_id = ${person}.id)`;

/**
 * SQL expression: the account's affiliation where it is no longer the one proposed, while nothing is issued; otherwise
 * null. Aliases of `certificate_batch_item` and `person`.
 */
export const movedTo = (item: string, person: string): string => `
  (select present.affiliation from (select ${affiliationOf(person)} as affiliation) present
    where ${item}.certificate_id is null and ${item}.state <> 'already' and ${item}.affiliation is not null
      and ${item}.affiliation - 'country' <> present.affiliation - 'country')`;
