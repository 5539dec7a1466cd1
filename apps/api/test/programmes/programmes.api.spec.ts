import { randomUUID } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { programmeId } from '../../src/seeds/programme.ts';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personas, personOf, type Persona } from '../support/personas.ts';

const reason = 'It was entered by mistake.';
const names = { es: 'Programa', en: 'Programme', fr: 'Programme' };
const results = {
  saveProgramme: '... on ProgrammeSaved { programmeId }',
  saveProgrammeName: '... on ProgrammeNameSaved { programmeId }',
  saveProgrammeDonor: '... on ProgrammeDonorSaved { programmeId }',
  setLogo: '... on LogoSet { programmeId }',
  saveCountryRole: '... on CountryRoleSaved { roleId }',
  removeProgrammeFact: '... on ProgrammeFactRemoved { id }',
  saveInstitution: '... on InstitutionSaved { institutionId }',
  savePost: '... on PostSaved { postId }',
} as const;
type OperationName = keyof typeof results;

const PROGRAMMES = `{ programmes { id key accent logo currentName { en } names { id names { en } validFrom validTo sources { es en fr url } } donors { id names { en } acknowledgement { es } logo } } }`;
const ROLES = `{ countryRoles { id country { code } role programmeId validFrom validTo } }`;
const INSTITUTIONS = `query ($search: String, $country: String, $limit: Int) { institutions(search: $search, country: $country, limit: $limit) { totalCount items { id name country { code } mayChange } } }`;
const POSTS = `query ($search: String, $country: String) { posts(search: $search, country: $country) { totalCount items { city sendingCountry { code } hostCountry { code } timeZone mayChange } } }`;

/** A white picture of 2 × 2 pixels. */
function png(): string {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(14, 255))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]).toString(
    'base64',
  );
}

interface ListedPost {
  city: string;
  kind: string;
  sendingCountry: { code: string };
  hostCountry: { code: string };
}

interface ProgrammeData {
  id: string;
  logo: string | null;
  currentName: { en: string } | null;
  names: {
    id: string;
    names: { en: string };
    validFrom: string;
    validTo: string | null;
    sources: { es: string | null; en: string | null; fr: string | null; url: string | null }[];
  }[];
  donors: { id: string; logo: string | null; acknowledgement: { es: string } }[];
}

