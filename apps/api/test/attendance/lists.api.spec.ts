import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { answerOf, board, plantWorkshop, record, rowOf, said, type Workshop } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { DEMO_DOMAIN, type DemoKey } from '@campus/people/people/campus/demo-people.ts';
import { personOf, personas, type Persona } from '../support/personas.ts';

const addressOf = (key: DemoKey) => `${key}@${DEMO_DOMAIN}`;
const reason = 'Era el registro de otro día.';

interface Row {
  line: number;
  result: string;
  person: string | null;
  presence: string | null;
  minutes: number | null;
  recordedPresence: string | null;
  recordedMinutes: number | null;
  isHeld: boolean;
}

describe('a list of attendance', () => {
  const campus = testCampus();
  let shop: Workshop;

  beforeEach(async () => {
    shop = await plantWorkshop(campus.server);
  });

  const first = () => shop.opening.halfDays[0] ?? '';
  const log = (...lines: string[]) => ['Name,User Email,Duration (Minutes)', ...lines].join('\n');
  const input = (text: string, over: object = {}) => ({
    halfDayId: first(),
    evidence: 'WEBINAR_LOG',
    fileName: 'registro.csv',
    content: Buffer.from(text).toString('base64'),
    idempotencyKey: randomUUID(),
    ...over,
  });
  const check = async (persona: Persona, text: string, over: object = {}) =>
    (
      await answerOf<{ listId: string }>(campus.as(persona), 'CheckAttendanceList', {
        input: input(text, over),
      })
    )?.listId ?? '';
  const rows = async (persona: Persona, listId: string, filter: object = {}) =>
    (
      await answerOf<{ items: Row[] }>(campus.as(persona), 'AttendanceListRows', {
        listId,
        sort: 'LINE',
        isDescending: false,
        limit: 100,
        offset: 0,
        ...filter,
      })
    )?.items ?? [];
  const apply = (persona: Persona, listId: string, strangersGroupId: string | null = null) =>
    answerOf<{ recorded: number; walkIns: number; code?: string }>(
      campus.as(persona),
      'ApplyAttendanceList',
      { input: { listId, strangersGroupId, idempotencyKey: randomUUID() } },
    );
  const marksOfAna = async () => (await rowOf(campus.as('carla'), shop, shop.ana)).marks;

  it('is looked at before anything is recorded, then recorded once, strangers as walk-ins', async () => {
    const listId = await check(
      'carla',
      log(
        `whoever,${addressOf('ana')},100`,
        `whoever,${addressOf('ana')},20`,
        'Eva Paz,eva@example.org,90',
        'Teo Gil,,0',
      ),
    );
    expect(await rows('carla', listId)).toMatchObject([
      { result: 'RECORD', person: expect.stringMatching(/^Ana /), presence: 'PART', minutes: 120 },
      { result: 'TWICE' },
      { result: 'UNKNOWN', person: null, minutes: 90 },
      { result: 'UNKNOWN', presence: 'ABSENT' },
    ]);
    expect(await marksOfAna()).toEqual([]);
    expect(await apply('carla', listId, shop.mexico)).toMatchObject({ recorded: 1, walkIns: 1 });
    expect(await marksOfAna()).toMatchObject([{ presence: 'PART', minutes: 120, evidence: 'WEBINAR_LOG' }]);
    expect(await board(campus.as('carla'), shop.editionId)).toMatchObject({ openWalkIns: 1 });
    expect((await apply('carla', listId))?.code).toBe('LIST_MOVED_ON');
  });

  it('says what is recorded now beside what it would record, and afterwards what undoing takes back', async () => {
    const listId = await check('carla', log(`x,${addressOf('ana')},45`));
    const ana = async (id: string) => (await rows('carla', id))[0];
    expect(await ana(listId)).toMatchObject({ result: 'RECORD', recordedPresence: null, isHeld: false });
    await apply('carla', listId);
    const mark = { recordedPresence: 'PART', recordedMinutes: 45 };
    expect(await ana(listId)).toMatchObject({ ...mark, isHeld: true });
    // Without a column of minutes a row says only that somebody was there: that changes nothing.
    for (const [text, result] of [
      [log(`x,${addressOf('ana')},45`), 'SAME'],
      [log(`x,${addressOf('ana')},46`), 'DIFFERS'],
      [`Name,User Email\nx,${addressOf('ana')}`, 'DIFFERS'],
    ] as const) {
      const other = await check('carla', text);
      expect(await ana(other)).toMatchObject({ result, ...mark, isHeld: false });
      await apply('carla', other);
      expect(await marksOfAna()).toMatchObject([{ presence: 'PART', minutes: 45 }]);
    }
    expect(await ana(listId)).toMatchObject({ ...mark, isHeld: true });
  });

  it('names a walk-in’s likely people only to who may see them, whatever their group', async () => {
    const name = 'Luis Ángel Mora';
    await campus.server.sql.query(`update enrolment set group_id = $1 where id = $2`, [
      shop.mexico,
      shop.luis,
    ]);
    await campus.server.sql.query(
      `insert into attendance_walk_in (id, half_day_id, group_id, name, email, presence, recorded_by, said_at, device_at)
       values ($1, $2, $3, $4, $5, 'whole', $6, now(), now())`,
      [randomUUID(), first(), shop.mexico, name, addressOf('luis'), personOf('tomas').id],
    );
    const matches = async (persona: Persona) => {
      const order = { sort: 'SAID', isDescending: true, limit: 10, offset: 0 };
      const variables = { editionId: shop.editionId, locale: 'es', isOpenOnly: true, ...order };
      const list = await answerOf<{ items: { matches: { enrolmentId: string }[] }[] }>(
        campus.as(persona),
        'WalkIns',
        variables,
      );
      return list?.items.map((one) => one.matches.map(({ enrolmentId }) => enrolmentId));
    };
    expect(await matches('lucia')).toEqual([[shop.luis]]);
    expect(await matches('tomas')).toEqual([[shop.luis]]);
    expect(await matches('carla')).toEqual([[]]);
  });

  it('is found by its name, and its rows by theirs, in the order asked for', async () => {
    const listId = await check('carla', log('Eva Paz,,9', 'Ángel Mora,,9', `,${addressOf('ana')},9`));
    await check('carla', log('Eva Paz,,9'), { fileName: 'Otra lista.csv' });
    const lines = async (filter: object) => (await rows('carla', listId, filter)).map(({ line }) => line);
    expect(await lines({ sort: 'NAME' })).toEqual([4, 3, 2]);
    expect(await lines({ sort: 'RESULT', isDescending: true })).toEqual([3, 2, 4]);
    expect(await lines({ search: 'angel' })).toEqual([3]);
    const files = async (filter: object) => {
      const variables = {
        sessionId: shop.opening.id,
        sort: 'FILE',
        isDescending: false,
        limit: 1,
        offset: 0,
      };
      const page = await answerOf<{ items: { fileName: string }[]; totalCount: number }>(
        campus.as('carla'),
        'AttendanceLists',
        { ...variables, ...filter },
      );
      return [page?.items[0]?.fileName, page?.totalCount];
    };
    expect(await files({})).toEqual(['Otra lista.csv', 2]);
    expect(await files({ isDescending: true })).toEqual(['registro.csv', 2]);
    expect(await files({ search: 'REGÍS' })).toEqual(['registro.csv', 1]);
  });

  it('leaves what is recorded otherwise, and shows what is recorded like that already', async () => {
    const twelve = [{ enrolmentId: shop.ana, halfDayId: first(), presence: 'PART', minutes: 120 }];
    await record(campus.as('carla'), twelve);
    const same = await check('carla', log(`x,${addressOf('ana')},120`));
    expect(await rows('carla', same)).toMatchObject([{ result: 'SAME' }]);
    const differs = await check('carla', log(`x,${addressOf('ana')},60`));
    expect(await rows('carla', differs)).toMatchObject([{ result: 'DIFFERS' }]);
    expect(await apply('carla', differs)).toMatchObject({ recorded: 0 });
    expect(await marksOfAna()).toMatchObject([{ minutes: 120 }]);
  });

  it('is decided again when it is recorded: what came in between stays', async () => {
    const listId = await check('carla', log(`x,${addressOf('ana')},60`));
    await record(campus.as('tomas'), [{ enrolmentId: shop.ana, halfDayId: first() }]);
    expect(await apply('carla', listId)).toMatchObject({ recorded: 0 });
    expect(await marksOfAna()).toMatchObject([{ presence: 'WHOLE' }]);
  });

  it('is undone with a reason: corrections stay, its open walk-ins go, and it can be brought again', async () => {
    const text = log(`x,${addressOf('ana')},60`, 'Eva Paz,eva@example.org,90');
    const listId = await check('carla', text);
    await apply('carla', listId, shop.mexico);
    expect(await said(campus.as('carla'), 'UndoAttendanceList', { listId, reason: 'no' })).toBe(
      'REASON_NEEDED',
    );
    expect(await said(campus.as('carla'), 'UndoAttendanceList', { listId, reason })).toBe(
      'AttendanceListUndone',
    );
    expect(await marksOfAna()).toEqual([]);
    expect(await board(campus.as('carla'), shop.editionId)).toMatchObject({ openWalkIns: 0 });
    const again = await check('carla', text);
    await apply('carla', again);
    const correct = { enrolmentId: shop.ana, halfDayId: first(), presence: 'WHOLE', reason };
    await said(campus.as('carla'), 'CorrectAttendance', correct);
    await said(campus.as('carla'), 'UndoAttendanceList', { listId: again, reason });
    expect(await marksOfAna()).toMatchObject([{ presence: 'WHOLE', isCorrected: true }]);
  });

  it('names nobody of another country: such a row is a stranger’s', async () => {
    const text = log(`x,${addressOf('luis')},60`, `x,${addressOf('ana')},60`);
    expect(await rows('carla', await check('carla', text))).toMatchObject([
      { result: 'UNKNOWN', person: null },
      { result: 'RECORD' },
    ]);
    expect(await rows('lucia', await check('lucia', text))).toMatchObject([
      { result: 'RECORD' },
      { result: 'RECORD' },
    ]);
  });

  it('is seen, recorded and undone only by who brought it', async () => {
    const listId = await check('carla', log(`x,${addressOf('ana')},60`));
    expect(await answerOf(campus.as('lucia'), 'AttendanceList', { id: listId })).toBeNull();
    expect(await rows('lucia', listId)).toEqual([]);
    expect((await apply('lucia', listId))?.code).toBe('NOT_FOUND');
    expect(await said(campus.as('lucia'), 'UndoAttendanceList', { listId, reason })).toBe('NOT_FOUND');
  });

  it.each(personas)('%s brings one only for groups that are the own', async (persona) => {
    const answer = await said(campus.as(persona), 'CheckAttendanceList', input(log('x,x@example.org,1')));
    const may: Persona[] = ['tomas', 'carla', 'marta', 'lucia', 'admin'];
    expect(answer === 'AttendanceListChecked').toBe(may.includes(persona));
    const ofMexico = { halfDayId: shop.exercise.halfDays[0] };
    const mexican = await said(
      campus.as(persona),
      'CheckAttendanceList',
      input(log('x,x@example.org,1'), ofMexico),
    );
    expect(mexican === 'AttendanceListChecked').toBe(may.includes(persona) && persona !== 'marta');
  });

  it.each<[string, string, object, string]>([
    ['a picture', '\u0089PNG', {}, 'LIST_UNREADABLE'],
    ['nothing', '', {}, 'LIST_UNREADABLE'],
    ['columns nobody can make out', 'Uno;Dos\n1;2\n3;4\n', {}, 'LIST_UNREADABLE'],
    ['a kind of evidence that is no file', 'Name\nAna Rivas\n', { evidence: 'QR' }, 'INPUT_INVALID'],
    ['a half day nobody has planned', 'Name\nAna Rivas\n', { halfDayId: randomUUID() }, 'NOT_FOUND'],
  ])('is refused: %s', async (_about, text, over, code) => {
    expect(await said(campus.as('carla'), 'CheckAttendanceList', input(text, over))).toBe(code);
  });

  it('is read by other columns when a person says so', async () => {
    const text = 'Quién;Cuánto\n' + `${addressOf('ana')};45\n`;
    const columns = [
      { kind: 'EMAIL', column: 0 },
      { kind: 'MINUTES', column: 1 },
    ];
    const listId = await check('carla', text, { columns });
    expect(await rows('carla', listId)).toMatchObject([{ result: 'RECORD', minutes: 45 }]);
  });
});
