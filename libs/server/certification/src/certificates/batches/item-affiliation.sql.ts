import { type Texts } from '../certificate-snapshot.ts';

/** The affiliation a certificate prints for its holder. */
export interface Affiliation {
  countryCode: string | null;
  country: Texts | null;
  institution: string | null;
  post: string | null;
  /** The State where the post stands; older proposals do not say it. */
  host?: Texts | null;
}

/** SQL expression: the `Affiliation` of a person as their account, `p`, has it today. */
export const affiliation = `
  (select jsonb_build_object(
            'countryCode', p.country_code, 'institution', serving.institution, 'post', serving.post,
            'country', (select home.names from known_country home where home.code = p.country_code),
            'host', (select there.names from known_country there where there.code = serving.host))
     from (values (1)) one
     left join current_duty serving on serving.person_id = p.id)`;

/**
 * SQL expression: the account's affiliation where it is no longer the one proposed, while nothing is issued; otherwise
 * null. `i` of `certificate_batch_item`, `p` of `account`.
 */
export const movedTo = `
  (select present.affiliation from (select ${affiliation} as affiliation) present
    where i.certificate_id is null and i.state <> 'already' and i.affiliation is not null
      and i.affiliation - '{country,host}'::text[] <> present.affiliation - '{country,host}'::text[])`;
