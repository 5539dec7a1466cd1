import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TABLES = ['people.country_role', 'delivery.programme_name', 'delivery.programme_donor'];

/** What every campus began with, in one language. */
const SEEDED = [
  {
    en: 'Begun in 2010; the day is not known.',
    es: 'Empezó en 2010; no se sabe qué día.',
    fr: 'Commencé en 2010 ; le jour n’est pas connu.',
  },
  {
    en: 'Renamed in October 2018.',
    es: 'Cambió de nombre en octubre de 2018.',
    fr: 'Renommé en octobre 2018.',
  },
  {
    en: 'In use by 2023; the day of the change is not known.',
    es: 'Ya se usaba en 2023; no se sabe qué día cambió.',
    fr: 'Déjà en usage en 2023 ; le jour du changement n’est pas connu.',
  },
  {
    en: 'Since the programme began in 2010; the day is not known.',
    es: 'Desde que empezó el programa, en 2010; no se sabe qué día.',
    fr: 'Depuis le début du programme, en 2010 ; le jour n’est pas connu.',
  },
  {
    en: 'Among the seven countries of 2017; since when is not known.',
    es: 'Entre los siete países de 2017; no se sabe desde cuándo.',
    fr: 'Parmi les sept pays de 2017 ; on ne sait pas depuis quand.',
  },
  {
    en: 'Joined as the eighth early in 2018; the day is not known.',
    es: 'Se sumó como octavo a comienzos de 2018; no se sabe qué día.',
    fr: 'Huitième pays, arrivé début 2018 ; le jour n’est pas connu.',
  },
  {
    en: 'Since the programme took in the Caribbean, in October 2018.',
    es: 'Desde que el programa incorporó el Caribe, en octubre de 2018.',
    fr: 'Depuis que le programme s’est étendu aux Caraïbes, en octobre 2018.',
  },
];

/** A view keeps its columns while it is replaced: it goes, and comes back. */
const participation = (column: string) => `
  create view people.country_participation as
    select id, country_code, role, programme_id, valid_from, valid_to, ${column} from people.country_role;
  comment on view people.country_participation is
    'What a country is to the region or to a programme, from when to when, and what says so.'`;

/**
 * The days of a fact rest on a list of sources, each in the languages it was written in and with its address. One text
 * did not say its language: what people wrote is taken for Spanish, in which most of them work, and stays as it is.
 */
export class ListTheSourcesOfFacts1796118973371 implements MigrationInterface {
  name = 'ListTheSourcesOfFacts1796118973371';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop view people.country_participation');
    for (const table of TABLES) {
      await db.query(`alter table ${table} add column sources jsonb not null default '[]'`);
      await db.query(
        `update ${table} t
            set sources = jsonb_build_array(
                  coalesce((select seeded from jsonb_array_elements($1::jsonb) seeded where seeded ->> 'en' = t.source),
                           jsonb_build_object('es', t.source)) || '{"url": null}')
          where t.source is not null`,
        [JSON.stringify(SEEDED)],
      );
      await db.query(`alter table ${table} drop column source`);
    }
    await db.query(participation('sources'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view people.country_participation');
    for (const table of TABLES) {
      await db.query(`alter table ${table} add column source text`);
      await db.query(
        `update ${table}
            set source = coalesce(sources -> 0 ->> 'en', sources -> 0 ->> 'es', sources -> 0 ->> 'fr')
          where sources <> '[]'`,
      );
      await db.query(`alter table ${table} drop column sources`);
    }
    await db.query(participation('source'));
  }
}
