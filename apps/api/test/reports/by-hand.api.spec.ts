import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { QUARTER, type FiguresPlanted } from '../support/figures.ts';
import { plantByHand } from '../support/figures-by-hand.ts';
import {
  EVIDENCE,
  figuresAsker,
  partsOf,
  RECORD_COST,
  stateOf,
  valueOf,
  type FiguresData,
} from '../support/figures-questions.ts';

const AFTER_SIX = { from: '2025-07-01', to: '2025-09-30' };
const AFTER_TWELVE = { from: '2026-01-01', to: '2026-03-31' };

describe('an edition counted by hand', () => {
  const campus = testCampus();
  const { figures } = figuresAsker(campus);
  let planted: FiguresPlanted;
  let exact: FiguresData;
  let published: FiguresData;
  const about = (period = QUARTER) => ({ scope: 'PROGRAMME', subjectId: planted.programmeId, ...period });

  beforeAll(async () => {
    planted = await plantByHand(campus.server);
    const cost = { amount: 4400, currency: 'USD', note: 'Salas y facilitación' };
    const input = { editionId: planted.editionId, ...cost, idempotencyKey: randomUUID() };
    resultOf(await campus.as('lucia').query(RECORD_COST, { input }));
    exact = await figures('lucia', about());
    published = await figures('dora', about());
  });

  it.each<[indicator: string, definition: string, value: number]>([
    ['NOMINATED', 'sent in the period: 5 of Mexico, 3 of Costa Rica, no draft', 8],
    ['ACCEPTED', 'accepted by whatever came after: 4 and 2', 6],
    ['CONFIRMED', 'of those who said that they come: 3 and 1', 4],
    ['ENROLLED', '8 and 7', 15],
    ['STARTED', 'all took the test before', 15],
    ['COMPLETED', '6 and 5', 11],
    ['ACHIEVED', 'nobody came to achievement', 0],
    ['COMPLETION_RATE', '11 of 15', 73.3],
    ['PEOPLE_TRAINED', 'each once', 11],
    ['PAIRED', 'all took both tests', 15],
    ['PRE_MEAN', '(8 × 40 + 7 × 60) / 15', 49.3],
    ['POST_MEAN', '(8 × 80 + 7 × 70) / 15', 75.3],
    ['GAIN_MEAN', '(8 × 40 + 7 × 10) / 15', 26],
    ['POST_REACHED', 'all have 70 or more', 100],
    ['GAINED', 'the 8 of Mexico', 53.3],
    ['WEAKEST_GUIDELINE', 'guideline 12: (6 × 1 + 5 × 1.2) of 11 × 2 points; guideline 4 has 63.6', 54.5],
    ['HOURS_DELIVERED', 'two half days of three hours; what was called off is not there', 6],
    ['HOURS_ATTENDED', '8 × 6, 5 × 3 and one and a half', 64.5],
    ['ATTENDANCE_RATE', '64.5 of 15 × 6', 71.7],
    ['SATISFACTION', '(6 × (5 + 4) + 5 × (3 + 4)) / 22', 4],
    ['FOLLOW_UP_3', '6 of Mexico', 6],
    ['MOVED_3', 'one of 6', 16.7],
    ['PLAN_3', 'five of 6', 83.3],
    ['EXERCISED_3', 'none of 6', 0],
    ['COST_PER_COMPLETION', '4,400 by 11', 400],
  ])('%s: %s', (indicator, _definition, value) => {
    expect([indicator, stateOf(exact, indicator), valueOf(exact, indicator)]).toEqual([
      indicator,
      'KNOWN',
      value,
    ]);
  });

  it('turnover: of ten whose assignment was known when they completed, three have left six months later, four twelve', async () => {
    const [six, twelve] = [
      await figures('lucia', about(AFTER_SIX)),
      await figures('lucia', about(AFTER_TWELVE)),
    ];
    expect([
      valueOf(six, 'TURNOVER_6'),
      six.figures.find(({ indicator }) => indicator === 'TURNOVER_6')?.of,
    ]).toEqual([30, 10]);
    expect(valueOf(twelve, 'TURNOVER_12')).toBe(40);
    expect([stateOf(six, 'TURNOVER_12'), stateOf(twelve, 'TURNOVER_6')]).toEqual(['NO_DATA', 'NO_DATA']);
    // Two of six who stood at the post, one of four in the authority.
    expect(partsOf(six, 'COUNTRY', 'TURNOVER_6')).toEqual({ CR: 25, MX: 33.3 });
  });

  it('plans are unknown, not nought, where nobody ever handed one in', () => {
    for (const indicator of ['PLANS_SUBMITTED', 'PLANS_APPROVED', 'POSTS_COVERED'])
      expect([stateOf(exact, indicator), stateOf(published, indicator)]).toEqual(['NO_DATA', 'NO_DATA']);
  });

  describe('by its parts', () => {
    const of = {
      women: 'female',
      men: 'male',
      ministry: 'foreign_ministry',
      authority: 'migration_authority',
    };
    it.each<[indicator: string, dimension: string, parts: Record<string, unknown>]>([
      ['NOMINATED', 'COUNTRY', { CR: 3, MX: 5 }],
      ['ACCEPTED', 'COUNTRY', { CR: 2, MX: 4 }],
      ['CONFIRMED', 'COUNTRY', { CR: 1, MX: 3 }],
      ['NOMINATED', 'SEX', { [of.men]: 3, [of.women]: 5 }],
      ['CONFIRMED', 'SEX', { [of.men]: 1, [of.women]: 3 }],
      ['NOMINATED', 'INSTITUTION_KIND', { [of.ministry]: 5, [of.authority]: 3, '': 0 }],
      ['ACCEPTED', 'INSTITUTION_KIND', { [of.ministry]: 4, [of.authority]: 2, '': 0 }],
      ['CONFIRMED', 'INSTITUTION_KIND', { [of.ministry]: 3, [of.authority]: 1, '': 0 }],
      ['HOURS_ATTENDED', 'COUNTRY', { CR: 16.5, MX: 48 }],
      ['HOURS_ATTENDED', 'SEX', { [of.men]: 16.5, [of.women]: 48 }],
      // The one who completed in Costa Rica without an assignment was there for three hours.
      ['HOURS_ATTENDED', 'INSTITUTION_KIND', { [of.ministry]: 48, [of.authority]: 13.5, '': 3 }],
      ['ATTENDANCE_RATE', 'COUNTRY', { CR: 39.3, MX: 100 }],
      ['SATISFACTION', 'COUNTRY', { CR: 3.5, MX: 4.5 }],
      ['SATISFACTION', 'INSTITUTION_KIND', { [of.ministry]: 4.5, [of.authority]: 3.5, '': 3.5 }],
      ['COMPLETION_RATE', 'COUNTRY', { CR: 71.4, MX: 75 }],
      ['GAINED', 'COUNTRY', { CR: 0, MX: 100 }],
      ['WEAKEST_GUIDELINE', 'COUNTRY', { CR: 20, MX: 50 }],
      ['PLAN_3', 'COUNTRY', { CR: null, MX: 83.3 }],
    ])('%s by %s', (indicator, dimension, parts) => {
      expect(partsOf(exact, dimension, indicator)).toEqual(parts);
    });

    it('by group and by edition, hours delivered and the cost too', async () => {
      const edition = { scope: 'EDITION', subjectId: planted.editionId, ...QUARTER };
      const own = await figures('lucia', edition);
      const { groupId, editionId } = planted;
      expect(partsOf(own, 'GROUP', 'HOURS_DELIVERED')).toEqual({ [groupId]: 6 });
      expect(partsOf(own, 'GROUP', 'HOURS_ATTENDED')).toEqual({ [groupId]: 64.5 });
      expect(partsOf(own, 'GROUP', 'SATISFACTION')).toEqual({ [groupId]: 4 });
      expect(partsOf(exact, 'EDITION', 'COST_PER_COMPLETION')).toEqual({ [editionId]: 400 });
    });

    it('the weakest guideline of each country is named', () => {
      const { columns, parts } = exact.breakdowns.find(({ dimension }) => dimension === 'COUNTRY') ?? {};
      const at = columns?.indexOf('WEAKEST_GUIDELINE') ?? -1;
      expect(parts?.map(({ key, cells }) => [key, cells[at]?.note])).toEqual([
        ['CR', 'G4'],
        ['MX', 'G12'],
      ]);
    });
  });

  describe('as a donor is shown it', () => {
    it('hours and satisfaction by country, where no group is small', () => {
      expect(partsOf(published, 'COUNTRY', 'HOURS_ATTENDED')).toEqual({ CR: 16.5, MX: 48 });
      expect(partsOf(published, 'COUNTRY', 'SATISFACTION')).toEqual({ CR: 3.5, MX: 4.5 });
    });

    it('the one without an institution is hidden, and another with them, in every figure', () => {
      const hidden = { foreign_ministry: 48, migration_authority: 'hidden', '': 'hidden' };
      expect(partsOf(published, 'INSTITUTION_KIND', 'HOURS_ATTENDED')).toEqual(hidden);
      expect(partsOf(published, 'INSTITUTION_KIND', 'SATISFACTION')).toMatchObject({ foreign_ministry: 4.5 });
    });

    it('no figure that tells of one to four people, in the whole or in a part', () => {
      expect([stateOf(published, 'CONFIRMED'), stateOf(published, 'ACCEPTED')]).toEqual([
        'TOO_FEW',
        'TOO_FEW',
      ]);
      expect(valueOf(published, 'NOMINATED')).toBe(8);
      const { leftOut } = published.breakdowns.find(({ dimension }) => dimension === 'SEX') ?? {};
      expect(leftOut).toContain('NOMINATED');
      expect(stateOf(published, 'MOVED_3')).toBe('TOO_FEW');
      expect(partsOf(published, 'COUNTRY', 'FOLLOW_UP_3')).toEqual({ CR: 0, MX: 6 });
      expect(partsOf(published, 'COUNTRY', 'MOVED_3')).toBeNull();
    });

    it('turnover is not: three of ten are few', async () => {
      expect(stateOf(await figures('dora', about(AFTER_SIX)), 'TURNOVER_6')).toBe('TOO_FEW');
    });
  });

  it('the people behind hours, turnover and confirmations are those that were counted, of one part too', async () => {
    const behind = async (indicator: string, part: object = {}, period = QUARTER) => {
      const { data } = await campus.as('lucia').query<{
        figureEvidence: { totalCount: number; items: { isCounted: boolean | null }[] };
      }>(EVIDENCE, { ...about(period), indicator, ...part });
      const { totalCount, items } = data.figureEvidence;
      return [totalCount, items.filter(({ isCounted }) => isCounted).length];
    };
    expect(await behind('CONFIRMED')).toEqual([4, 0]);
    expect(await behind('HOURS_ATTENDED', { dimension: 'SEX', key: 'male' })).toEqual([7, 0]);
    expect(await behind('HOURS_ATTENDED', { dimension: 'INSTITUTION_KIND', key: '' })).toEqual([1, 0]);
    expect(await behind('TURNOVER_6', {}, AFTER_SIX)).toEqual([10, 3]);
    // Six answered after three months: a share counts the same people as the figure.
    for (const indicator of ['MOVED_3', 'PLAN_3', 'EXERCISED_3']) {
      const figure = exact.figures.find((each) => each.indicator === indicator);
      const [answered, counted] = await behind(indicator);
      expect([answered, Math.round(((counted ?? 0) / 6) * 100)]).toEqual([
        6,
        Math.round(figure?.value ?? -1),
      ]);
    }
    expect(await behind('TURNOVER_12', { dimension: 'COUNTRY', key: 'CR' }, AFTER_TWELVE)).toEqual([4, 1]);
  });

  it('thanks the donors of the period, none of before', () => {
    expect(exact.acknowledgements).toEqual(['Con el apoyo de hoy.']);
    expect(published.acknowledgements).toEqual(exact.acknowledgements);
  });
});
