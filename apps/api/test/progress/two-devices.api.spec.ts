import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { timeToken } from '@campus/platform/auth/time-token.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { fieldWritten, TestDevice, type Entry } from '../support/work.ts';

interface OtherText {
  textId: string;
  value: string;
  occurredAt: string;
}

const idsOf = (texts: OtherText[]) => texts.map(({ textId }) => textId);

interface Value {
  fieldId: string;
  value: string;
  textId: string;
  otherTexts: OtherText[];
}

const LESSON = `query ($enrolmentId: ID!, $activityId: ID!) {
  lesson(enrolmentId: $enrolmentId, activityId: $activityId, locale: es) {
    values { fieldId value textId otherTexts { textId value occurredAt } }
  }
}`;
const PLAN = `query ($enrolmentId: ID!) {
  plan(enrolmentId: $enrolmentId, locale: es) {
    parts { fields { fieldId value textId otherTexts { value } } }
    annexes { fields { fieldId value textId otherTexts { value } } }
  }
}`;

interface Section {
  fields: Value[];
}

const MINUTE = 60_000;

describe('two devices of one officer and one field', () => {
  const campus = testCampus();
  let enrolmentId: string;
  beforeEach(async () => {
    ({ enrolmentId } = await plantEnrolment(campus.server, 'ana'));
  });

  const device = () => new TestDevice(campus.as('ana'));
  const now = Date.now();
  const at = (minute: number) => ({
    timeToken: timeToken(
      campus.server.config.secret,
      personOf('ana').id,
      new Date(now - 90 * MINUTE + minute * MINUTE),
    ),
  });
  /** What the device had before it: the text with this id, empty for none; and the others its author decided about. */
  const writing = (value: string, before: string, ...others: string[]) => ({
    fieldWritten: { ...fieldWritten(enrolmentId, 'risks', value).fieldWritten, seen: { before, others } },
  });
  const read = async (): Promise<Value> => {
    const { data } = await campus
      .as('ana')
      .query<{ lesson: { values: Value[] } }>(LESSON, { enrolmentId, activityId: course.first });
    const risks = data.lesson.values.find(({ fieldId }) => fieldId === 'risks');
    if (!risks) throw new Error('nothing is written');
    return risks;
  };
  const texts = async () => {
    const { value, otherTexts } = await read();
    return [value, ...otherTexts.map((other) => other.value)];
  };
  const send = async (by: TestDevice, ...entries: Entry[]) => {
    const receipts = (await by.send(...entries)).data.recordWork.receipts;
    expect(receipts.every(({ isRecorded }) => isRecorded)).toBe(true);
    return receipts;
  };

  /** Both wrote while neither knew of the other: the phone without a connection, and it came second. */
  const writeApart = async () => {
    const [phone, pc] = [device(), device()];
    const waiting = phone.entry(writing('Ríos de la costa', ''), at(10));
    await send(pc, pc.entry(writing('Sismo en la capital', ''), at(20)));
    await send(phone, waiting);
    return { phone, pc, waiting };
  };

  it('keeps both texts when neither device knew of the other, whichever arrives first', async () => {
    await writeApart();
    expect(await texts()).toEqual(['Sismo en la capital', 'Ríos de la costa']);
    const tablet = device();
    await send(tablet, tablet.entry(writing('Volcán', ''), at(30)));
    expect(await texts()).toEqual(['Volcán', 'Sismo en la capital', 'Ríos de la costa']);
  });

  it('keeps nothing where each had the other’s text before it', async () => {
    const [phone, pc] = [device(), device()];
    await send(
      phone,
      phone.entry(writing('Ríos', ''), at(1)),
      phone.entry(writing('Ríos y costa', ''), at(2)),
    );
    await send(pc, pc.entry(writing('Sismo', (await read()).textId), at(3)));
    await send(phone, phone.entry(writing('Volcán', (await read()).textId), at(4)));
    expect(await texts()).toEqual(['Volcán']);
  });

  it('says nothing where one goes on with what the other wrote, or both wrote the same', async () => {
    const [phone, pc] = [device(), device()];
    await send(phone, phone.entry(writing('Ríos', ''), at(1)));
    await send(pc, pc.entry(writing('Ríos', ''), at(2)));
    await send(phone, phone.entry(writing('Ríos y costa', ''), at(3)));
    expect(await texts()).toEqual(['Ríos y costa']);
  });

  it.each([
    ['uses the other', 'Ríos de la costa'],
    ['puts both together', 'Sismo en la capital\nRíos de la costa'],
    ['keeps what is in force', 'Sismo en la capital'],
  ])('is decided once when somebody %s, however often the entry comes', async (_name, value) => {
    await writeApart();
    const { textId, otherTexts } = await read();
    const tablet = device();
    const decision = tablet.entry(writing(value, textId, ...idsOf(otherTexts)), at(40));
    await send(tablet, decision);
    expect(await texts()).toEqual([value]);
    expect(await send(tablet, decision)).toMatchObject([{ isRepeat: true }]);
    expect(await texts()).toEqual([value]);
  });

  it('is not decided by writing on, nor for a text that has changed since', async () => {
    const { pc, phone } = await writeApart();
    const { textId, otherTexts } = await read();
    await send(pc, pc.entry(writing('Sismo, y réplicas', textId), at(41)));
    expect(await texts()).toEqual(['Sismo, y réplicas', 'Ríos de la costa']);
    // The phone was still without an answer, and its author wrote on: that is what the other text says now.
    await send(phone, phone.entry(writing('Ríos del norte', ''), at(35)));
    expect(await texts()).toEqual(['Sismo, y réplicas', 'Ríos del norte']);
    const after = await read();
    await send(pc, pc.entry(writing('Sismo, y réplicas', after.textId, ...idsOf(otherTexts)), at(42)));
    expect(await texts()).toEqual(['Sismo, y réplicas', 'Ríos del norte']);
  });

  it('of two entries at the same moment loses neither', async () => {
    const devices = Array.from({ length: 6 }, device);
    await Promise.all(
      devices.map((one, index) => send(one, one.entry(writing(`Texto ${index}.`, ''), at(index)))),
    );
    expect((await texts()).toSorted()).toEqual(devices.map((_, index) => `Texto ${index}.`));
    expect((await texts())[0]).toBe('Texto 5.');
  });

  it('keeps for a week what a client replaces that does not say what it saw', async () => {
    const [phone, pc] = [device(), device()];
    await send(phone, phone.entry(fieldWritten(enrolmentId, 'risks', 'Ríos'), at(1)));
    await send(pc, pc.entry(fieldWritten(enrolmentId, 'risks', 'Sismo'), at(2)));
    expect(await texts()).toEqual(['Sismo', 'Ríos']);
  });

  it('keeps no more than twenty', async () => {
    for (let index = 0; index < 23; index++) {
      const one = device();
      await send(one, one.entry(writing(`Texto ${index}.`, ''), at(index)));
    }
    const kept = await texts();
    expect(kept).toHaveLength(21);
    expect(kept.slice(0, 2)).toEqual(['Texto 22.', 'Texto 21.']);
  });

  it.each([
    ['a text that is none', { before: 'x'.repeat(41), others: [] }],
    ['a name no database keeps', { before: 'a\u0000', others: [] }],
    [
      'more others than a field has',
      { before: null, others: Array.from({ length: 21 }, () => randomUUID()) },
    ],
  ])('is refused for %s', async (_name, seen) => {
    const { fieldWritten: field } = fieldWritten(enrolmentId, 'risks', 'x');
    expect(await device().record({ fieldWritten: { ...field, seen } })).toMatchObject([
      { refusal: 'INPUT_INVALID' },
    ]);
  });

  it('says in the plan what waits, and in the copy that leaves the campus', async () => {
    await writeApart();
    const { data } = await campus
      .as('ana')
      .query<{ plan: { parts: Section[]; annexes: Section[] } }>(PLAN, { enrolmentId });
    const fields = [...data.plan.parts, ...data.plan.annexes].flatMap((section) => section.fields);
    expect(fields.filter(({ otherTexts }) => otherTexts.length > 0)).toMatchObject([
      { fieldId: 'risks', value: 'Sismo en la capital', otherTexts: [{ value: 'Ríos de la costa' }] },
    ]);
  });
});
