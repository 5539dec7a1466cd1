import { describe, expect, it } from '@jest/globals';
import { decideRows } from './decide-rows.ts';
import { type ReadPerson, type RowReading } from '../reading/read-row.ts';
import { isOnePerson, type Decision } from '@campus/people';
import { type KnownAssignment, type KnownPerson, type Meaning, type Place, type World } from './world.ts';

const place = (name: string, kind = 'foreign_ministry'): Place => ({
  id: name,
  name,
  kind,
  timeZone: 'America/Guatemala',
});
const at = (from: string, over: Partial<KnownAssignment> = {}): KnownAssignment => ({
  institutionId: 'SRE',
  institution: 'SRE',
  postId: 'Quetzaltenango',
  post: 'Quetzaltenango',
  position: 'Cónsul',
  from,
  hasBegun: true,
  isCurrent: false,
  ...over,
});
const ana = (assignments: KnownAssignment[] = [], over: Partial<KnownPerson> = {}): KnownPerson => ({
  id: 'ana',
  givenNames: 'Ana Lucía',
  firstSurname: 'Hernández',
  secondSurname: 'Peña',
  country: 'MX',
  sex: 'female',
  address: 'ana@example.org',
  isDisabled: false,
  assignments,
  ...over,
});
const row = (over: Partial<ReadPerson> = {}): RowReading => ({
  line: 2,
  remarks: [],
  person: {
    address: 'ana@example.org',
    givenNames: 'Ana Lucía',
    firstSurname: 'Hernández',
    secondSurname: null,
    country: 'MX',
    sex: null,
    locale: 'es',
    institution: null,
    post: null,
    position: null,
    since: null,
    group: null,
    ...over,
  },
});
const worldOf = (known: KnownPerson, over: Partial<World> = {}): World => ({
  holdersOf: () => [{ person: known, isCurrent: true }],
  namesakesOf: () => [],
  institutionOf: (_country, text) => (text === '?' ? undefined : { place: place(text), by: 'directory' }),
  postOf: (_country, text) => (text === '?' ? undefined : { place: place(text), by: 'directory' }),
  zoneOf: () => 'America/Mexico_City',
  mayImport: () => true,
  edition: null,
  ...over,
});
const decide = (
  known: KnownPerson,
  person: Partial<ReadPerson>,
  decision?: Decision,
  over?: Partial<World>,
) => decideRows([row(person)], worldOf(known, over), new Map(decision ? [[2, decision]] : []))[0];

