import { describe, expect, it } from '@jest/globals';
import { preparationOf } from './preparation.rules.ts';
import { type Preparation } from './preparation.statements.ts';

/** An edition with live sessions that lacks nothing. */
const prepared: Preparation = {
  edition_id: 'e1',
  phase: 'coming',
  is_taught: true,
  is_staged: true,
  is_open: false,
  groups: 2,
  unaccompanied: 0,
  has_quotas: true,
  has_openings: true,
  late: 0,
  has_sessions: true,
  has_people: true,
  calls: 1,
  drafts: 0,
  unsent: null,
  writes: true,
};
const alone: Partial<Preparation> = { is_taught: false, is_staged: false };
const empty: Partial<Preparation> = { has_people: false, calls: 0 };

describe('an edition', () => {
  const cases: [about: string, over: Partial<Preparation>, lacks: string[]][] = [
    ['that is prepared lacks nothing', {}, []],
    ['without groups', { groups: 0 }, ['groups_missing 1']],
    ['without quotas', { has_quotas: false }, ['quotas_missing 1']],
    ['whose modules open at no time', { has_openings: false }, ['openings_missing 1']],
    ['that opens all of its modules at once', { has_openings: false, is_staged: false }, []],
    ['two modules of which open after its end', { late: 2 }, ['openings_late 2']],
    ['without live sessions', { has_sessions: false }, ['sessions_missing 1']],
    ['with groups nobody accompanies', { unaccompanied: 3 }, ['facilitators_missing 3']],
    [
      'studied alone needs none of these',
      { ...alone, has_quotas: false, has_openings: false, has_sessions: false, unaccompanied: 3 },
      [],
    ],
    ['without people or a call', empty, ['call_missing 1', 'people_missing 1']],
    ['without people, while it runs', { ...empty, phase: 'current' }, ['people_missing 1']],
    ['in which officers enrol themselves', { ...empty, is_open: true }, []],
    ['whose call is a draft', { drafts: 1 }, ['call_unopened 1']],
    ['whose call is open without links', { unsent: 'c1' }, ['links_missing 1']],
    ['that writes to none of its people', { writes: false }, ['messages_off 1']],
    ['that has nobody to write to', { writes: false, has_people: false }, []],
    [
      'that is over waits for its closing alone',
      { phase: 'past', has_quotas: false, groups: 0, drafts: 1, writes: false },
      ['closing_due 1'],
    ],
  ];

  it.each(cases)('%s', (_about, over, lacks) => {
    const lines = preparationOf({ ...prepared, ...over });
    expect(lines.map(({ kind, count }) => `${kind} ${count}`)).toEqual(lacks);
  });

  it('says of which call the links are missing', () => {
    expect(preparationOf({ ...prepared, unsent: 'c1' })).toMatchObject([
      { editionId: 'e1', subjectId: 'c1' },
    ]);
  });
});
