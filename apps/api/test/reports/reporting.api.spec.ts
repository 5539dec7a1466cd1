import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { isFault, readTable } from '@campus/tabular';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { people, plantFigures, QUARTER, type FiguresPlanted } from '../support/figures.ts';
import {
  figuresAsker,
  REPORT,
  REPORTS,
  SUBMIT,
  valueOf,
  type FiguresData,
  type ReportData,
} from '../support/figures-questions.ts';
import { type Persona } from '../support/personas.ts';

const completed = people.reduce((sum, plan) => sum + plan.completed, 0);

describe('figures leave the campus', () => {
  const campus = testCampus();
  let planted: FiguresPlanted;
  const ofProgramme = () => ({ scope: 'PROGRAMME', subjectId: planted.programmeId, ...QUARTER });
  const { figures } = figuresAsker(campus);

  beforeAll(async () => {
    planted = await plantFigures(campus.server);
  });

  describe('as files', () => {
    const take = async (persona: Persona, file: string, query = '') =>
      campus
        .as(persona)
        .get(`/figures/programme/${planted.programmeId}/${file}?from=2025-01-01&to=2025-03-31${query}`);
    const csv = async (persona: Persona, lang = 'es') => {
      const { body } = await take(persona, 'figures.csv', `&lang=${lang}`);
      return body.split('\r\n');
    };

    it.each<[Persona, string, number]>([
      ['nobody', 'figures.csv', 401],
      ['ana', 'figures.csv', 403],
      ['tomas', 'figures.pdf', 403],
      ['dora', 'figures.xlsx', 200],
      ['dora', 'figures.pdf', 200],
      ['dora', 'figures.docx', 200],
      ['dora', 'one-page.pdf', 200],
      ['ana', 'one-page-letter.pdf', 403],
      ['dora', 'rows.csv', 404],
      ['dora', 'rows.xlsx', 404],
      ['dora', 'dictionary.csv', 404],
      ['carla', 'rows.xlsx', 200],
      ['lucia', 'figures.pdf', 200],
      ['lucia', 'dictionary.csv', 200],
      ['lucia', 'other.csv', 404],
    ])('%s takes %s: %s', async (persona, file, status) => {
      expect((await take(persona, file)).status).toBe(status);
    });

    it('a donor takes no more than is shown: no whole row of a small country, no number of one to four', async () => {
      const lines = await csv('dora');
      const belize = lines.filter((line) => line.startsWith('País;Belice;'));
      expect(belize.length).toBeGreaterThan(0);
      for (const line of belize) expect(line).toContain(';Oculto;');
      const small = lines.filter((line) => /;[1-4];(inscripciones|personas);/.test(line));
      expect(small).toEqual([]);
      const open = `/figures/programme/${planted.programmeId}/figures.csv`;
      expect((await campus.as('dora').get(open)).status).toBe(404);
      expect((await campus.as('dora').get(`/figures/edition/${planted.editionId}/figures.csv`)).status).toBe(
        404,
      );
    });

    it('opens right in the spreadsheets of the region: a mark, semicolons and decimal commas', async () => {
      const [head, ...lines] = await csv('lucia');
      expect(head).toBe('\uFEFFDesglose;Parte;Cifra;Valor;Unidad;De cuántas;Nota;Definición');
      expect(lines.find((line) => line.includes('Media de la prueba inicial'))).toContain(
        ';44,2;por ciento;24;',
      );
      const english = await csv('lucia', 'en');
      expect(english.find((line) => line.includes('Mean of the pre-test'))).toContain(',44.2,per cent,24,');
    });

    it('rows without names: every combination is there at least five times', async () => {
      const { body } = await take('lucia', 'rows.csv');
      const lines = body.split('\r\n').slice(1).filter(Boolean);
      const sizes = new Map<string, number>();
      for (const line of lines) {
        const key = line.split(';').slice(0, 5).join(';');
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
      }
      expect(lines.length).toBeGreaterThan(25);
      expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(5);
      expect(body).not.toContain('Persona');
    });

    describe('somebody who was granted an outcome and earned none', () => {
      /** Six of twelve completed; the others were granted even more. */
      async function plantGranted() {
        const own = await plantFigures(campus.server, [
          { country: 'MX', sex: 'male', count: 12, completed: 6, tests: [40, 80] },
        ]);
        const about = { scope: 'PROGRAMME', subjectId: own.programmeId, ...QUARTER };
        const before = await figures('lucia', about);
        await campus.server.sql.query(
          `insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_at)
           select gen_random_uuid(), e.id, 'achievement', '{"kind":"all","basis":"granted"}', '2025-03-20T15:00Z'
             from enrolment e where e.id = any($1::uuid[]) and not exists (select from outcome_decision d where d.enrolment_id = e.id)`,
          [own.enrolments.map(({ id }) => id)],
        );
        return { about, before };
      }

      /** The columns with a yes in each row. */
      async function rowsIn(about: { subjectId: string }, file: string, lang: string, yes: string) {
        const period = `from=${QUARTER.from}&to=${QUARTER.to}`;
        const url = `/figures/programme/${about.subjectId}/${file}?${period}&lang=${lang}`;
        const headers = await campus.as('lucia').headers();
        const table = await readTable((await campus.server.app.inject({ url, headers })).rawPayload);
        if (isFault(table)) throw new Error(`${file}: ${table.fault}`);
        return table.rows.map(({ cells }) => table.headers.filter((_, at) => cells[at] === yes).join(' '));
      }

      it.each([
        ['rows.csv', 'es', 'sí', 'comenzo otorgado', 'comenzo completo'],
        ['rows.csv', 'en', 'yes', 'started granted', 'started completed'],
        ['rows.csv', 'fr', 'oui', 'commence accorde', 'commence termine'],
        ['rows.xlsx', 'es', 'sí', 'comenzo otorgado', 'comenzo completo'],
      ])(
        'has a row without a name that says so and nothing more, in %s in %s',
        async (file, lang, yes, granted, completed) => {
          const { about } = await plantGranted();
          const rows = await rowsIn(about, file, lang, yes);
          expect(rows.sort()).toEqual(
            [...Array<string>(6).fill(completed), ...Array<string>(6).fill(granted)].sort(),
          );
        },
      );

      it('is in no figure but the one of those who were granted something', async () => {
        const { about, before } = await plantGranted();
        const after = await figures('lucia', about);
        const others = ({ figures: all }: FiguresData) =>
          all.filter(({ indicator }) => indicator !== 'PEOPLE_GRANTED');
        expect(others(after)).toEqual(others(before));
        expect(['COMPLETED', 'ACHIEVED', 'PEOPLE_TRAINED'].map((key) => valueOf(after, key))).toEqual([
          6, 0, 6,
        ]);
        expect([before, after].map((seen) => valueOf(seen, 'PEOPLE_GRANTED'))).toEqual([0, 6]);
      });
    });

    it('each time is in the audit', async () => {
      const count = async () =>
        (await campus.server.sql.query(`select from audit_event where action = 'figures.downloaded'`))
          .rowCount;
      const before = (await count()) ?? 0;
      await take('lucia', 'figures.csv');
      await take('lucia', 'rows.csv');
      expect(await count()).toBe(before + 2);
    });
  });

  describe('as a report: it', () => {
    const submit = (persona: Persona, about: object, idempotencyKey: string = randomUUID()) =>
      campus.as(persona).query(SUBMIT, { input: { ...about, idempotencyKey } });
    const report = async (persona: Persona, id: string) =>
      (await campus.as(persona).query<{ report: ReportData | null }>(REPORT, { id })).data.report;

    it('stands as it was handed in, and says to coordinators what differs today', async () => {
      const own = await plantFigures(campus.server);
      const about = { scope: 'PROGRAMME', subjectId: own.programmeId, ...QUARTER };
      const before = await figures('dora', about);
      const key = randomUUID();
      const { reportId } = resultOf(await submit('lucia', about, key)) as { reportId: string };
      expect(resultOf(await submit('lucia', about, key)).reportId).toBe(reportId);
      expectRefusal(await submit('admin', about), 'REPORT_SUBMITTED');

      const haitian = own.enrolments.filter(({ country }) => country === 'HT').map(({ id }) => id);
      await campus.server.sql.query(
        `insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_at)
         select gen_random_uuid(), id, 'completion', '{}', '2025-03-20' from unnest($1::uuid[]) as id`,
        [haitian],
      );
      const kept = await report('lucia', reportId);
      expect(kept?.isIntact).toBe(true);
      expect(kept?.submittedBy).toContain('Lucía');
      expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(valueOf(kept?.figures as FiguresData, 'COMPLETED')).toBe(completed);
      expect(kept?.changes).toContainEqual({ indicator: 'COMPLETED', then: completed, now: completed + 7 });
      expect(valueOf(await figures('lucia', about), 'COMPLETED')).toBe(completed + 7);

      const shown = await figures('dora', about);
      expect({ ...shown, reportId: null, keptAt: null }).toEqual({ ...before, reportId: null });
      expect(await report('dora', reportId)).toMatchObject({
        submittedBy: null,
        isCompared: false,
        changes: [],
        isIntact: true,
      });
      expect(await report('carla', reportId)).toBeNull();
      const file = `/figures/reports/${reportId}/report.csv?lang=es`;
      expect((await campus.as('lucia').get(file)).body).toContain(`;Completaron;${completed};`);
      expect((await campus.as('dora').get(file)).body).toContain('Oculto');
      expect((await campus.as('carla').get(file)).status).toBe(404);
    });

    it('of one country is read by those who coordinate it', async () => {
      const about = { scope: 'COUNTRY', subjectId: 'MX', ...QUARTER };
      const { reportId } = resultOf(await submit('carla', about)) as { reportId: string };
      expect((await report('carla', reportId))?.figures.countries).toEqual(['MX']);
      expect((await report('lucia', reportId))?.id).toBe(reportId);
      expect(await report('marta', reportId)).toBeNull();
      expect(await report('dora', reportId)).toBeNull();
      const listed = async (persona: Persona) =>
        JSON.stringify((await campus.as(persona).query(REPORTS)).data).includes(reportId);
      expect([await listed('carla'), await listed('marta'), await listed('dora')]).toEqual([
        true,
        false,
        false,
      ]);
      expectRefusal(await submit('lucia', about), 'REPORT_SUBMITTED');
    });

    it('waits until its period is over; that of a whole edition, until it is closed', async () => {
      const { editionId, programmeId } = planted;
      const year = new Date().getUTCFullYear();
      const open = {
        scope: 'PROGRAMME',
        subjectId: programmeId,
        from: `${year}-01-01`,
        to: `${year + 1}-12-31`,
      };
      expectRefusal(await submit('lucia', open), 'PERIOD_OPEN');
      const whole = { scope: 'EDITION', subjectId: editionId };
      expectRefusal(await submit('lucia', whole), 'PERIOD_OPEN');
      await campus.server.sql.query('update edition set closed_at = now() where id = $1', [editionId]);
      expect((await figures('lucia', whole)).maySubmit).toBe(true);
      expect(resultOf(await submit('lucia', whole)).code).toBeUndefined();
    });

    it('of an edition is handed in by closing it, and later changes of people and certificates do not touch it', async () => {
      const own = await plantFigures(campus.server);
      const about = { scope: 'EDITION', subjectId: own.editionId };
      const before = await figures('lucia', about);
      const close = (name: 'close' | 'reopen') =>
        campus.as(name === 'close' ? 'lucia' : 'admin').query(
          `mutation ($input: ${name === 'close' ? 'Close' : 'Reopen'}EditionInput!) {
             ${name}Edition(input: $input) { __typename ... on Refusal { code } } }`,
          {
            input: { editionId: own.editionId, reason: 'Informe del donante', idempotencyKey: randomUUID() },
          },
        );
      expect(resultOf(await close('close')).code).toBeUndefined();
      const { reportId } = await figures('lucia', about);
      expect(reportId).toEqual(expect.any(String));
      await campus.server.sql.query(
        `update person set locale = 'fr', sex = null where id in (select person_id from enrolment where edition_id = $1)`,
        [own.editionId],
      );
      await campus.server.sql.query(
        `insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_at)
         select gen_random_uuid(), id, 'completion', '{}', '2025-03-20' from unnest($1::uuid[]) as id`,
        [own.enrolments.filter(({ country }) => country === 'HT').map(({ id }) => id)],
      );
      const kept = await report('lucia', reportId ?? '');
      expect(kept?.figures).toMatchObject({ figures: before.figures, breakdowns: before.breakdowns });
      expect(kept?.changes.map(({ indicator }) => indicator)).toContain('COMPLETED');
      expectRefusal(await submit('lucia', about), 'REPORT_SUBMITTED');
      expect(resultOf(await close('reopen')).code).toBeUndefined();
      expect(resultOf(await close('close')).code).toBeUndefined();
      expect((await figures('lucia', about)).reportId).toBe(reportId);
    });

    it('is refused where there is nothing to see, and forbidden to whoever coordinates nobody', async () => {
      expectRefusal(await submit('carla', { scope: 'COUNTRY', subjectId: 'CR', ...QUARTER }), 'NOT_FOUND');
      for (const persona of ['dora', 'tomas', 'ana'] as const)
        expectDenied(await submit(persona, ofProgramme()), 'FORBIDDEN');
    });

    it('is a record: the database changes nothing of it', async () => {
      const { programmeId } = await plantFigures(campus.server);
      resultOf(await submit('lucia', { scope: 'PROGRAMME', subjectId: programmeId, ...QUARTER }));
      await expect(campus.server.sql.query(`update report set hash = hash`)).rejects.toThrow(/record/);
      await expect(campus.server.sql.query(`delete from report`)).rejects.toThrow(/record/);
    });
  });
});