describe('programmes', () => {
  const campus = testCampus();
  const ask = (
    persona: Persona,
    name: OperationName,
    input: object,
    idempotencyKey: string = randomUUID(),
  ) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return campus
      .as(persona)
      .query(
        `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${results[name]} ... on Refusal { code params } } }`,
        { input: { ...input, idempotencyKey } },
      );
  };
  const done = async (persona: Persona, name: OperationName, input: object) => {
    const result = resultOf(await ask(persona, name, input));
    expect(result.code).toBeUndefined();
    return result;
  };
  const programme = async (id = programmeId) =>
    (await campus.as('tomas').query<{ programmes: ProgrammeData[] }>(PROGRAMMES)).data.programmes.find(
      (one) => one.id === id,
    );
  const institution = (over: object = {}) => ({
    country: 'MX',
    kind: 'civil_protection',
    name: 'Protección Civil',
    ...over,
  });
  const post = (over: object = {}) => ({
    sendingCountry: 'MX',
    hostCountry: 'US',
    city: 'Tucson',
    kind: 'consulate',
    timeZone: 'America/Phoenix',
    ...over,
  });

  const inputs: Record<OperationName, () => object> = {
    saveProgramme: () => ({ key: `p-${randomUUID().slice(0, 8)}` }),
    saveProgrammeName: () => ({ programmeId: randomUUID(), names, validFrom: '2027-01-01' }),
    saveProgrammeDonor: () => ({
      programmeId: randomUUID(),
      names,
      acknowledgement: names,
      validFrom: '2027-01-01',
    }),
    setLogo: () => ({ programmeId: randomUUID(), png: png() }),
    saveCountryRole: () => ({ country: 'JM', role: 'OBSERVER' }),
    removeProgrammeFact: () => ({ fact: 'NAME', id: randomUUID(), reason }),
    saveInstitution: () => institution(),
    savePost: () => post(),
  };
  const everywhere = new Set<Persona>(['lucia', 'admin']);
  const ofCountries = new Set<OperationName>(['saveInstitution', 'savePost']);
  const mayUse = (persona: Persona, name: OperationName) =>
    everywhere.has(persona) || (ofCountries.has(name) && ['carla', 'marta'].includes(persona));

  it.each(
    personas.flatMap((persona) =>
      (Object.keys(results) as OperationName[]).map(
        (name) => [persona, name, mayUse(persona, name)] as const,
      ),
    ),
  )('%s, %s: %p', async (persona, name, may) => {
    const answer = await ask(persona, name, inputs[name]());
    if (may) expect(answer.codes).toEqual([]);
    else expectDenied(answer, persona === 'nobody' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN');
  });

  it.each<[Persona, boolean]>([
    ['tomas', true],
    ['carla', true],
    ['marta', true],
    ['lucia', true],
    ['admin', true],
    ['ana', false],
    ['luis', false],
    ['dora', false],
  ])('are read by %s: %p, like countries, institutions and posts', async (persona, may) => {
    for (const text of [PROGRAMMES, ROLES, INSTITUTIONS, POSTS]) {
      const answer = await campus.as(persona).query(text);
      if (may) expect(answer.codes).toEqual([]);
      else expectDenied(answer, 'FORBIDDEN');
    }
  });

  it('have the names, donors and countries of their days, with what the dates rest on', async () => {
    const seeded = await programme();
    expect(seeded?.currentName).toEqual({ en: 'Western Hemisphere Program' });
    expect(seeded?.names.map(({ names: { en }, validFrom }) => [en, validFrom])).toEqual([
      ['Mesoamerica Program', '2010-01-01'],
      ['Regional Migration Program: Mesoamerica–The Caribbean', '2018-10-01'],
      ['Western Hemisphere Program', '2023-01-01'],
    ]);
    expect(seeded?.names.every(({ sources }) => sources.every(({ es, en, fr }) => es && en && fr))).toBe(
      true,
    );
    expect(seeded?.donors).toHaveLength(1);
    const { data } = await campus
      .as('carla')
      .query<{ countryRoles: { country: { code: string }; role: string; validFrom: string | null }[] }>(
        ROLES,
      );
    const of = (role: string) =>
      data.countryRoles
        .filter((row) => row.role === role)
        .map(({ country, validFrom }) => [country.code, validFrom]);
    expect(of('RCM_MEMBER')).toHaveLength(11);
    expect(of('PROGRAMME_COUNTRY')).toHaveLength(10);
    expect(of('PROGRAMME_COUNTRY')).toEqual(
      expect.arrayContaining([
        ['MX', null],
        ['BZ', '2018-01-01'],
        ['HT', '2018-10-01'],
      ]),
    );
    expect(of('OBSERVER').map(([code]) => code)).toEqual(
      expect.arrayContaining(['AR', 'CO', 'EC', 'JM', 'PE']),
    );
  });

  it('are made, named, paid for and drawn by whoever coordinates every country; each change leaves an event', async () => {
    const made = await done('lucia', 'saveProgramme', { key: 'second-programme', accent: '#0b5563' });
    const id = String(made['programmeId']);
    await done('lucia', 'saveProgrammeName', { programmeId: id, names, validFrom: '2027-01-01' });
    await done('lucia', 'saveProgrammeDonor', {
      programmeId: id,
      names,
      acknowledgement: names,
      validFrom: '2027-01-01',
    });
    const [donor] = (await programme(id))?.donors ?? [];
    await done('lucia', 'setLogo', { programmeId: id, donorId: donor?.id, png: png() });
    const drawn = await programme(id);
    const logo = drawn?.donors[0]?.logo ?? '';
    expect(logo).toMatch(/^\/media\/[0-9a-f]{64}\/logo\.png$/);
    expect((await campus.as('nobody').get(logo)).headers['content-type']).toBe('image/png');
    await done('lucia', 'setLogo', { programmeId: id, donorId: donor?.id, png: null });
    expect((await programme(id))?.donors[0]?.logo).toBeNull();
    const [name] = drawn?.names ?? [];
    await done('lucia', 'removeProgrammeFact', { fact: 'NAME', id: name?.id, reason });
    expect((await programme(id))?.names).toEqual([]);
    const { rows } = await campus.server.sql.query<{ action: string; actor_id: string }>(
      `select action, actor_id from audit_event where subject_id = any($1) order by at, id`,
      [[id, name?.id]],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'programme.saved',
      'programme_name.saved',
      'programme_donor.saved',
      'programme.logo_set',
      'programme.logo_set',
      'programme_name.removed',
    ]);
    expect(new Set(rows.map(({ actor_id }) => actor_id))).toEqual(new Set([personOf('lucia').id]));
  });

  it.each<[OperationName, string, object]>([
    ['saveProgramme', 'key', { key: 'regional-migration' }],
    ['saveProgramme', 'accent', { key: 'other-one', accent: 'red' }],
    ['saveProgrammeName', 'validTo', { programmeId, names, validFrom: '2027-01-02', validTo: '2027-01-01' }],
    ['saveProgrammeName', 'names', { programmeId, names: { ...names, fr: ' ' }, validFrom: '2027-01-02' }],
    [
      'saveProgrammeDonor',
      'acknowledgement',
      { programmeId, names, acknowledgement: { ...names, es: '' }, validFrom: '2027-01-02' },
    ],
    ['setLogo', 'png', { programmeId, png: Buffer.from('<svg/>').toString('base64') }],
    ['saveCountryRole', 'country', { country: 'ZZ', role: 'OBSERVER' }],
    ['saveCountryRole', 'programmeId', { country: 'MX', role: 'PROGRAMME_COUNTRY' }],
    ['saveCountryRole', 'programmeId', { country: 'MX', role: 'OBSERVER', programmeId }],
    ['saveCountryRole', 'sources', { country: 'MX', role: 'OBSERVER', sources: [{ url: 'https://e.org' }] }],
    [
      'saveCountryRole',
      'sources',
      { country: 'MX', role: 'OBSERVER', sources: [{ es: 'Acta', url: 'acta' }] },
    ],
    ['saveInstitution', 'kind', { country: 'MX', kind: 'circus', name: 'x' }],
    ['saveInstitution', 'name', { country: 'MX', kind: 'women', name: ' ' }],
    ['savePost', 'timeZone', { ...post(), timeZone: 'MST' }],
    ['savePost', 'hostCountry', { ...post(), hostCountry: 'ZZ' }],
    ['savePost', 'closedOn', { ...post(), closedOn: '2027-02-30' }],
  ])('%s refuses a wrong %s', async (name, field, input) => {
    expectRefusal(await ask('lucia', name, input), 'INPUT_INVALID', { field });
  });

  it('rest on sources in one language or more, with their address, in the order they were written', async () => {
    const none = { es: null, en: null, fr: null, url: null };
    const minutes = { ...none, es: 'Acta', fr: 'Procès-verbal', url: 'https://crm.example.org/acta' };
    const note = { ...none, en: 'As told by the secretariat.' };
    const input = { country: 'EC', role: 'OBSERVER', validFrom: '2027-03-01' };
    const { roleId } = await done('lucia', 'saveCountryRole', { ...input, sources: [minutes, note] });
    const sourcesNow = async () => {
      const { data } = await campus
        .as('carla')
        .query<{ countryRoles: { id: string; sources: object[] }[] }>(
          '{ countryRoles { id sources { es en fr url } } }',
        );
      return data.countryRoles.find(({ id }) => id === roleId)?.sources;
    };
    expect(await sourcesNow()).toEqual([minutes, note]);
    await done('lucia', 'saveCountryRole', { ...input, roleId });
    expect(await sourcesNow()).toEqual([]);
  });

  it('a repeated request has no second effect', async () => {
    const key = randomUUID();
    const input = { country: 'PE', role: 'OBSERVER', validFrom: '2027-05-01' };
    const twice = await Promise.all([1, 2].map(() => ask('lucia', 'saveCountryRole', input, key)));
    const [first, second] = twice.map((answer) => resultOf(answer)['roleId']);
    expect(first).toBe(second);
  });

  describe('institutions and posts', () => {
    it('are changed by whoever coordinates their country, and stay in it', async () => {
      const { institutionId } = await done('carla', 'saveInstitution', institution());
      await done('carla', 'saveInstitution', institution({ institutionId, acronym: 'PC' }));
      expectRefusal(
        await ask('carla', 'saveInstitution', institution({ institutionId, country: 'CR' })),
        'NOT_FOUND',
      );
      expectRefusal(await ask('carla', 'saveInstitution', institution({ country: null })), 'NOT_FOUND');
      expectRefusal(
        await ask('marta', 'saveInstitution', institution({ institutionId, country: 'CR' })),
        'NOT_FOUND',
      );
      const { postId } = await done('carla', 'savePost', post());
      expectRefusal(await ask('marta', 'savePost', post({ postId, sendingCountry: 'CR' })), 'NOT_FOUND');
      await done('lucia', 'savePost', post({ postId, city: 'Nogales' }));
    });

    it('are found by name and country, and say who may change them', async () => {
      await done(
        'lucia',
        'saveInstitution',
        institution({ name: 'Instituto de las Mujeres_100%', kind: 'women' }),
      );
      const list = async (variables: object) =>
        (
          await campus.as('carla').query<{
            institutions: {
              totalCount: number;
              items: { country: { code: string }; mayChange: boolean }[];
            };
          }>(INSTITUTIONS, variables as Record<string, unknown>)
        ).data.institutions;
      expect((await list({ search: '_100%' })).totalCount).toBe(1);
      expect((await list({ country: 'CR' })).items.every(({ mayChange }) => !mayChange)).toBe(true);
      expect((await list({ country: 'MX' })).items.every(({ mayChange }) => mayChange)).toBe(true);
      expect((await list({ limit: 1 })).items).toHaveLength(1);
      const posts = await campus
        .as('carla')
        .query<{ posts: { totalCount: number } }>(POSTS, { search: 'Chetumal' });
      expect(posts.data.posts.totalCount).toBe(1);
    });

    it('close on a day, and open again when the day is taken back', async () => {
      const { postId } = await done('carla', 'savePost', post({ city: 'Yuma', closedOn: '2020-01-31' }));
      const found = async (isOpen: boolean | null) =>
        (
          await campus
            .as('carla')
            .query<{ posts: { items: { closedOn: string | null }[] } }>(
              `query ($isOpen: Boolean) { posts(search: "Yuma", isOpen: $isOpen) { items { closedOn } } }`,
              { isOpen },
            )
        ).data.posts.items;
      expect(await found(true)).toEqual([]);
      expect(await found(false)).toEqual([{ closedOn: '2020-01-31' }]);
      expect(await found(null)).toHaveLength(1);
      await done('carla', 'savePost', post({ postId, city: 'Yuma', closedOn: null }));
      expect(await found(true)).toEqual([{ closedOn: null }]);
    });

    it.each([
      ['SENDING', (post: ListedPost) => post.sendingCountry.code],
      ['HOST', (post: ListedPost) => post.hostCountry.code],
      ['CITY', (post: ListedPost) => post.city.toLowerCase()],
      ['KIND', (post: ListedPost) => post.kind],
    ] as const)('are sorted by %s, either way round', async (sort, keyOf) => {
      const keys = async (isDescending: boolean) =>
        (
          await campus
            .as('carla')
            .query<{ posts: { items: ListedPost[] } }>(
              `query ($sort: PostSort!, $isDescending: Boolean!) { posts(sort: $sort, isDescending: $isDescending, limit: 100) { items { city kind sendingCountry { code } hostCountry { code } } } }`,
              { sort, isDescending },
            )
        ).data.posts.items.map(keyOf);
      const ascending = await keys(false);
      expect(new Set(ascending).size).toBeGreaterThan(1);
      expect(await keys(true)).toEqual(ascending.toReversed());
    });

    it('cost the same number of statements whatever their number', async () => {
      await campus.as('carla').headers();
      await campus.expectQueries(3, () => campus.as('carla').query(INSTITUTIONS));
      await campus.expectQueries(3, () => campus.as('carla').query(POSTS));
      await campus.expectQueries(2, () => campus.as('carla').query(PROGRAMMES));
      await campus.expectQueries(2, () => campus.as('carla').query(ROLES));
    });
  });
});
