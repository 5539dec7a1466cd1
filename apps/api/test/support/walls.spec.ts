import { describe, expect, it } from '@jest/globals';
import { type Walls } from '@campus/platform/database/domain-roles.ts';
import { type Declared } from './statements.ts';
import { issuesOf, told, usesOf } from './walls.ts';

const walls: Walls = {
  order: ['people', 'delivery', 'study'],
  relations: new Map([
    ['person', { domain: 'people', isPublished: false }],
    ['current_duty', { domain: 'people', isPublished: true }],
    ['enrolment', { domain: 'delivery', isPublished: false }],
    ['seat_holder', { domain: 'delivery', isPublished: true }],
    ['quiz_attempt', { domain: 'study', isPublished: false }],
    ['standing', { domain: 'study', isPublished: true }],
    ['lateness', { domain: 'study', isPublished: true, askedBy: 'delivery' }],
  ]),
};

const planted = (text: string, name = 'planted', place = 'libs/server/delivery/src/x.ts:1'): Declared => ({
  name,
  text,
  place,
  domain: 'delivery',
});

describe('what a statement names', () => {
  it.each([
    ['a table', 'select 1 from person', ['person reads']],
    [
      'a join below an expression',
      'select (select 1 from enrolment e join person p on true)',
      ['enrolment reads', 'person reads'],
    ],
    ['no CTE', 'with chosen as (select 1 from person) select 1 from chosen', ['person reads']],
    ['no alias of a lock', 'select 1 from person p for update of p', ['person reads']],
    ['no word of a text', `select 'from enrolment' -- from enrolment`, []],
    [
      'what is written, and what it is written from',
      'insert into enrolment select 1 from person',
      ['enrolment writes', 'person reads'],
    ],
    [
      'a write in a CTE',
      'with gone as (delete from enrolment returning 1) select 1 from gone',
      ['enrolment writes'],
    ],
    [
      'an update and its sources',
      'update enrolment e set id = p.id from person p',
      ['enrolment writes', 'person reads'],
    ],
    ['a schema of its own', 'select 1 from graphile_worker.jobs', ['graphile_worker.jobs reads']],
  ])('is %s', async (_what, text, names) => {
    const uses = await usesOf(text);
    expect(uses.map(({ relation, isWrite }) => `${relation} ${isWrite ? 'writes' : 'reads'}`).sort()).toEqual(
      names,
    );
  });
});

describe('the walls between domains', () => {
  it.each([
    ['its own table, read and written', 'update enrolment set id = id', null],
    ['a view that another publishes', 'select 1 from current_duty', null],
    ['a table of a lower domain', 'select 1 from person', ['reads', 'delivery planted reads people.person']],
    [
      'a table of a higher domain',
      'select 1 from quiz_attempt',
      ['upward', 'delivery planted reads study.quiz_attempt'],
    ],
    ['a view of a higher domain that it asks for', 'select 1 from lateness', null],
    [
      'a view of a higher domain that it does not ask for',
      'select 1 from standing',
      ['upward', 'delivery planted reads study.standing'],
    ],
    [
      'a write to a view of a higher domain',
      'delete from lateness',
      ['upward', 'delivery planted writes study.lateness'],
    ],
    ['a write to a lower domain', 'delete from person', ['writes', 'delivery planted writes people.person']],
    [
      'a write to a higher domain',
      'delete from quiz_attempt',
      ['upward', 'delivery planted writes study.quiz_attempt'],
    ],
    [
      'a write below a published view',
      'with a as (update person set id = id) select 1 from current_duty',
      ['writes', 'delivery planted writes people.person'],
    ],
  ])('%s', async (_what, text, expected) => {
    const issues = await issuesOf([planted(text)], walls);
    const found = Object.entries(issues).flatMap(([kind, lines]) => lines.map((line) => [kind, line]));
    expect(found).toEqual(expected ? [expected] : []);
  });

  it('count the orders of a list as one', async () => {
    const text = 'select 1 from person';
    const issues = await issuesOf([planted(text, 'page-name-asc'), planted(text, 'page-day-asc')], walls);
    expect(issues.reads).toEqual(['delivery page-* reads people.person']);
  });

  it('know whose every table is', async () => {
    await expect(issuesOf([planted('select 1 from nobodys')], walls)).rejects.toThrow(
      'planted names nobodys, which no domain.ts has',
    );
  });

  it('say what to do instead', () => {
    expect(told('writes', ['a x writes b.t'])).toEqual([
      "a x writes b.t: refused. Only its owner writes a table: call the owner's use case with the caller's tx.",
    ]);
  });
});