describe('where somebody known serves', () => {
  const since2024 = ana([at('2024-02-01', { isCurrent: true })]);

  it('an older day adds to the past, and the current place stays', () => {
    expect(decide(since2024, { post: 'Houston', position: 'Vicecónsul', since: '2020-05-01' })).toMatchObject(
      {
        result: 'update',
        remarks: [{ code: 'PLACE_IN_THE_PAST', params: { from: '2020-05-01', until: '2024-02-01' } }],
        changes: [
          { field: 'post', before: null, after: 'Houston' },
          { field: 'position', before: null, after: 'Vicecónsul' },
          { field: 'since', before: null, after: '2020-05-01' },
        ],
        write: { assignment: { postId: 'Houston', institutionId: null, since: '2020-05-01' } },
      },
    );
  });

  it('the same list again adds nothing', () => {
    const known = ana([
      at('2020-05-01', { postId: 'Houston', position: 'Vicecónsul' }),
      at('2024-02-01', { isCurrent: true }),
    ]);
    expect(decide(known, { post: 'Houston', position: 'Vicecónsul', since: '2020-05-01' })).toMatchObject({
      result: 'keep',
      remarks: [],
      write: null,
    });
  });

  it('a later day ends the current place, and says what changes from what', () => {
    expect(decide(since2024, { post: 'Houston', since: '2026-01-01' })).toMatchObject({
      remarks: [
        { code: 'PLACE_ENDS', params: { text: 'Cónsul · Quetzaltenango · SRE', date: '2026-01-01' } },
      ],
      changes: [
        { field: 'post', before: 'Quetzaltenango', after: 'Houston' },
        { field: 'since', before: '2024-02-01', after: '2026-01-01' },
      ],
      write: { assignment: { institutionId: 'SRE', postId: 'Houston', position: 'Cónsul' } },
    });
  });

  it.each<[string, Partial<ReadPerson>, string[]]>([
    ['the same place under another day', { post: 'Quetzaltenango', since: '2020-05-01' }, ['SINCE_DIFFERS']],
    ['another place on the very day', { post: 'Houston', since: '2024-02-01' }, ['PLACE_OF_THAT_DAY']],
    ['the same place', { post: 'Quetzaltenango' }, []],
    ['the institution alone', { institution: 'SRE' }, []],
    ['no place at all', {}, []],
  ])('%s changes nothing', (_name, person, codes) => {
    const decided = decide(since2024, person);
    expect(decided).toMatchObject({ result: 'keep', changes: [], write: null });
    expect(decided?.remarks.map(({ code }) => code)).toEqual(codes);
  });

  it.each<[string, Partial<ReadPerson>, string[]]>([
    ['names none', { since: '2026-01-01' }, ['SINCE_WITHOUT_PLACE']],
    [
      'names one that is unknown',
      { post: '?', position: 'Cónsul', since: '2026-01-01' },
      ['POST_UNKNOWN', 'POSITION_WITHOUT_PLACE', 'SINCE_WITHOUT_PLACE'],
    ],
  ])('the day of a row that %s is not kept, and the row says so', (_name, person, codes) => {
    const fresh = decide(ana(), person, undefined, { holdersOf: () => [] });
    for (const decided of [fresh, decide(since2024, person)]) {
      expect(decided?.remarks.map(({ code }) => code)).toEqual(codes);
      expect(decided?.remarks.at(-1)?.params).toEqual({ date: '2026-01-01' });
      expect(decided?.changes.map(({ field }) => field)).not.toContain('since');
    }
  });

  it('what has not begun is no later place', () => {
    const known = ana([at('2024-02-01', { isCurrent: true }), at('2099-01-01', { hasBegun: false })]);
    expect(decide(known, { post: 'Houston', since: '2026-01-01' })?.remarks).toMatchObject([
      { code: 'PLACE_ENDS' },
    ]);
  });

  it.each<[string, Meaning | undefined, string | null, string[]]>([
    ['nobody has said what it means', undefined, null, ['INSTITUTION_UNKNOWN']],
    ['it is a name of the directory', { place: place('SRE'), by: 'directory' }, null, []],
    ['somebody said which place it is', { place: place('SRE'), by: 'list' }, null, ['PLACE_MEANT']],
    ['it meant a place in an earlier list', { place: place('SRE'), by: 'earlier' }, null, ['PLACE_MEANT']],
    ['it means nothing', { place: null, by: 'list' }, null, ['PLACE_SET_ASIDE']],
    ['its rows are left out', { place: null, by: 'list', isLeftOut: true }, 'PLACE_LEFT_OUT', []],
  ])('a text is remarked as %s', (_about, meaning, reason, remarks) => {
    const decided = decide(ana(), { institution: '?' }, undefined, { institutionOf: () => meaning });
    expect([decided?.reason, decided?.remarks.map(({ code }) => code)]).toEqual([reason, remarks]);
  });
});

describe('what a row fills', () => {
  it('is shown field by field, with what was there', () => {
    const decided = decide(ana([], { secondSurname: null, sex: null, country: null }), {
      secondSurname: 'Peña',
      sex: 'female',
    });
    expect(decided?.changes).toEqual([
      { field: 'second_surname', before: null, after: 'Peña' },
      { field: 'country', before: null, after: 'MX' },
      { field: 'sex', before: null, after: 'female' },
    ]);
  });
});

describe('an address that somebody has', () => {
  const named = (givenNames: string, firstSurname: string, secondSurname: string | null = null) => ({
    givenNames,
    firstSurname,
    secondSurname,
  });
  it.each([
    [named('Ana', 'Hernández'), true],
    [named('ANA LUCIA', 'HERNANDEZ', 'PENA'), true],
    [named('Ana', 'Peña'), true],
    [named('Hernández Peña', 'Ana', 'Lucía'), true],
    [named('Ana', 'Torres'), false],
    [named('Luis', 'Hernández'), false],
    [named('Oficina', 'Consular'), false],
    [named('Sección de la', 'Embajada de'), false],
  ])('%j is the same person: %p', (other, isSame) => {
    expect(isOnePerson(other, ana())).toBe(isSame);
  });

  it.each<[Decision | undefined, string, string | null]>([
    [undefined, 'decide', 'ADDRESS_OTHER_NAME'],
    ['same', 'keep', null],
    ['new', 'skip', 'NEEDS_OWN_ADDRESS'],
    ['skip', 'skip', 'LEFT_OUT'],
  ])('under quite another name, said to be %s: %s, %s', (decision, result, reason) => {
    const decided = decide(ana(), { givenNames: 'Luis', firstSurname: 'Mora' }, decision);
    expect(decided).toMatchObject({ result, reason });
  });
});

