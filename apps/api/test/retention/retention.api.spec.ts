import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Retention } from '@campus/overview';
import { expectDenied, expectRefusal, resultOf } from '../support/assertions.ts';
import { act, filesOf, give, offered } from '../support/authoring.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { plantMarkedPerson } from '../support/marked-person.ts';
import { personas, personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';

const DUE = `toTell toTake { code count }`;
const RUN = `id told taken { code count }`;
const BOARD = `{ retentionBoard { nextRunAt rules { code days isSwept } next { ${DUE} } last { ranAt ${RUN} } } }`;
const NOW = `{ retentionDue { ${DUE} } }`;
const RUN_NOW = `mutation M($input: RunRetentionInput!) { runRetention(input: $input) { __typename ... on RetentionRun { ${RUN} } ... on Refusal { code params } } }`;

interface Count {
  code: string;
  count: number;
}
interface Board {
  retentionBoard: {
    nextRunAt: string;
    rules: { code: string; days: number | null; isSwept: boolean }[];
    next: { toTell: number; toTake: Count[] };
    last: { id: string; taken: Count[] } | null;
  };
}

describe('what has been kept long enough', () => {
  const campus = testCampus();
  const retention = () => campus.server.app.get(Retention);
  const sql = async <Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await campus.server.sql.query<Row>(text, values)).rows;
  const countOf = (taken: { code: string; count: number }[], code: string) =>
    taken.find((one) => one.code === code)?.count;

  it('is taken away once, counted in the audit, and nothing before its time', async () => {
    const { editionId, id } = await plantMarkedPerson(campus.server);
    await sql(`update nomination set enrolment_id = null, person_id = null where edition_id = $1`, editionId);
    const [{ begun } = { begun: '' }] = await sql<{ begun: string }>(`select now()::text as begun`);
    expect((await retention().look()).every(({ count }) => count === 0)).toBe(true);
    await sql(`update person set last_used_at = now() - interval '729 days' where id = $1`, id);
    await sql(`update edition set closed_at = now() - interval '89 days' where id = $1`, editionId);
    expect(countOf(await retention().look(), 'ATTENDANCE_SHEETS')).toBe(0);
    await sql(`update edition set closed_at = now() - interval '91 days' where id = $1`, editionId);
    await sql(`update viewing set begun_at = now() - interval '731 days' where person_id = $1`, id);
    await sql(`update person set last_used_at = now() - interval '731 days' where id = $1`, id);
    const due = await retention().look();
    for (const code of ['ATTENDANCE_SHEETS', 'WALK_INS', 'NOMINATIONS', 'VIEWINGS', 'LAST_USE'])
      expect([code, countOf(due, code)]).toEqual([code, 1]);
    expect(await retention().run()).toEqual(due);
    expect((await retention().run()).every(({ count }) => count === 0)).toBe(true);
    const events = await sql<{ detail: object }>(
      `select detail from audit_event where action = 'retention.run' and at > $1`,
      begun,
    );
    expect(events.map(({ detail }) => detail)).toEqual([
      { ATTENDANCE_SHEETS: 1, WALK_INS: 1, NOMINATIONS: 1, VIEWINGS: 1, LAST_USE: 1 },
    ]);
    expect(await sql(`select given_names, address from nomination where edition_id = $1`, editionId)).toEqual(
      [{ given_names: '—', address: '' }],
    );
  });

  it('a draft goes 180 days after it was discarded, with what nothing else has of its files', async () => {
    await give(campus, 'tomas', 'AUTHOR');
    const { versionId } = await offered(campus);
    const tomas = campus.as('tomas');
    const path = 'modules/01-start/lessons/02-second/en.md';
    const drafts: { id: string; hash: string | null }[] = [];
    for (const text of ['# Gone\n', '# Kept\n']) {
      const input = { name: text.trim(), versionId };
      const { draftId } = await act(tomas, 'StartDraft', input);
      const seenHash = (await filesOf(tomas, draftId)).get(path) ?? null;
      const { hash } = await act(tomas, 'WriteDraftFile', { draftId, path, seenHash, text });
      await act(tomas, 'CheckDraft', { draftId });
      drafts.push({ id: draftId, hash });
    }
    const [gone, kept] = drafts;
    const files = await filesOf(tomas, kept?.id ?? '');
    for (const { id } of drafts) await act(tomas, 'DiscardDraft', { draftId: id, seenChanges: 1 });
    const age = (days: number) =>
      sql(`update draft set ended_at = now() - make_interval(days => $2) where id = $1`, gone?.id, days);
    await age(179);
    expect(countOf(await retention().look(), 'DRAFTS')).toBe(0);
    await age(181);
    expect(countOf(await retention().run(), 'DRAFTS')).toBe(1);
    expect(await sql(`select hash from file_content where hash in ($1, $2)`, gone?.hash, kept?.hash)).toEqual(
      [{ hash: kept?.hash }],
    );
    expect(await filesOf(tomas, kept?.id ?? '')).toEqual(files);
    expect(await sql(`select id from draft where id in ($1, $2)`, gone?.id, kept?.id)).toEqual([
      { id: kept?.id },
    ]);
  });

  it('a plan goes ninety days after its edition was closed, its author told a month before, once', async () => {
    const { editionId, enrolmentId } = await plantEnrolment(campus.server, 'ana');
    await sql(
      `insert into worksheet_value (enrolment_id, version_id, activity_id, field_id, value, occurred_at)
       select id, version_id, $2, 'campo', 'Mi plan', now() from enrolment where id = $1`,
      enrolmentId,
      course.first,
    );
    // Its author emptied the field, and has not decided about what another device had there.
    await sql(
      `insert into worksheet_value (enrolment_id, version_id, activity_id, field_id, value, occurred_at)
       select id, version_id, $2, 'vacío', '', now() from enrolment where id = $1`,
      enrolmentId,
      course.first,
    );
    await sql(
      `insert into other_text (enrolment_id, activity_id, field_id, value, occurred_at) values ($1, $2, 'vacío', 'Otro', now())`,
      enrolmentId,
      course.first,
    );
    const closed = (days: number) =>
      sql(`update edition set closed_at = now() - make_interval(days => $2) where id = $1`, editionId, days);
    const told = (days: number) =>
      sql(
        `update enrolment set plan_told_at = now() - make_interval(days => $2) where id = $1`,
        enrolmentId,
        days,
      );
    const letters = () =>
      sql<{ text_body: string }>(
        `select text_body from mail where template = 'plan-leaves' and text_body like '%' || $1 || '%'`,
        enrolmentId,
      );
    const fields = () => sql(`select value from worksheet_value where enrolment_id = $1`, enrolmentId);
    await closed(59);
    await retention().run();
    expect(await letters()).toEqual([]);
    await closed(200);
    expect(await retention().authorsToTell()).toBe(1);
    await retention().run();
    await retention().run();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.text_body).toContain(`/course/${enrolmentId}/plan`);
    // Closed long ago and told only now: there is still a month to take it.
    expect(countOf(await retention().look(), 'PLANS')).toBe(0);
    await told(31);
    expect(countOf(await retention().look(), 'PLANS')).toBe(2);
    await closed(20);
    expect(countOf(await retention().look(), 'PLANS')).toBe(0);
    await closed(95);
    await told(31);
    expect(countOf(await retention().run(), 'PLANS')).toBe(2);
    expect(await fields()).toEqual([]);
    expect(await sql(`select from other_text where enrolment_id = $1`, enrolmentId)).toEqual([]);
  });

  it('is shown before it goes and after it went, and goes by hand with a reason', async () => {
    const run = (input: object) =>
      campus.as('lucia').query(RUN_NOW, { input: { idempotencyKey: randomUUID(), ...input } });
    const board = async () => (await campus.as('lucia').query<Board>(BOARD)).data.retentionBoard;
    const reason = 'La persona titular lo pidió por escrito.';
    await sql(`delete from person_note`);
    await sql(
      `insert into person_note (id, person_id, author_id, body, removed_at)
       values ($1, $2, $2, 'Nota', now() - interval '90 days' + interval '30 hours')`,
      randomUUID(),
      personOf('lucia').id,
    );
    const { nextRunAt, next } = await board();
    expect(new Date(nextRunAt).getTime()).toBeGreaterThan(Date.now());
    // It will have been struck for ninety days after the next run only.
    expect(countOf(next.toTake, 'NOTES')).toBe(0);
    await sql(`update person_note set removed_at = $1::timestamptz - interval '90 days 1 minute'`, nextRunAt);
    expect(countOf((await board()).next.toTake, 'NOTES')).toBe(1);
    expectRefusal(await run({ reason: 'pronto' }), 'REASON_NEEDED');
    await sql(`update person_note set removed_at = now() - interval '91 days'`);
    const due = (await campus.as('lucia').query<{ retentionDue: { toTake: Count[] } }>(NOW)).data;
    expect(countOf(due.retentionDue.toTake, 'NOTES')).toBe(1);
    const input = { reason, idempotencyKey: randomUUID() };
    const done = resultOf(await run(input));
    expect(done.taken).toEqual(due.retentionDue.toTake);
    expect(resultOf(await run(input))).toEqual(done);
    expect((await board()).last).toMatchObject({ id: done.id, taken: done.taken });
    const empty = 'Se comprueba que no queda nada.';
    resultOf(await run({ reason: empty }));
    expect(
      await sql(
        `select actor_id, reason, detail from audit_event where action = 'retention.run' and actor_id is not null order by detail desc`,
      ),
    ).toEqual([
      { actor_id: personOf('lucia').id, reason, detail: { NOTES: 1 } },
      { actor_id: personOf('lucia').id, reason: empty, detail: {} },
    ]);
  });

  const tends: readonly Persona[] = ['lucia', 'admin'];
  it.each(personas.filter((persona) => !tends.includes(persona)))(
    'is neither shown nor run for %s',
    async (persona) => {
      const code = persona === 'nobody' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN';
      const input = { reason: 'Porque sí, y nada más.', idempotencyKey: randomUUID() };
      expectDenied(await campus.as(persona).query(BOARD), code);
      expectDenied(await campus.as(persona).query(NOW), code);
      expectDenied(await campus.as(persona).query(RUN_NOW, { input }), code);
    },
  );

  it('is said to everybody who is signed in', async () => {
    const { data } = await campus
      .as('ana')
      .query<{ retentionRules: { code: string; days: number | null }[] }>('{ retentionRules { code days } }');
    expect(data.retentionRules).toContainEqual({ code: 'CERTIFICATES', days: null });
    expect(data.retentionRules).toContainEqual({ code: 'RECEIPTS', days: 730 });
  });
});
