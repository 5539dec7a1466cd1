/** The regional programme and the countries' parts in the regional work. Facts of their dates; from then on, data. */
export const programmeId = '0193a000-000a-7000-8000-000000000001';

const id = (kind: string, number: number) =>
  `0193a000-${kind}-7000-8000-${number.toString(16).padStart(12, '0')}`;

const names = [
  {
    names: { es: 'Programa Mesoamérica', en: 'Mesoamerica Program', fr: 'Programme Mésoamérique' },
    from: '2010-01-01',
    to: '2018-09-30',
    source: {
      es: 'Empezó en 2010; no se sabe qué día.',
      en: 'Begun in 2010; the day is not known.',
      fr: 'Commencé en 2010 ; le jour n’est pas connu.',
    },
  },
  {
    names: {
      es: 'Programa Regional sobre Migración: Mesoamérica–El Caribe',
      en: 'Regional Migration Program: Mesoamerica–The Caribbean',
      fr: 'Programme régional sur les migrations : Mésoamérique–Caraïbes',
    },
    from: '2018-10-01',
    to: '2022-12-31',
    source: {
      es: 'Cambió de nombre en octubre de 2018.',
      en: 'Renamed in October 2018.',
      fr: 'Renommé en octobre 2018.',
    },
  },
  {
    names: {
      es: 'Programa del Hemisferio Occidental',
      en: 'Western Hemisphere Program',
      fr: 'Programme de l’hémisphère occidental',
    },
    from: '2023-01-01',
    to: null,
    source: {
      es: 'Ya se usaba en 2023; no se sabe qué día cambió.',
      en: 'In use by 2023; the day of the change is not known.',
      fr: 'Déjà en usage en 2023 ; le jour du changement n’est pas connu.',
    },
  },
];

const donors = [
  {
    names: {
      es: 'Oficina de Población, Refugiados y Migración (PRM), Departamento de Estado de los Estados Unidos',
      en: 'Bureau of Population, Refugees, and Migration (PRM), United States Department of State',
      fr: 'Bureau de la population, des réfugiés et des migrations (PRM), Département d’État des États-Unis',
    },
    acknowledgement: {
      es: 'Con el financiamiento de la Oficina de Población, Refugiados y Migración del Departamento de Estado de los Estados Unidos.',
      en: 'Funded by the Bureau of Population, Refugees, and Migration of the United States Department of State.',
      fr: 'Financé par le Bureau de la population, des réfugiés et des migrations du Département d’État des États-Unis.',
    },
    from: '2010-01-01',
    to: null,
    source: {
      es: 'Desde que empezó el programa, en 2010; no se sabe qué día.',
      en: 'Since the programme began in 2010; the day is not known.',
      fr: 'Depuis le début du programme, en 2010 ; le jour n’est pas connu.',
    },
  },
];

interface Part {
  role: 'rcm_member' | 'programme_country' | 'observer';
  countries: string[];
  from: string | null;
  source: Record<'es' | 'en' | 'fr', string> | null;
}

const parts: Part[] = [
  {
    role: 'rcm_member',
    countries: ['BZ', 'CA', 'CR', 'DO', 'SV', 'GT', 'HN', 'MX', 'NI', 'PA', 'US'],
    from: null,
    source: null,
  },
  { role: 'observer', countries: ['AR', 'CO', 'EC', 'JM', 'PE'], from: null, source: null },
  {
    role: 'programme_country',
    countries: ['MX', 'GT', 'HN', 'SV', 'NI', 'CR', 'PA'],
    from: null,
    source: {
      es: 'Entre los siete países de 2017; no se sabe desde cuándo.',
      en: 'Among the seven countries of 2017; since when is not known.',
      fr: 'Parmi les sept pays de 2017 ; on ne sait pas depuis quand.',
    },
  },
  {
    role: 'programme_country',
    countries: ['BZ'],
    from: '2018-01-01',
    source: {
      es: 'Se sumó como octavo a comienzos de 2018; no se sabe qué día.',
      en: 'Joined as the eighth early in 2018; the day is not known.',
      fr: 'Huitième pays, arrivé début 2018 ; le jour n’est pas connu.',
    },
  },
  {
    role: 'programme_country',
    countries: ['DO', 'HT'],
    from: '2018-10-01',
    source: {
      es: 'Desde que el programa incorporó el Caribe, en octubre de 2018.',
      en: 'Since the programme took in the Caribbean, in October 2018.',
      fr: 'Depuis que le programme s’est étendu aux Caraïbes, en octobre 2018.',
    },
  },
];

/** As a column holds it. */
const rowOf = <Fact extends { source: Part['source'] }>({ source, ...fact }: Fact) => ({
  ...fact,
  sources: source ? [{ ...source, url: null }] : [],
});

interface Queries {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** Once in the life of a database: what coordinators make of it afterwards stays. */
export async function seedProgramme(tx: Queries): Promise<void> {
  const known = (await tx.query(`select from programme limit 1`, [])) as unknown[];
  if (known.length > 0) return;
  await tx.query(`insert into programme (id, key, accent) values ($1, 'regional-migration', '#0b5563')`, [
    programmeId,
  ]);
  await tx.query(
    `insert into programme_name (id, programme_id, names, valid_from, valid_to, sources)
     select id, $1, names, "from", "to", sources
       from jsonb_to_recordset($2) as given (id uuid, names jsonb, "from" date, "to" date, sources jsonb)`,
    [programmeId, JSON.stringify(names.map((row, i) => ({ id: id('000b', i + 1), ...rowOf(row) })))],
  );
  await tx.query(
    `insert into programme_donor (id, programme_id, names, acknowledgement, valid_from, valid_to, sources)
     select id, $1, names, acknowledgement, "from", "to", sources
       from jsonb_to_recordset($2) as given (id uuid, names jsonb, acknowledgement jsonb, "from" date,
                                             "to" date, sources jsonb)`,
    [programmeId, JSON.stringify(donors.map((row, i) => ({ id: id('000c', i + 1), ...rowOf(row) })))],
  );
  const roles = parts.flatMap(({ countries, ...part }) => countries.map((country) => ({ country, ...part })));
  await tx.query(
    `insert into country_role (id, country_code, role, programme_id, valid_from, sources)
     select id, country, role, case when role = 'programme_country' then $1::uuid end, "from", sources
       from jsonb_to_recordset($2) as given (id uuid, country text, role text, "from" date, sources jsonb)`,
    [programmeId, JSON.stringify(roles.map((row, i) => ({ id: id('000d', i + 1), ...rowOf(row) })))],
  );
}
