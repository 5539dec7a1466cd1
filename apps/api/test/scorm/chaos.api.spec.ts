import { defaultAttemptPolicy, type AttemptPolicy } from '@campus/scorm-format';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import {
  committed,
  enrolmentWith,
  importPackage,
  launch,
  readActivity,
  zipOf,
  zipOf2004,
  type LaunchData,
} from '../support/scorm.ts';
import { ScormModel, type ModelCommit } from '../support/scorm-model.ts';
import { TestDevice, type Entry } from '../support/work.ts';

const SEEDS = 32;
const EVENTS = 24;
const GRADINGS: AttemptPolicy['grading'][] = ['highest', 'average', 'first', 'last'];
const STATUSES: ModelCommit['status'][] = ['incomplete', 'incomplete', 'completed', 'passed', 'failed'];

/** A small generator (mulberry32): the same history for the same seed. */
function randomFrom(seed: number) {
  let state = seed * 0x9e3779b1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    chance: (share: number) => next() < share,
    of: <T>(all: readonly T[]) => all[below(all.length)] as T,
  };
}

const cmi12 = (said: ModelCommit) => ({
  'cmi.core.lesson_status': said.status,
  'cmi.core.score.raw': String(said.raw),
  'cmi.core.session_time': `00:00:${String(said.seconds).padStart(2, '0')}`,
  'cmi.core.lesson_location': said.location,
  ...(said.isSuspend ? { 'cmi.core.exit': 'suspend' } : {}),
});

/** The same in the words of 2004, where completed and passed are two things. */
const cmi2004 = (said: ModelCommit) => ({
  'cmi.completion_status': said.status === 'incomplete' ? 'incomplete' : 'completed',
  ...(said.status === 'passed' || said.status === 'failed' ? { 'cmi.success_status': said.status } : {}),
  'cmi.score.scaled': String(said.raw / 100),
  'cmi.session_time': `PT${said.seconds}S`,
  'cmi.location': said.location,
  ...(said.isSuspend ? { 'cmi.exit': 'suspend' } : {}),
});

/** Both standards: every fourth history is one of 2004. */
const standardOf = (seed: number) => (seed % 4 === 0 ? '2004' : '1.2');

describe('a history of launches and commits, repeated, out of order, from several devices', () => {
  const campus = testCampus();
  const ana = () => campus.as('ana');
  const rows = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];

  /** What is stored, in the words of the model. */
  const stored = async (enrolmentId: string) => ({
    progress: await rows(
      `select status = 'completed' as "isCompleted", is_passed as "isPassed", score::float8 as score from activity_progress
        where enrolment_id = $1 and activity_id = $2`,
      [enrolmentId, course.map],
    ),
    attempts: await rows(
      `select number, finished_at is not null as "isFinished", completed_at is not null as "isCompleted", is_passed as "isPassed", score::float8 as score
         from scorm_attempt where enrolment_id = $1 order by number`,
      [enrolmentId],
    ),
    items: await rows(
      `select a.number, i.item_id as "itemId", coalesce(i.cmi ->> 'cmi.core.lesson_location', i.cmi ->> 'cmi.location') as location
         from scorm_item_state i join scorm_attempt a on a.id = i.attempt_id where a.enrolment_id = $1 order by 1, 2`,
      [enrolmentId],
    ),
    seconds: await rows(
      `select a.number, s.item_id as "itemId", sum(s.seconds)::float8 as seconds
         from scorm_session s join scorm_attempt a on a.id = s.attempt_id where a.enrolment_id = $1 group by 1, 2 having sum(s.seconds) > 0 order by 1, 2`,
      [enrolmentId],
    ),
  });

  const expected = (model: ScormModel) => {
    const placed = model.attempts.flatMap(({ items }, at) =>
      [...items].map(([itemId, { location }]) => ({ number: at + 1, itemId, location })),
    );
    const times = new Map<string, { number: number; itemId: string; seconds: number }>();
    for (const { attempt, itemId, seconds } of model.sessions) {
      const key = `${attempt}/${itemId}`;
      const before = times.get(key)?.seconds ?? 0;
      if (before + seconds > 0) times.set(key, { number: attempt + 1, itemId, seconds: before + seconds });
    }
    const inOrder = <Row extends { number: number; itemId: string }>(all: Row[]) =>
      all.sort((a, b) => a.number - b.number || a.itemId.localeCompare(b.itemId));
    return {
      progress: [model.progress],
      attempts: model.standings(),
      items: inOrder(placed),
      seconds: inOrder([...times.values()]),
    };
  };

  it.each(Array.from({ length: SEEDS }, (_, seed) => [seed + 1, standardOf(seed + 1)] as const))(
    'is neither lost nor doubled: seed %i, of %s',
    async (seed) => {
      const random = randomFrom(seed);
      const is2004 = standardOf(seed) === '2004';
      const cmiOf = is2004 ? cmi2004 : cmi12;
      const items = random.chance(0.5) || is2004 ? ['A'] : ['A', 'B'];
      const policy = { ...defaultAttemptPolicy, grading: random.of(GRADINGS) };
      const zip = is2004 ? await zipOf2004({ id: 'A' }) : await zipOf(items.map((id) => ({ id })));
      const packageId = await importPackage(campus.server, zip);
      const enrolmentId = await enrolmentWith(campus.server, ana(), packageId, { policy });
      const devices = [new TestDevice(ana()), new TestDevice(ana())] as const;
      const model = new ScormModel(items, policy);
      const played: {
        launch: LaunchData;
        session: ReturnType<ScormModel['launch']>;
        written: ModelCommit[];
      }[] = [];
      const sent: { device: TestDevice; entry: Entry }[] = [];

      const open = async () => {
        const itemId = random.of(items);
        const { opensAs } = await readActivity(ana(), enrolmentId);
        const newAttempt = random.chance(0.15);
        const kind = newAttempt || opensAs === 'NEW' ? 'new' : opensAs === 'REVIEW' ? 'review' : 'continue';
        const session = await launch(ana(), enrolmentId, { itemId, newAttempt });
        expect(session.isReview).toBe(kind === 'review');
        played.push({ launch: session, session: model.launch(itemId, kind), written: [] });
      };
      const write = (): ModelCommit[] => {
        const one = random.of(played);
        const number = one.written.length + 1;
        const isFinish = random.chance(0.3);
        one.written.push({
          number,
          status: random.of(STATUSES),
          raw: random.below(101),
          seconds: Math.min(59, (one.written.at(-1)?.seconds ?? 0) + random.below(5)),
          location: `${one.launch.sessionId.slice(-4)}-${number}`,
          isFinish,
          isSuspend: random.chance(0.4),
        });
        return one.written;
      };
      const send = async () => {
        write();
        const one = random.of(played.filter(({ written }) => written.length));
        const said = random.chance(0.7) ? one.written.at(-1) : random.of(one.written);
        if (!said) return;
        const device = random.of(devices);
        const entry = device.entry(committed(one.launch, said.number, cmiOf(said), said.isFinish));
        sent.push({ device, entry });
        await device.send(entry);
        model.commit(one.session, said);
      };

      await open();
      for (let event = 0; event < EVENTS; event++) {
        if (random.chance(0.25)) await open();
        else if (sent.length && random.chance(0.2)) {
          const again = random.of(sent);
          const answer = await again.device.send(again.entry);
          expect(answer.data.recordWork.receipts).toMatchObject([{ isRepeat: true, refusal: null }]);
        } else await send();
      }
      await send();
      expect(await stored(enrolmentId)).toEqual(expected(model));
    },
  );
});
