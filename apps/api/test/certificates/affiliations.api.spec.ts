import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, itemsOf, plantThree, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';

const HOME = { institution: 'Ministerio de partida', post: 'Tapachula' };
const MOVED = { institution: 'Ministerio de prueba', post: 'Laredo' };

describe('the country, institution and post on a certificate', () => {
  const campus = testCampus();
  const person = personOf('ana').id;
  let editionId: string;
  let ana: string;
  let home: string | null;
  const rows = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const anaIn = async (batchId: string) =>
    (await itemsOf(campus.as('lucia'), batchId)).items.find(({ enrolmentId }) => enrolmentId === ana);
  const printed = async () =>
    (
      await rows<{ country: Record<string, string> | null; institution: string | null; post: string | null }>(
        `select snapshot -> 'country' as country, snapshot ->> 'institution' as institution, snapshot ->> 'post' as post
           from certificate where enrolment_id = $1`,
        [ana],
      )
    )[0];
  const namesOf = async (code: string | null | undefined) =>
    (await rows<{ names: Record<string, string> }>(`select names from country where code = $1`, [code]))[0]
      ?.names;
  const approve = async (batchId: string) => {
    await act(campus.as('admin'), 'ApproveCertificates', { batchId });
    await campus.server.app.get(Jobs).drain();
  };

  /** From some days ago on; the last begun is where she serves. */
  async function serve({ institution, post }: typeof HOME, daysAgo: number): Promise<void> {
    const [institutionId, postId] = [randomUUID(), randomUUID()];
    await rows(
      `insert into institution (id, country_code, kind, name) values ($1, 'CR', 'foreign_ministry', $2)`,
      [institutionId, institution],
    );
    await rows(
      `insert into post (id, sending_country_code, host_country_code, city, kind, time_zone)
       values ($1, 'CR', 'US', $2, 'consulate', 'America/Chicago')`,
      [postId, post],
    );
    await rows(
      `insert into assignment (id, person_id, post_id, institution_id, from_date)
       values ($1, $2, $3, $4, current_date - $5::int)`,
      [randomUUID(), person, postId, institutionId, daysAgo],
    );
  }
  /** The account goes with her to another country. */
  async function move(): Promise<void> {
    await serve(MOVED, 2);
    await rows(`update person set country_code = 'CR' where id = $1`, [person]);
  }

  beforeEach(async () => {
    ({ editionId, ana } = await plantThree(campus.server));
    home =
      (
        await rows<{ country: string }>(`select country_code as country from person where id = $1`, [person])
      )[0]?.country ?? null;
    await serve(HOME, 9);
  });
  afterEach(async () => {
    await rows(`update person set country_code = $2 where id = $1`, [person, home]);
    const planted = [HOME, MOVED];
    const institutions = planted.map(({ institution }) => institution);
    await rows(
      `delete from assignment where institution_id in (select id from institution where name = any($1))`,
      [institutions],
    );
    await rows(`delete from post where city = any($1)`, [planted.map(({ post }) => post)]);
    await rows(`delete from institution where name = any($1)`, [institutions]);
  });

  it('are those of the proposal, and the approver sees beside them where the person is today', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    const before = await anaIn(batch.id);
    expect(before).toMatchObject({ affiliation: { ...HOME, countryCode: home }, movedTo: null });
    await move();
    expect(await anaIn(batch.id)).toMatchObject({
      state: 'READY',
      affiliation: before?.affiliation,
      movedTo: { ...MOVED, countryCode: 'CR' },
    });
    await approve(batch.id);
    expect(await printed()).toEqual({ ...HOME, country: await namesOf(home) });
    expect(await anaIn(batch.id)).toMatchObject({ state: 'ISSUED', movedTo: null });
  });

  it('are those of the proposal where the person moves between the approval and the printing', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
    await move();
    await campus.server.app.get(Jobs).drain();
    expect(await printed()).toEqual({ ...HOME, country: await namesOf(home) });
  });

  it('are those of today once somebody proposes again', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    await move();
    await propose(campus.as('lucia'), editionId);
    expect(await anaIn(batch.id)).toMatchObject({ affiliation: MOVED, movedTo: null });
    await approve(batch.id);
    expect(await printed()).toEqual({ ...MOVED, country: await namesOf('CR') });
  });

  it('stay those of the proposal when a decision has the person looked at again', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    await move();
    const { data } = await act(campus.as('lucia'), 'OverrideOutcome', {
      enrolmentId: ana,
      kind: 'HOLD',
      reason: 'Waits for her papers.',
    });
    await act(campus.as('lucia'), 'WithdrawOverride', {
      overrideId: data.overrideOutcome?.overrideId,
      reason: 'The papers are there.',
    });
    expect(await anaIn(batch.id)).toMatchObject({ affiliation: HOME, movedTo: MOVED });
  });
});
