import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';

describe('a published course version', () => {
  const campus = testCampus();
  const run = (text: string, values: unknown[] = []) =>
    campus.server.sql.query<Record<string, unknown>>(text, values);

  it.each([
    ['the text of a lesson', `update lesson_text set title = 'x' where activity_id = '${course.first}'`],
    ['a lesson’s text away', `delete from lesson_text where activity_id = '${course.first}'`],
    ['the words of a scenario', `update scenario_text set texts = '{}'`],
    ['a scenario’s words away', `delete from scenario_text`],
    ['a field card', `update field_card set texts = '{}'`],
    ['a field card away', `delete from field_card`],
    ['a country unit', `update country_unit set valid_until = '2100-01-01'`],
    ['a country unit away', `delete from country_unit`],
    ['its plan', `update course_version set plan = null`],
    ['an activity', `update activity set minutes = 1 where id = '${course.first}'`],
    ['an activity away', `delete from activity where id = '${course.first}'`],
    ['a module', `update module set is_gate = false`],
    ['a question', `update question set answer_key = '{}'`],
    ['a question away', `delete from question`],
    ['its rule', `update course_version set completion_rule = '{"all": []}'`],
    ['its state back to draft', `update course_version set status = 'draft'`],
    ['it away', `delete from course_version`],
  ])('refuses to have changed: %s', async (_name, text) => {
    await expect(run(text)).rejects.toThrow(/refused|never/);
  });

  it('refuses to have anything added', async () => {
    const copy = `insert into module select (jsonb_populate_record(m, jsonb_build_object('id', $1::text, 'key', 'new', 'position', 99))).* from module m limit 1`;
    await expect(run(copy, [randomUUID()])).rejects.toThrow('refused');
  });

  it('may be retired, and published again', async () => {
    for (const status of ['retired', 'published']) {
      await run(`update course_version set status = '${status}'`);
      expect((await run('select distinct status from course_version')).rows).toEqual([{ status }]);
    }
  });

  it('is what a draft becomes: until then it changes and goes away with all it holds', async () => {
    const id = randomUUID();
    await run(
      `insert into course_version (id, course_id, number, content_hash, source_locale, locales, titles, summaries,
              effort_core_minutes, effort_extended_minutes, outcome, completion_rule)
       select $1::uuid, course_id, 99, 'draft', source_locale, locales, titles, summaries, 1, 1, outcome, completion_rule from course_version limit 1`,
      [id],
    );
    await run(
      `insert into module (version_id, id, position, key, titles, summaries, minutes_core, minutes_extended, is_gate) values ($1, $2, 0, 'a', '{}', '{}', 1, 1, false)`,
      [id, randomUUID()],
    );
    await run(`update module set key = 'b' where version_id = $1`, [id]);
    await run(`delete from course_version where id = $1`, [id]);
    expect((await run(`select from module where version_id = $1`, [id])).rows).toEqual([]);
  });
});
