import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { messagesOf } from '../support/messages.ts';
import { mutate } from '../support/mutations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment, type Planted } from '../support/plant.ts';

interface Reminded {
  code?: string;
  doneCount: number;
  enrolments: { enrolmentId: string; refusal: string | null; params: { why?: string } }[];
  sample?: { subject: string; greeting: string } | null;
}

const FIELDS = `doneCount enrolments { enrolmentId refusal params }`;
const PREVIEW = `query ($enrolmentIds: [ID!]!) {
  remindersPreview(enrolmentIds: $enrolmentIds, locale: es) { ${FIELDS} sample { subject greeting } } }`;

describe('a reminder by hand', () => {
  const campus = testCampus();
  const m = messagesOf(campus);
  let planted: Planted;
  let luis: string;

  const remind = (enrolmentIds: string[], more: object = {}, persona: Persona = 'lucia') =>
    mutate(
      campus.as(persona),
      'remindEnrolments',
      { enrolmentIds, ...more },
      `... on EnrolmentsReminded { ${FIELDS} }`,
    ) as Promise<unknown> as Promise<Reminded>;
  const preview = async (enrolmentIds: string[], persona: Persona = 'lucia') =>
    (await campus.as(persona).query<{ remindersPreview: Reminded | null }>(PREVIEW, { enrolmentIds })).data
      ?.remindersPreview;

  beforeEach(async () => {
    await m.sql('delete from message');
    planted = await plantEnrolment(campus.server, 'ana', { endsOn: '2090-06-30' });
    luis = await m.enrol('luis', planted.editionId, planted.groupId);
  });

  it('is mailed to many at once, in the words of the rule, and the log says who sent it', async () => {
    const seen = await preview([planted.enrolmentId, luis]);
    expect(seen).toMatchObject({ doneCount: 2, sample: { greeting: expect.stringContaining('Ana') } });
    expect(await m.log(planted.editionId)).toMatchObject({ totalCount: 0 });
    expect(await remind([planted.enrolmentId, luis])).toMatchObject({ doneCount: 2 });
    await m.write();
    const log = await m.log(planted.editionId);
    expect(log.items).toHaveLength(2);
    for (const item of log.items) expect(item).toMatchObject({ kind: 'INACTIVE', state: 'SENT' });
    expect(
      await m.sql(
        `select from message x join message_sending s on s.id = x.sending_id where s.sent_by = $1`,
        [personOf('lucia').id],
      ),
    ).toHaveLength(2);
  });

  it('comes at most once a day, and never beside that of a rule', async () => {
    await remind([planted.enrolmentId]);
    const again = await remind([planted.enrolmentId, luis]);
    expect(again.enrolments.map(({ refusal }) => refusal)).toEqual(['REMINDED_TODAY', null]);
  });

  it('goes to nobody who is done, has left, wants none, or is of another country: each is told why', async () => {
    await m.finish(planted.enrolmentId);
    await m.sql(`update enrolment set status = 'withdrawn', ended_at = now() where id = $1`, [luis]);
    const seen = await preview([planted.enrolmentId, luis, randomUUID()]);
    expect(seen?.enrolments.map(({ refusal, params }) => params.why ?? refusal)).toEqual([
      'FINISHED',
      'LEFT',
      'NOT_FOUND',
    ]);
    expect(seen?.sample).toBeNull();
    expect(await remind([planted.enrolmentId, luis])).toMatchObject({ doneCount: 0 });
    expect(await preview([luis], 'carla')).toMatchObject({ enrolments: [{ refusal: 'NOT_FOUND' }] });
  });

  it('goes to nobody who wants no reminders', async () => {
    await m.act('chooseReminders', { isOn: false }, 'luis');
    const seen = await preview([luis]);
    await m.act('chooseReminders', { isOn: true }, 'luis');
    expect(seen?.enrolments[0]).toMatchObject({ refusal: 'NOT_REMINDED', params: { why: 'UNSUBSCRIBED' } });
  });

  it('is sent once for a key, and a repeat is told the same', async () => {
    const key = { idempotencyKey: randomUUID() };
    const first = await remind([planted.enrolmentId], key);
    expect(await remind([planted.enrolmentId], key)).toEqual(first);
    expect(await m.log(planted.editionId)).toMatchObject({ totalCount: 1 });
  });

  it('is for coordinators, about one to five hundred people', async () => {
    expect(await remind([])).toMatchObject({ code: 'INPUT_INVALID' });
    expect(await preview(['x'])).toBeNull();
    for (const persona of ['ana', 'tomas', 'dora'] as const)
      expectDenied(
        await campus.as(persona).query(PREVIEW, { enrolmentIds: [planted.enrolmentId] }),
        'FORBIDDEN',
      );
  });
});
