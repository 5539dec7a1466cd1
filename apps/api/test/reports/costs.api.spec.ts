import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { plantFigures, QUARTER, type FiguresPlanted } from '../support/figures.ts';
import {
  COST,
  figuresAsker,
  partsOf,
  RECORD_COST,
  REMOVE_COST,
  REPORT,
  stateOf,
  SUBMIT,
  valueOf,
  type ReportData,
} from '../support/figures-questions.ts';
import { type Persona } from '../support/personas.ts';

const REASON = 'Se registró en la edición equivocada';

describe('what an edition cost', () => {
  const campus = testCampus();
  const { figures } = figuresAsker(campus);
  let planted: FiguresPlanted;

  const plant = async (completed = 6, closedAt: string | null = '2025-03-30T15:00Z') => {
    const own = await plantFigures(campus.server, [{ country: 'MX', sex: 'male', count: 8, completed }]);
    await campus.server.sql.query('update edition set closed_at = $2 where id = $1', [
      own.editionId,
      closedAt,
    ]);
    return own;
  };
  const record = (persona: Persona, editionId: string, over: object = {}) =>
    campus.as(persona).query(RECORD_COST, {
      input: {
        editionId,
        amount: 1200.5,
        currency: 'USD',
        note: 'Salas',
        idempotencyKey: randomUUID(),
        ...over,
      },
    });
  const remove = (persona: Persona, editionId: string, over: object = {}) =>
    campus.as(persona).query(REMOVE_COST, {
      input: { editionId, reason: REASON, idempotencyKey: randomUUID(), ...over },
    });
  const ofProgramme = ({ programmeId }: FiguresPlanted) => ({
    scope: 'PROGRAMME',
    subjectId: programmeId,
    ...QUARTER,
  });
  const ofEdition = ({ editionId }: FiguresPlanted) => ({ scope: 'EDITION', subjectId: editionId });

  beforeAll(async () => {
    planted = await plant();
  });

  it.each<[Persona, 'SIGN_IN_NEEDED' | 'FORBIDDEN' | null]>([
    ['nobody', 'SIGN_IN_NEEDED'],
    ['ana', 'FORBIDDEN'],
    ['tomas', 'FORBIDDEN'],
    ['carla', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['lucia', null],
  ])('is entered and read by whoever coordinates every country: %s %s', async (persona, code) => {
    const { editionId } = planted;
    const read = await campus.as(persona).query<{ editionCost: object | null }>(COST, { editionId });
    const answers = [read, await record(persona, editionId), await remove(persona, editionId)];
    if (code) return answers.forEach((answer) => expectDenied(answer, code));
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
  });

  it('is told with its note; corrected, once for a key; taken away with a reason; each is in the audit', async () => {
    const { editionId } = await plant();
    const cost = async () =>
      (await campus.as('lucia').query<{ editionCost: object | null }>(COST, { editionId })).data.editionCost;
    expect(await cost()).toBeNull();
    const key = randomUUID();
    resultOf(await record('lucia', editionId));
    resultOf(await record('lucia', editionId, { amount: 900, currency: 'MXN', idempotencyKey: key }));
    resultOf(await record('lucia', editionId, { amount: 900, currency: 'MXN', idempotencyKey: key }));
    expect(await cost()).toMatchObject({ amount: 900, currency: 'MXN', note: 'Salas' });
    expectRefusal(await remove('lucia', editionId, { reason: 'no' }), 'REASON_NEEDED');
    resultOf(await remove('lucia', editionId));
    expectRefusal(await remove('lucia', editionId), 'NOT_FOUND');
    expect(await cost()).toBeNull();
    const { rows } = await campus.server.sql.query<{ action: string; detail: { before: object | null } }>(
      `select action, detail from audit_event where subject_id = $1 and action like 'edition.cost%' order by at, id`,
      [editionId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'edition.cost_recorded',
      'edition.cost_recorded',
      'edition.cost_removed',
    ]);
    expect(rows[1]?.detail.before).toEqual({ amount: '1200.50', currency: 'USD' });
  });

  it.each<[string, object]>([
    ['amount', { amount: -1 }],
    ['amount', { amount: 0.001 }],
    ['amount', { amount: 1e12 }],
    ['note', { note: '  ' }],
    ['note', { note: 'a'.repeat(501) }],
  ])('is refused when its %s says nothing or too much', async (field, over) => {
    expectRefusal(await record('lucia', planted.editionId, over), 'INPUT_INVALID', { field });
  });

  it('is not that of an edition that is not there', async () => {
    expectRefusal(await record('lucia', randomUUID()), 'NOT_FOUND');
    expectRefusal(await record('lucia', 'none'), 'NOT_FOUND');
  });

  describe('by its completions', () => {
    it('is nothing where nobody entered it, or while the edition is open', async () => {
      const own = await plant(6, null);
      expect(stateOf(await figures('lucia', ofEdition(own)), 'COST_PER_COMPLETION')).toBe('NO_DATA');
      resultOf(await record('lucia', own.editionId));
      expect(stateOf(await figures('lucia', ofEdition(own)), 'COST_PER_COMPLETION')).toBe('NO_DATA');
      await campus.server.sql.query('update edition set closed_at = now() where id = $1', [own.editionId]);
      const told = await figures('lucia', ofEdition(own));
      expect(valueOf(told, 'COST_PER_COMPLETION')).toBe(200.08);
      expect(told.figures.find(({ indicator }) => indicator === 'COST_PER_COMPLETION')).toMatchObject({
        unit: 'MONEY',
        note: 'USD',
        of: 6,
      });
    });

    it('is seen by whoever coordinates every country and by the donor, by nobody else and of no country', async () => {
      const own = await plant();
      resultOf(await record('lucia', own.editionId));
      expect(valueOf(await figures('lucia', ofProgramme(own)), 'COST_PER_COMPLETION')).toBe(200.08);
      expect(valueOf(await figures('dora', ofProgramme(own)), 'COST_PER_COMPLETION')).toBe(200);
      const country = { scope: 'COUNTRY', subjectId: 'MX', ...QUARTER };
      for (const [persona, about] of [
        ['carla', ofProgramme(own)],
        ['carla', ofEdition(own)],
        ['lucia', country],
      ] as const)
        expect(stateOf(await figures(persona, about), 'COST_PER_COMPLETION')).toBeUndefined();
      const file = `/figures/programme/${own.programmeId}/figures.csv?from=2025-01-01&to=2025-03-31&lang=es`;
      expect((await campus.as('carla').get(file)).body).not.toContain('Costo');
      expect((await campus.as('dora').get(file)).body).toContain(';Costo por finalización;200;USD;6;');
    });

    it('in several currencies is not added up, and stands by edition', async () => {
      const [own, other] = [await plant(), await plant()];
      await campus.server.sql.query('update edition set programme_id = $1 where id = $2', [
        own.programmeId,
        other.editionId,
      ]);
      resultOf(await record('lucia', own.editionId));
      resultOf(await record('lucia', other.editionId, { currency: 'CRC', amount: 60_000 }));
      const told = await figures('lucia', ofProgramme(own));
      expect(stateOf(told, 'COST_PER_COMPLETION')).toBe('MIXED');
      expect(partsOf(told, 'EDITION', 'COST_PER_COMPLETION')).toEqual({
        [own.editionId]: 200.08,
        [other.editionId]: 10_000,
      });
    });

    it('tells a donor of no few people, though the number of completions follows from it', async () => {
      const few = await plant(3);
      resultOf(await record('lucia', few.editionId));
      expect(stateOf(await figures('dora', ofProgramme(few)), 'COST_PER_COMPLETION')).toBe('TOO_FEW');
      // Eight in all, three of them in the quarter before: that quarter hides them.
      const late = await plant(5);
      await campus.server.sql.query(
        `insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_at)
         select gen_random_uuid(), id, 'completion', '{}', '2024-12-15T15:00Z' from unnest($1::uuid[]) as id`,
        [late.enrolments.slice(5).map(({ id }) => id)],
      );
      resultOf(await record('lucia', late.editionId));
      expect(valueOf(await figures('lucia', ofProgramme(late)), 'COST_PER_COMPLETION')).toBe(150.06);
      expect(stateOf(await figures('dora', ofProgramme(late)), 'COST_PER_COMPLETION')).toBe('TOO_FEW');
    });

    it('stays in a report as it was, with the lines of the donors', async () => {
      const own = await plant();
      const { sql } = campus.server;
      await sql.query(
        `insert into programme_donor (id, programme_id, names, acknowledgement, valid_from)
         values (gen_random_uuid(), $1, '{}', '{"es": "Con el apoyo de hoy."}', '2024-01-01')`,
        [own.programmeId],
      );
      resultOf(await record('lucia', own.editionId));
      const input = { ...ofProgramme(own), idempotencyKey: randomUUID() };
      const { reportId } = resultOf(await campus.as('lucia').query(SUBMIT, { input })) as {
        reportId: string;
      };
      resultOf(await record('lucia', own.editionId, { amount: 600 }));
      await sql.query(
        `update programme_donor set acknowledgement = '{"es": "Otra."}' where programme_id = $1`,
        [own.programmeId],
      );
      const { data } = await campus.as('lucia').query<{ report: ReportData }>(REPORT, { id: reportId });
      expect(valueOf(data.report.figures, 'COST_PER_COMPLETION')).toBe(200.08);
      expect(data.report.figures.acknowledgements).toEqual(['Con el apoyo de hoy.']);
      expect(data.report.isIntact).toBe(true);
      expect(data.report.changes).toContainEqual({
        indicator: 'COST_PER_COMPLETION',
        then: 200.08,
        now: 100,
      });
      expect((await figures('dora', ofProgramme(own))).acknowledgements).toEqual(['Con el apoyo de hoy.']);
    });
  });
});
