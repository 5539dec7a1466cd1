import { type WrittenSource } from '@campus/people';
import { statement } from '@campus/platform/database/database.ts';
import { type CountryPart } from './programme.type.ts';

type Names = { es: string; en: string; fr: string };

interface FactJson {
  id: string;
  names: Names;
  validFrom: string;
  validTo: string | null;
  sources: WrittenSource[];
}

export interface ProgrammeRow {
  id: string;
  key: string;
  accent: string | null;
  logo_id: string | null;
  current_name: Names | null;
  names: FactJson[];
  donors: (FactJson & { acknowledgement: Names; logoId: string | null })[];
}

export const programmeList = statement<ProgrammeRow>(
  'programmes',
  `select p.id, p.key, p.accent, p.logo_id,
          (select called.names
             from programme_name called
            where called.programme_id = p.id
              and called.valid_from <= current_date
              and (called.valid_to is null or called.valid_to >= current_date)
            order by called.valid_from desc, called.id limit 1) as current_name,
          (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'names', n.names,
                                                        'validFrom', n.valid_from, 'validTo', n.valid_to,
                                                        'sources', n.sources)
                                     order by n.valid_from, n.id), '[]')
             from programme_name n
            where n.programme_id = p.id) as names,
          (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'names', d.names,
                                                        'validFrom', d.valid_from, 'validTo', d.valid_to,
                                                        'sources', d.sources,
                                                        'acknowledgement', d.acknowledgement,
                                                        'logoId', d.logo_id)
                                     order by d.valid_from, d.id), '[]')
             from programme_donor d
            where d.programme_id = p.id) as donors
     from programme p
    order by p.created_at, p.id limit 100`,
);

export interface CountryRoleRow {
  id: string;
  code: string;
  names: Names;
  role: CountryPart;
  programme_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  sources: WrittenSource[];
}

/** Those that hold today first. $1 limit · $2 offset. */
export const countryRoleList = statement<CountryRoleRow>(
  'country-roles',
  `select r.id, c.code, c.names, r.role, r.programme_id, r.valid_from::text, r.valid_to::text, r.sources
     from country_participation r join known_country c on c.code = r.country_code
    order by r.valid_to is not null, r.role, r.programme_id nulls first, r.country_code, r.valid_from nulls first, r.id
    limit $1 offset $2`,
);

/** $1 programme. */
export const lockProgramme = statement('programme-lock', `select from programme where id = $1 for update`);

/** $1 key · $2 programme that may have it, or null. */
export const programmeKeyTaken = statement(
  'programme-key-taken',
  `select from programme where key = $1 and id is distinct from $2::uuid`,
);

export const countryIsThere = statement(
  'programme-country-known',
  `select from known_country where code = $1`,
);
