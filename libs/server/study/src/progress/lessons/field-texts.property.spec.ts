import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, meet, NOTHING, textIdOf, type ArrivingText, type FieldText } from './field-texts.rules.ts';

/** One field on the server, which takes each entry once, in whatever order the devices reach it. */
class Field {
  stored: FieldText | null = null;
  others: FieldText[] = [];
  private readonly taken = new Set<string>();

  take(text: ArrivingText): void {
    const name = `${text.deviceId} ${text.sequence}`;
    if (this.taken.has(name)) return;
    this.taken.add(name);
    const { stored } = this;
    if (!stored) {
      this.stored = text;
      return;
    }
    const { inForce, kept, settled } = meet(text, stored, this.others);
    this.others = this.others.filter(({ textId }) => !settled.includes(textId));
    if (kept) this.others.push(kept === 'arriving' ? text : stored);
    if (inForce === 'arriving')
      this.stored = {
        ...text,
        occurredAt: text.occurredAt > stored.occurredAt ? text.occurredAt : stored.occurredAt,
      };
  }
}

/** What its author has before them: the server's answer, under what they wrote since. */
class Device {
  sequence = 0;
  waiting: ArrivingText[] = [];
  sent: ArrivingText[] = [];
  shown = { value: '', textId: NOTHING, others: [] as FieldText[] };
  /** What stood there when they began, while their own text lies over it. */
  begun: { before: string; others: string[] } | null = null;
  value = '';

  constructor(
    readonly id: string,
    private readonly field: Field,
    /** Every text its author read before they replaced it, or decided about. */
    private readonly read: Set<string>,
  ) {}

  /** Another answer lies on the screen only when nothing of this device waits above it. */
  fetch(): void {
    if (this.waiting.length > 0) return;
    const { stored, others } = this.field;
    this.shown = { value: stored?.value ?? '', textId: stored?.textId ?? NOTHING, others: [...others] };
    this.value = this.shown.value;
    this.begun = null;
  }

  write(value: string, at: number, decided: string[] = []): void {
    this.begun ??= { before: this.shown.textId, others: [] };
    this.begun.others.push(...decided);
    this.read.add(this.value);
    const text: ArrivingText = {
      value,
      textId: textIdOf(value),
      before: this.begun.before,
      occurredAt: new Date(at),
      deviceId: this.id,
      sequence: ++this.sequence,
      decided: [...this.begun.others],
    };
    this.value = value;
    // What was not sent is made needless by the next.
    this.waiting = [text];
  }

  decide(choice: 'use' | 'both' | 'keep', at: number): void {
    const other = this.shown.others.pop();
    if (!other) return;
    this.read.add(other.value);
    const value = { use: other.value, both: `${this.value}\n${other.value}`, keep: this.value }[choice];
    this.write(value, at, [other.textId]);
  }

  /** The server may take it and the answer be lost: then it comes again. */
  send(isAnswered: boolean): void {
    this.waiting.forEach((text) => this.field.take(text));
    this.sent.push(...this.waiting);
    if (isAnswered) this.waiting = [];
  }

  again(): void {
    this.sent.forEach((text) => this.field.take(text));
  }
}

const step = fc.record({
  who: fc.nat(1),
  act: fc.oneof(
    { weight: 4, arbitrary: fc.constant('write' as const) },
    fc.constantFrom('send', 'lost', 'again', 'fetch', 'use', 'both', 'keep', 'clear', 'extend'),
  ),
  word: fc.constantFrom('Ríos', 'Sismo', 'Costa', 'Volcán'),
});

it('loses no text: each is in force, or kept beside it, or its author had it before them', () => {
  const property = fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    const field = new Field();
    const read = new Set<string>();
    const phone = new Device('phone', field, read);
    const pc = new Device('pc', field, read);
    const devices = [phone, pc];
    const typed = new Set<string>();
    steps.forEach(({ who, act, word }, at) => {
      const device = who === 0 ? phone : pc;
      // Texts differ, so that none is found by chance.
      const texts = { write: `${word}${at}`, clear: '', extend: `${device.value} ${word}`.trim() };
      if (act === 'write' || act === 'clear' || act === 'extend') {
        device.write(texts[act], at);
        typed.add(texts[act]);
      } else if (act === 'use' || act === 'both' || act === 'keep') device.decide(act, at);
      else if (act === 'fetch') device.fetch();
      else if (act === 'again') device.again();
      else device.send(act === 'send');
    });
    devices.forEach((device) => device.send(true));
    const kept = [field.stored, ...field.others].flatMap((text) => (text ? [text.value] : []));
    for (const text of typed) if (!read.has(text)) expect(kept.some((one) => contains(one, text))).toBe(true);
    // And once both have decided about everything, there is one text on both.
    for (let round = 0; round < 20 && field.others.length > 0; round++) {
      const device = round % 2 === 0 ? phone : pc;
      device.fetch();
      device.decide('both', steps.length + round);
      device.send(true);
    }
    expect(field.others).toEqual([]);
    devices.forEach((device) => device.fetch());
    expect(phone.value).toBe(pc.value);
  });
  fc.assert(property, { numRuns: 2000 });
});
