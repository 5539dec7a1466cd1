import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { people, plantAnswers, plantFigures, QUARTER, type FiguresPlanted } from '../support/figures.ts';
import {
  EVIDENCE,
  figuresAsker,
  stateOf,
  SUBJECTS,
  valueOf,
  type FiguresData,
} from '../support/figures-questions.ts';
import { type Persona } from '../support/personas.ts';

const everybody = people.reduce((sum, { count }) => sum + count, 0);
const completed = people.reduce((sum, plan) => sum + plan.completed, 0);
const inMexico = people.filter(({ country }) => country === 'MX').reduce((sum, { count }) => sum + count, 0);

describe('figures', () => {
  const campus = testCampus();
  let planted: FiguresPlanted;
  const ofProgramme = () => ({ scope: 'PROGRAMME', subjectId: planted.programmeId, ...QUARTER });

  beforeAll(async () => {
    planted = await plantFigures(campus.server);
  });

  const { ask, figures: read } = figuresAsker(campus);
  const figures = (persona: Persona, about: object = ofProgramme()) => read(persona, about);
  const breakdown = ({ breakdowns }: FiguresData, dimension: string) => {
    const found = breakdowns.find((each) => each.dimension === dimension);
    if (!found) throw new Error(`there is a breakdown by ${dimension}`);
    return found;
  };

  describe('who sees which', () => {
    it.each<[Persona, 'all' | 'MX' | 'CR' | 'published' | 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
      ['nobody', 'SIGN_IN_NEEDED'],
      ['ana', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['carla', 'MX'],
      ['marta', 'CR'],
      ['lucia', 'all'],
      ['admin', 'all'],
      ['dora', 'published'],
    ])('%s: %s', async (persona, seen) => {
      const answer = await ask(persona, ofProgramme());
      if (seen === 'FORBIDDEN' || seen === 'SIGN_IN_NEEDED') return expectDenied(answer, seen);
      const found = answer.data.figures;
      expect(found?.isExact).toBe(seen !== 'published');
      expect(found?.countries).toEqual(seen === 'all' || seen === 'published' ? [] : [seen]);
    });

    it('a donor is given nothing but a programme and a quarter that is over', async () => {
      const { programmeId, editionId } = planted;
      const year = new Date().getUTCFullYear();
      for (const about of [
        { scope: 'EDITION', subjectId: editionId, ...QUARTER },
        { scope: 'COUNTRY', subjectId: 'MX', ...QUARTER },
        { scope: 'PROGRAMME', subjectId: programmeId },
        { scope: 'PROGRAMME', subjectId: programmeId, from: '2025-01-01', to: '2025-12-31' },
        { scope: 'PROGRAMME', subjectId: programmeId, from: '2025-01-02', to: '2025-03-31' },
        { scope: 'PROGRAMME', subjectId: programmeId, from: `${year + 1}-01-01`, to: `${year + 1}-03-31` },
      ])
        expect((await ask('dora', about)).data.figures).toBeNull();
      const { data } = await campus.as('dora').query<{ figuresSubjects: { scope: string }[] }>(SUBJECTS);
      expect(new Set(data.figuresSubjects.map(({ scope }) => scope))).toEqual(new Set(['PROGRAMME']));
    });

    it('a coordinator of one country sees people of that country by no matter which way', async () => {
      const { editionId } = planted;
      for (const about of [ofProgramme(), { scope: 'EDITION', subjectId: editionId }]) {
        const seen = await figures('carla', about);
        expect(valueOf(seen, 'ENROLLED')).toBe(inMexico);
        expect(breakdown(seen, 'COUNTRY').parts.map(({ key }) => key)).toEqual(['MX']);
      }
      expect((await ask('carla', { scope: 'COUNTRY', subjectId: 'CR' })).data.figures).toBeNull();
      expect((await ask('carla', { ...ofProgramme(), asPublished: true })).data.figures).toBeNull();
      expect((await figures('lucia', { ...ofProgramme(), asPublished: true })).isExact).toBe(false);
    });

    it('what does not exist, and a period that is none, give nothing', async () => {
      for (const about of [
        { scope: 'EDITION', subjectId: randomUUID() },
        { scope: 'PROGRAMME', subjectId: 'none' },
        { scope: 'COUNTRY', subjectId: 'XX' },
        { ...ofProgramme(), from: '2025-02-30' },
        { ...ofProgramme(), from: '2025-04-01' },
      ])
        expect((await ask('lucia', about)).data.figures).toBeNull();
    });
  });

  describe('what they say', () => {
    it('counts, shares and paired tests of the period', async () => {
      const seen = await figures('lucia');
      expect(valueOf(seen, 'ENROLLED')).toBe(everybody);
      expect(valueOf(seen, 'STARTED')).toBe(everybody);
      expect(valueOf(seen, 'COMPLETED')).toBe(completed);
      expect(valueOf(seen, 'PEOPLE_TRAINED')).toBe(completed);
      expect(valueOf(seen, 'COMPLETION_RATE')).toBe(69.4);
      // 7 × (40, 80), 5 × (60, 70), 6 × (50, 90), 6 × (30, 60)
      expect(valueOf(seen, 'PAIRED')).toBe(24);
      expect(valueOf(seen, 'PRE_MEAN')).toBe(44.2);
      expect(valueOf(seen, 'POST_MEAN')).toBe(75.4);
      expect(valueOf(seen, 'GAIN_MEAN')).toBe(31.3);
      expect(valueOf(seen, 'POST_REACHED')).toBe(75);
      expect(valueOf(seen, 'GAINED')).toBe(79.2);
    });

    it('another quarter has none of it', async () => {
      const seen = await figures('lucia', { ...ofProgramme(), from: '2025-04-01', to: '2025-06-30' });
      expect(valueOf(seen, 'ENROLLED')).toBe(0);
      expect(valueOf(seen, 'PEOPLE_TRAINED')).toBe(0);
      expect(breakdown(seen, 'COUNTRY').parts).toEqual([]);
    });

    it('what was granted is counted beside what was earned, and in nothing else', async () => {
      const { programmeId, enrolments } = await plantFigures(campus.server, [
        { country: 'MX', sex: 'male', count: 12, completed: 6 },
      ]);
      const numbers = async () => {
        const seen = await figures('lucia', { scope: 'PROGRAMME', subjectId: programmeId });
        return ['COMPLETED', 'PEOPLE_TRAINED', 'PEOPLE_GRANTED'].map((key) => valueOf(seen, key));
      };
      expect(await numbers()).toEqual([6, 6, 0]);
      await campus.server.sql.query(
        `insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_at)
         select gen_random_uuid(), e.id, 'completion', '{"kind":"all","basis":"granted"}', now()
           from enrolment e where e.id = any($1::uuid[]) and not exists (select from outcome_decision d where d.enrolment_id = e.id)`,
        [enrolments.map(({ id }) => id)],
      );
      expect(await numbers()).toEqual([6, 6, 6]);
    });

    it('not what rests on a certificate that was revoked; one that expired or was replaced stays', async () => {
      const { programmeId } = await plantFigures(campus.server, [
        { country: 'MX', sex: 'male', count: 6, completed: 6 },
      ]);
      const numbers = async () => {
        const seen = await figures('lucia', { scope: 'PROGRAMME', subjectId: programmeId });
        return ['COMPLETED', 'PEOPLE_TRAINED'].map((key) => valueOf(seen, key));
      };
      await campus.server.sql.query(
        `insert into certificate (id, serial, code, enrolment_id, decision_id, outcome, snapshot, issued_by, status, status_reason)
         select d.id, d.id::text, upper(substr(md5(d.id::text), 1, 12)), e.id, d.id, d.outcome, '{"course": {}}', e.person_id,
                (array['revoked', 'expired', 'superseded'])[row_number() over (order by d.id)], 'Test.'
           from outcome_decision d join enrolment e on e.id = d.enrolment_id join edition ed on ed.id = e.edition_id
          where ed.programme_id = $1 order by d.id limit 3`,
        [programmeId],
      );
      expect(await numbers()).toEqual([5, 5]);
    });

    it('what nobody recorded says so and is not nought', async () => {
      const seen = await figures('lucia');
      for (const indicator of ['NOMINATED', 'HOURS_DELIVERED', 'SATISFACTION', 'FOLLOW_UP_3', 'MOVED_3'])
        expect([stateOf(seen, indicator), valueOf(seen, indicator)]).toEqual(['NO_DATA', null]);
    });

    it('counts a person once a year, in the quarter of the first outcome', async () => {
      const { programmeId, enrolments, editionId } = await plantFigures(campus.server, [
        { country: 'MX', sex: 'male', count: 5, completed: 5 },
      ]);
      const [first] = enrolments;
      await campus.server.sql.query(
        `with again as (insert into edition (id, course_id, version_id, key, titles, route, audience, locales, starts_on, time_zone, programme_id)
                        select $1::uuid, course_id, version_id, $1::text, titles, route, audience, locales, starts_on, time_zone, programme_id
                          from edition where id = $2 returning id, version_id),
              part as (insert into edition_group (id, edition_id, name, time_zone) select $1, id, 'General', 'UTC' from again returning id, edition_id),
              other as (insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
                        select $1, $3, part.edition_id, part.id, again.version_id, 'self' from part, again returning id)
         insert into outcome_decision (id, enrolment_id, outcome, explanation, decided_at)
         select $1, id, 'completion', '{}', '2025-05-15T15:00Z' from other`,
        [randomUUID(), editionId, first?.personId],
      );
      const trained = async (from: string, to: string) =>
        valueOf(
          await figures('lucia', { scope: 'PROGRAMME', subjectId: programmeId, from, to }),
          'PEOPLE_TRAINED',
        );
      expect(await trained('2025-01-01', '2025-03-31')).toBe(5);
      expect(await trained('2025-04-01', '2025-06-30')).toBe(0);
      expect(await trained('2025-01-01', '2025-12-31')).toBe(5);
    });

    it('surveys: the mean of the scales, and shares of those who answered the follow-up', async () => {
      const { programmeId, enrolments } = await plantFigures(campus.server, [
        { country: 'MX', sex: 'male', count: 6, completed: 6 },
      ]);
      const ids = enrolments.map(({ id }) => id);
      await plantAnswers(campus.server, ids.slice(0, 4), 'feedback', { useful: 5, clear: 4, plan: 'a' });
      await plantAnswers(campus.server, ids, 'follow-up-3', {
        post: 'same',
        plan: 'draft',
        done: ['exercise'],
      });
      await campus.server.sql.query(
        `update survey_response set answers = '{"post": "left", "plan": "none"}' where enrolment_id = $1 and answers ? 'post'`,
        [ids[0]],
      );
      const about = { scope: 'PROGRAMME', subjectId: programmeId, ...QUARTER };
      const exact = await figures('lucia', about);
      expect(valueOf(exact, 'SATISFACTION')).toBe(4.5);
      expect(valueOf(exact, 'FOLLOW_UP_3')).toBe(6);
      expect([valueOf(exact, 'MOVED_3'), valueOf(exact, 'PLAN_3')]).toEqual([16.7, 83.3]);
      const published = await figures('dora', about);
      expect(stateOf(published, 'SATISFACTION')).toBe('TOO_FEW');
      expect(valueOf(published, 'FOLLOW_UP_3')).toBe(6);
      expect([stateOf(published, 'MOVED_3'), stateOf(published, 'PLAN_3')]).toEqual(['TOO_FEW', 'TOO_FEW']);
    });
  });

  describe('what a donor is shown', () => {
    it('whole rows are hidden, the small one and as many as protect it', async () => {
      const { parts } = breakdown(await figures('dora'), 'COUNTRY');
      expect(parts.filter(({ isHidden }) => isHidden).map(({ key }) => key)).toEqual(['BZ', 'CA', 'HT']);
      expect(parts.find(({ key }) => key === 'BZ')?.cells.every(({ value }) => value === null)).toBe(true);
    });

    it('no number of people is one to four, shown or by subtracting', async () => {
      const seen = await figures('dora');
      const isFine = (count: number) => count === 0 || count >= 5;
      for (const { columns, parts, dimension } of seen.breakdowns)
        columns.forEach((indicator, column) => {
          if (/_MEAN$/.test(indicator)) return;
          const shown = parts.flatMap(({ isHidden, cells }) => (isHidden ? [] : [cells[column]?.value ?? 0]));
          const rest = (valueOf(seen, indicator) ?? 0) - shown.reduce((sum, count) => sum + count, 0);
          expect({ dimension, indicator, shown, rest, fine: [...shown, rest].every(isFine) }).toMatchObject({
            fine: true,
          });
        });
      expect(
        seen.table?.rows.flatMap(({ cells }) => cells).every(({ value }) => value === null || isFine(value)),
      ).toBe(true);
      expect(seen.table?.rows.map(({ key }) => key)).toEqual(['CR', 'MX', '*']);
    });

    it('shares are whole per cent', async () => {
      const seen = await figures('dora');
      expect(valueOf(seen, 'COMPLETION_RATE')).toBe(69);
      expect(valueOf(seen, 'POST_REACHED')).toBe(75);
    });

    it('nothing at all of four people', async () => {
      const { programmeId } = await plantFigures(campus.server, [
        { country: 'MX', sex: 'male', count: 4, completed: 3, tests: [10, 90] },
      ]);
      const seen = await figures('dora', { scope: 'PROGRAMME', subjectId: programmeId, ...QUARTER });
      expect(seen.figures.filter(({ value }) => value !== null && value !== 0)).toEqual([]);
      expect(seen.breakdowns.flatMap(({ parts }) => parts.flatMap(({ cells }) => cells))).toEqual([]);
      expect(seen.table).toBeNull();
    });
  });

  describe('the people behind a figure', () => {
    const behind = (persona: Persona, variables: object) =>
      campus.as(persona).query<{
        figureEvidence: { totalCount: number; items: Record<string, unknown>[] } | null;
      }>(EVIDENCE, { ...ofProgramme(), ...variables });

    it.each<[Persona, number | null | 'FORBIDDEN']>([
      ['ana', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['dora', 'FORBIDDEN'],
      ['carla', 11],
      ['marta', 6],
      ['lucia', completed],
    ])('%s: %s', async (persona, count) => {
      const answer = await behind(persona, { indicator: 'COMPLETED' });
      if (count === 'FORBIDDEN') return expectDenied(answer, count);
      expect(answer.data.figureEvidence?.totalCount).toBe(count);
    });

    it('of one part, found by name, with what a share counts', async () => {
      const part = await behind('lucia', { indicator: 'STARTED', dimension: 'SEX', key: '' });
      expect(part.data.figureEvidence?.items.map(({ country }) => country)).toEqual(['BZ']);
      const found = await behind('lucia', { indicator: 'GAINED', search: 'mx 4' });
      expect(
        found.data.figureEvidence?.items.map(({ before, after, isCounted }) => [before, after, isCounted]),
      ).toEqual(
        expect.arrayContaining([
          [40, 80, true],
          [60, 70, false],
        ]),
      );
    });

    it('each figure that says so has as many rows as it counts', async () => {
      const counted = (await figures('lucia')).figures.filter(
        ({ indicator, state }) =>
          state === 'KNOWN' &&
          ['ENROLLED', 'STARTED', 'COMPLETED', 'PEOPLE_TRAINED', 'PAIRED'].includes(indicator),
      );
      for (const { indicator, value } of counted)
        expect([indicator, (await behind('lucia', { indicator })).data.figureEvidence?.totalCount]).toEqual([
          indicator,
          value,
        ]);
    });
  });
});
