import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied, expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { committed, launch, zipOf, type LaunchData } from '../support/scorm.ts';
import { frameSession, treeCommit, treeState, treeZip } from '../support/scorm-course.ts';
import { bring, library, type LibraryData } from '../support/uploads.ts';
import { TestDevice } from '../support/work.ts';

const MOVE = `mutation ($input: MoveAttemptsInput!) { moveAttempts(input: $input) { __typename ... on Refusal { code params } ... on AttemptsMoved { attemptIds } } }`;
const PREVIEW = `query ($libraryPackageId: ID!, $toVersionId: ID!, $limit: Int) {
  attemptMove(libraryPackageId: $libraryPackageId, toVersionId: $toVersionId, limit: $limit) {
    totalCount items { attemptId personName countryCode fromVersion itemsKept itemsLost stateKept }
  }
}`;

interface Preview {
  totalCount: number;
  items: {
    attemptId: string;
    countryCode: string;
    fromVersion: number;
    itemsKept: string[];
    itemsLost: string[];
  }[];
}

const policy = {
  maxAttempts: null,
  grading: 'HIGHEST',
  mastery: null,
  newAttempt: 'ASKED',
  review: true,
  completion: 'REPORTED',
};

describe('moving open attempts to a new version', () => {
  const campus = testCampus();
  let shelf: LibraryData;
  const tomas = () => campus.as('tomas');
  const rows = async (text: string, values: unknown[] = []) =>
    (await campus.server.sql.query<Record<string, unknown>>(text, values)).rows;
  const version = (number: number) => shelf.versions.find((one) => one.number === number)?.id ?? '';
  const publish = async (zip: Buffer, into?: LibraryData): Promise<LibraryData> => {
    const upload = await bring(campus.server, tomas(), new Uint8Array(zip));
    const kept = await library(tomas(), 'keepPackage', {
      uploadId: upload.id,
      ...(into ? { libraryPackageId: into.id } : {}),
    });
    // The pages of these packages say nothing, so that the report would suggest to count opening them.
    await library(tomas(), 'setPackagePolicy', { libraryPackageId: kept.id, policy });
    return library(tomas(), 'publishPackageVersion', { versionId: kept.versions[0]?.id });
  };
  const itemsZip = (...items: string[]) =>
    zipOf(
      items.map((id) => ({ id })),
      { 'v.txt': randomUUID() },
    );
  const enrol = async (persona: Exclude<Persona, 'nobody'>, into = shelf): Promise<string> => {
    const answer = await campus
      .as('admin')
      .query<{ enrolLearner: { enrolmentId: string } }>(
        `mutation ($input: EnrolLearnerInput!) { enrolLearner(input: $input) { ... on Enrolled { enrolmentId } ... on Refusal { code } } }`,
        {
          input: { personId: personOf(persona).id, editionId: into.editionId, idempotencyKey: randomUUID() },
        },
      );
    return answer.data.enrolLearner.enrolmentId;
  };
  const preview = async (persona: Persona, toVersionId: string): Promise<Preview | null> =>
    (
      await campus.as(persona).query<{ attemptMove: Preview | null }>(PREVIEW, {
        libraryPackageId: shelf.id,
        toVersionId,
      })
    ).data.attemptMove;
  const move = (persona: Persona, attemptIds: string[], more: object = {}) =>
    campus.as(persona).query(MOVE, {
      input: {
        toVersionId: version(2),
        attemptIds,
        reason: 'Version 1 has a wrong number.',
        idempotencyKey: randomUUID(),
        ...more,
      },
    });
  const play = async (
    persona: Exclude<Persona, 'nobody'>,
    enrolmentId: string,
    itemId: string,
    status: string,
  ) => {
    const session = await launch(campus.as(persona), enrolmentId, {
      activityId: shelf.activityId ?? '',
      itemId,
    });
    await new TestDevice(campus.as(persona)).record(
      committed(session, 1, {
        'cmi.core.lesson_status': status,
        'cmi.core.lesson_location': 'page 7',
        'cmi.core.exit': 'suspend',
      }),
    );
    return session;
  };
  const packageOf = async (attemptId: string) =>
    (
      await rows(
        `select v.number from scorm_attempt a join library_version v on v.package_id = a.package_id where a.id = $1`,
        [attemptId],
      )
    )[0]?.number;

  let ana: { enrolmentId: string; attemptId: string };
  /** Launches on the first version, of the item it alone has and of the one it shares. */
  let before: { lost: LaunchData; kept: LaunchData };
  let chloe: { enrolmentId: string; attemptId: string };
  beforeEach(async () => {
    shelf = await publish(await itemsZip('KEPT', 'LOST'));
    const [first, second] = [await enrol('ana'), await enrol('chloe')];
    const lost = await play('ana', first, 'LOST', 'completed');
    before = { lost, kept: await play('ana', first, 'KEPT', 'incomplete') };
    ana = { enrolmentId: first, attemptId: lost.attemptId };
    chloe = { enrolmentId: second, attemptId: (await play('chloe', second, 'KEPT', 'incomplete')).attemptId };
    shelf = await publish(await itemsZip('KEPT', 'ADDED'), shelf);
  });

  it('leaves attempts on their version until somebody moves them', async () => {
    expect(await packageOf(ana.attemptId)).toBe(1);
    const again = await launch(campus.as('ana'), ana.enrolmentId, { activityId: shelf.activityId ?? '' });
    expect(again).toMatchObject({ attemptId: ana.attemptId, itemId: 'KEPT' });
  });

  it('says before what would be kept and lost, to coordinators of the person’s country', async () => {
    expect(await preview('carla', version(2))).toMatchObject({
      totalCount: 1,
      items: [
        {
          attemptId: ana.attemptId,
          countryCode: 'MX',
          fromVersion: 1,
          itemsKept: ['Item KEPT'],
          itemsLost: ['Item LOST'],
          stateKept: true,
        },
      ],
    });
    expect((await preview('admin', version(2)))?.totalCount).toBe(2);
    expect((await preview('admin', version(1)))?.totalCount).toBe(0);
    expect(await preview('admin', randomUUID())).toBeNull();
  });

  it('is refused without a reason, for others’ people, and to what is not published', async () => {
    expectRefusal(await move('carla', [ana.attemptId], { reason: ' ' }), 'REASON_NEEDED');
    expectRefusal(await move('carla', [ana.attemptId, chloe.attemptId]), 'NOT_FOUND');
    expectRefusal(await move('carla', [randomUUID()]), 'NOT_FOUND');
    expect(await packageOf(ana.attemptId)).toBe(1);
    expectDenied(await move('tomas', [ana.attemptId]), 'FORBIDDEN');
    expectDenied(await move('ana', [ana.attemptId]), 'FORBIDDEN');
    expectDenied(await move('nobody', [ana.attemptId]), 'SIGN_IN_NEEDED');
    const zip = new Uint8Array(await itemsZip('KEPT'));
    const upload = await bring(campus.server, tomas(), zip);
    const kept = await library(tomas(), 'keepPackage', { uploadId: upload.id, libraryPackageId: shelf.id });
    expectRefusal(
      await move('carla', [ana.attemptId], { toVersionId: kept.versions[0]?.id }),
      'PACKAGE_NOT_PUBLISHED',
    );
  });

  it('keeps the state of items that are there, and puts the rest aside; a repeat changes nothing', async () => {
    const idempotencyKey = randomUUID();
    for (let i = 0; i < 2; i++)
      expect((await move('carla', [ana.attemptId], { idempotencyKey })).data).toMatchObject({
        moveAttempts: { attemptIds: [ana.attemptId] },
      });
    await move('carla', [ana.attemptId]);
    expect(await packageOf(ana.attemptId)).toBe(2);
    expect(await rows(`select item_id from scorm_item_state where attempt_id = $1`, [ana.attemptId])).toEqual(
      [{ item_id: 'KEPT' }],
    );
    expect(
      await rows(`select lost, reason from attempt_move where attempt_id = $1`, [ana.attemptId]),
    ).toEqual([
      {
        lost: [expect.objectContaining({ item_id: 'LOST', is_completed: true })],
        reason: 'Version 1 has a wrong number.',
      },
    ]);
    expect(
      await rows(
        `select actor_id, country_code, reason from audit_event where action = 'scorm_attempt.moved' and subject_id = $1`,
        [ana.attemptId],
      ),
    ).toEqual([
      { actor_id: personOf('carla').id, country_code: 'MX', reason: 'Version 1 has a wrong number.' },
    ]);
    const session = await launch(campus.as('ana'), ana.enrolmentId, {
      activityId: shelf.activityId ?? '',
      itemId: 'KEPT',
    });
    expect(session).toMatchObject({
      attemptId: ana.attemptId,
      cmi: { 'cmi.core.lesson_location': 'page 7' },
    });
    expect(
      await launch(campus.as('ana'), ana.enrolmentId, {
        activityId: shelf.activityId ?? '',
        itemId: 'ADDED',
      }),
    ).toMatchObject({ itemId: 'ADDED', attemptId: ana.attemptId });
  });

  it('takes what a launch from before still says: of an item that stayed, not of one that is gone', async () => {
    await move('carla', [ana.attemptId]);
    const late = { 'cmi.core.lesson_status': 'completed', 'cmi.core.exit': 'suspend' };
    const phone = new TestDevice(campus.as('ana'));
    expect(
      await phone.record(
        committed(before.lost, 2, { ...late, 'cmi.core.session_time': '00:02:00' }),
        committed(before.kept, 2, { ...late, 'cmi.core.lesson_location': 'page 8' }),
      ),
    ).toMatchObject([
      { isRecorded: true, refusal: null },
      { isRecorded: true, refusal: null },
    ]);
    expect(
      await rows(
        `select item_id, is_completed, cmi ->> 'cmi.core.lesson_location' as location from scorm_item_state
          where attempt_id = $1 and session_id = any($2::uuid[])`,
        [ana.attemptId, [before.lost.sessionId, before.kept.sessionId]],
      ),
    ).toEqual([{ item_id: 'KEPT', is_completed: true, location: 'page 8' }]);
    expect(
      await rows(`select seconds::float8 from scorm_session where id = $1`, [before.lost.sessionId]),
    ).toEqual([{ seconds: 120 }]);
    expect(await rows(`select completed_at from scorm_attempt where id = $1`, [ana.attemptId])).toEqual([
      { completed_at: null },
    ]);
  });

  describe('within a tree of 2004', () => {
    const at = (location: string) => ({ 'cmi.location': location, 'cmi.completion_status': 'incomplete' });
    const begun = async (...versions: Buffer[]) => {
      let tree = await publish(await treeZip({ items: ['A', 'B'], file: randomUUID() }));
      const enrolmentId = await enrol('ana', tree);
      const open = () => launch(campus.as('ana'), enrolmentId, { activityId: tree.activityId ?? '' });
      const phone = new TestDevice(campus.as('ana'));
      const first = await open();
      const inB = { itemId: 'B', sessionId: frameSession(first, 1_000) };
      await phone.record(
        treeCommit(first, 1, at('a1'), { sequencing: treeState('s1') }),
        treeCommit(first, 1, at('b1'), { ...inB, sequencing: treeState('s2') }),
      );
      for (const zip of versions) tree = await publish(zip, tree);
      const toVersionId = tree.currentVersion?.id;
      expect((await move('admin', [first.attemptId], { toVersionId })).data).toMatchObject({
        moveAttempts: { attemptIds: [first.attemptId] },
      });
      return { first, inB, open, phone };
    };

    it('goes on where the learner was when the tree is the same', async () => {
      const { first, open, phone } = await begun(await treeZip({ items: ['A', 'B'], file: randomUUID() }));
      await phone.record(treeCommit(first, 2, at('a2'), { sequencing: treeState('s3') }));
      const { course: tree } = await open();
      // B was opened after A: what A says late is of an older session.
      expect(tree?.saved?.state).toBe('s2');
      expect(tree?.states).toMatchObject({
        A: { cmi: { 'cmi.entry': 'resume', 'cmi.location': 'a2' } },
        B: { cmi: { 'cmi.entry': 'resume', 'cmi.location': 'b1' } },
      });
    });

    it('begins the tree anew when it is another, whatever launches from before still say of theirs', async () => {
      const { first, inB, open, phone } = await begun(await treeZip({ items: ['A', 'C'] }));
      const rolledUp = treeState('s3', { isCompleted: true, isSatisfied: true }, { isEnded: true });
      await phone.record(
        treeCommit(first, 2, at('a2'), { sequencing: rolledUp }),
        treeCommit(first, 2, at('b2'), { ...inB, sequencing: rolledUp }),
      );
      const again = await open();
      expect(again.attemptId).toBe(first.attemptId);
      expect(again.course?.saved).toBeNull();
      expect(Object.keys(again.course?.states ?? {})).toEqual(['A', 'C']);
      expect(again.course?.states.A).toMatchObject({
        cmi: { 'cmi.entry': 'resume', 'cmi.location': 'a2' },
        isCompleted: false,
      });
      await phone.record(treeCommit(again, 1, at('a3'), { sequencing: treeState('t1') }));
      expect((await open()).course?.saved?.state).toBe('t1');
      expect(
        await rows(`select jsonb_array_length(lost) as parts from attempt_move where attempt_id = $1`, [
          first.attemptId,
        ]),
      ).toEqual([{ parts: 2 }]);
    });
  });

  it('never touches a finished attempt', async () => {
    await rows(`update scorm_attempt set finished_at = now() where id = $1`, [chloe.attemptId]);
    expect((await preview('admin', version(2)))?.items).toMatchObject([{ attemptId: ana.attemptId }]);
    expect((await move('admin', [chloe.attemptId])).data).toMatchObject({ moveAttempts: { attemptIds: [] } });
    expect(await packageOf(chloe.attemptId)).toBe(1);
  });
});