describe('what people said of themselves', () => {
  it('is never overwritten by a list', () => {
    const decided = decide(ana(), { secondSurname: 'Otra', sex: 'male', country: 'GT' });
    expect(decided).toMatchObject({ result: 'keep', changes: [], write: null });
    expect(decided?.remarks.map(({ code }) => code)).toEqual(['NAME_DIFFERS', 'COUNTRY_DIFFERS']);
  });
});

describe('rows of one list', () => {
  const nobody = (over: Partial<World> = {}) => worldOf(ana(), { holdersOf: () => [], ...over });
  const rows = (...addresses: string[]) =>
    addresses.map((address, at) => ({ ...row({ address }), line: at + 2 }));
  const edition = (over: Partial<NonNullable<World['edition']>>): World['edition'] => ({
    id: 'edition',
    isOver: false,
    groups: [{ id: 'mx', name: 'México', country: 'MX', timeZone: 'UTC', seats: null, taken: 0 }],
    quotas: [],
    enrolled: new Map(),
    held: new Set(),
    waitingCallId: null,
    nominated: new Set(),
    ...over,
  });
  const outcomes = (world: World) =>
    decideRows(rows('a@example.org', 'b@example.org', 'a@example.org'), world, new Map()).map(
      ({ result, reason, changes }) => [result, reason, changes.length > 0],
    );

  it('with one address are one row, the first', () => {
    expect(outcomes(nobody())).toEqual([
      ['create', null, true],
      ['create', null, true],
      ['skip', 'ADDRESS_REPEATED', false],
    ]);
  });

  it('about one person are one row, the first, whatever their addresses', () => {
    const known = { holdersOf: () => [], namesakesOf: () => [ana()] };
    const same = new Map<number, Decision>([
      [2, 'same'],
      [3, 'same'],
    ]);
    const world = worldOf(ana(), { ...known, edition: edition({}) });
    expect(decideRows(rows('a@example.org', 'b@example.org'), world, same)).toMatchObject([
      { result: 'keep', personId: 'ana', enrol: 'enrol' },
      { result: 'skip', reason: 'PERSON_REPEATED', params: { line: 2 }, enrol: 'none' },
    ]);
  });

  it.each<[string, Partial<NonNullable<World['edition']>>, string]>([
    [
      'group',
      { groups: [{ id: 'mx', name: 'México', country: 'MX', timeZone: 'UTC', seats: 3, taken: 2 }] },
      'GROUP_FULL',
    ],
    ['quota', { quotas: [{ country: 'MX', kind: null, seats: 3, taken: 2 }] }, 'QUOTA_FULL'],
  ])(
    'take the last seat of a %s, the first row first, and write nothing of the next',
    (_of, over, reason) => {
      expect(outcomes(nobody({ edition: edition(over) })).slice(0, 2)).toEqual([
        ['create', null, true],
        ['skip', reason, false],
      ]);
    },
  );

  it('go on the waiting list without a seat, where the list says so and nobody has nominated the person', () => {
    const full = edition({
      quotas: [{ country: 'MX', kind: 'foreign_ministry', seats: 1, taken: 1 }],
      waitingCallId: 'call',
      nominated: new Set(['b@example.org']),
    });
    const institution = { institution: 'SRE', position: 'Cónsul' };
    const list = ['a@example.org', 'b@example.org'].map((address) => row({ address, ...institution }));
    expect(decideRows(list, nobody({ edition: full }), new Map())).toMatchObject([
      {
        result: 'wait',
        reason: 'QUOTA_FULL',
        changes: [],
        write: null,
        enrol: 'none',
        nominee: { institutionName: 'SRE', institutionKind: 'foreign_ministry', position: 'Cónsul' },
      },
      { result: 'skip', reason: 'NOMINATED_ALREADY' },
    ]);
  });
});
