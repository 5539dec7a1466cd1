import { describe, expect, it } from '@jest/globals';
import { contains, meet, NOTHING, textIdOf, type ArrivingText, type FieldText } from './field-texts.rules.ts';

const PHONE = 'phone';
const PC = 'pc';
const noon = Date.UTC(2026, 10, 24, 12);
const hours = (count: number) => new Date(noon + count * 3_600_000);

const text = (value: string, more: Partial<FieldText> = {}): FieldText => ({
  value,
  textId: textIdOf(value),
  before: NOTHING,
  occurredAt: hours(0),
  deviceId: PHONE,
  sequence: 5,
  ...more,
});

interface Written {
  by?: string;
  sequence?: number;
  /** Hours after what is in force. */
  at?: number;
  /** The text that stood there; null: none; undefined: the device does not say. */
  over?: string | null;
  others?: string[];
}

const nameOf = (over: string | null | undefined): string | null => {
  if (over === undefined) return null;
  return over === null ? NOTHING : textIdOf(over);
};

const arriving = (
  value: string,
  { by = PC, sequence = 9, at = 1, over, others = [] }: Written,
): ArrivingText => ({
  ...text(value, { occurredAt: hours(at), before: nameOf(over) }),
  deviceId: by,
  sequence,
  decided: others.map(textIdOf),
});

const ARRIVING = { inForce: 'arriving', kept: null };
const STORED = { inForce: 'stored', kept: null };
const BOTH = { inForce: 'arriving', kept: 'stored' };
const BOTH_LATE = { inForce: 'stored', kept: 'arriving' };

describe('a text that comes to a field where one stands', () => {
  it.each<[string, string, Written, object]>([
    ['replaces what its author had before them', 'Sismo', { over: 'Ríos' }, ARRIVING],
    [
      'replaces the same device’s text, of which the server’s answer has not come',
      'Sismo',
      { by: PHONE, over: null },
      ARRIVING,
    ],
    [
      'replaces it too where nothing stood when another device wrote: both are kept',
      'Sismo',
      { over: null },
      BOTH,
    ],
    ['of another base replaces nothing unseen', 'Sismo', { over: 'Volcán' }, BOTH],
    ['says the same: nothing is kept twice', 'Ríos', { over: null }, ARRIVING],
    ['goes on where the other ends: all of both is in it', 'Ríos y costa', { over: null }, ARRIVING],
    ['is the beginning of the other: the longer stays', '  ', { over: null }, STORED],
    ['that was cleared by somebody who had read it is cleared', '', { over: 'Ríos' }, ARRIVING],
    ['comes late: the later one stays in force, it is kept', 'Sismo', { at: -1, over: null }, BOTH_LATE],
    ['comes late and blank: there is nothing to keep', ' ', { at: -1, over: null }, STORED],
    ['comes late and goes on where the other ends', 'Ríos, costa', { at: -1, over: null }, ARRIVING],
    ['comes late from the device that wrote on since', 'Rí', { by: PHONE, sequence: 4, over: null }, STORED],
    ['of a client that does not say what it saw, an hour later', 'Sismo', {}, BOTH],
    ['of such a client is shortened: its author may have done so on purpose', 'R', {}, BOTH],
    ['of such a client, a fortnight later: replaced as ever', 'Sismo', { at: 336 }, ARRIVING],
    ['of such a client on the device that wrote the other', 'Sismo', { by: PHONE }, ARRIVING],
  ])('%s', (_name, value, written, result) => {
    expect(meet(arriving(value, written), text('Ríos'), [])).toMatchObject(result);
  });

  it('comes late, and the one in force was written by somebody who had read it', () => {
    const stored = text('Volcán', { before: textIdOf('Sismo') });
    expect(meet(arriving('Sismo', { at: -1, over: null }), stored, [])).toMatchObject(STORED);
  });

  it.each([
    ['emptied', ''],
    ['shortened', 'Ríos'],
  ])('comes late to one a client %s that does not say what it saw: both are kept', (_name, value) => {
    const stored = text(value, { before: null });
    expect(meet(arriving('Ríos y costa', { at: -1 }), stored, [])).toMatchObject(BOTH_LATE);
  });

  it('stands beside one nobody wrote in a journal, as after a transfer', () => {
    const stored = text('Ríos', { deviceId: null, sequence: null, before: null });
    expect(meet(arriving('Sismo', { over: null }), stored, [])).toMatchObject(BOTH);
    expect(meet(arriving('Sismo', { over: 'Ríos' }), stored, [])).toMatchObject(ARRIVING);
  });
});

describe('of two devices’ texts that meet', () => {
  const values = ['', 'Ríos', 'Ríos y costa', 'Sismo'];
  const said = ['does not say', 'nothing stood there', 'another text stood there'] as const;
  const before = {
    'does not say': undefined,
    'nothing stood there': null,
    'another text stood there': 'Volcán',
  };
  const pairs = said.flatMap((earlier) => said.map((later) => ({ earlier, later })));

  it.each(pairs)('the same is in force, whichever comes first: $earlier, $later', ({ earlier, later }) => {
    for (const one of values)
      for (const other of values) {
        const first = arriving(one, { by: PHONE, at: 1, over: before[earlier] });
        const second = arriving(other, { by: PC, at: 2, over: before[later] });
        const inOrder = meet(second, first, []).inForce === 'arriving' ? other : one;
        const late = meet(first, second, []).inForce === 'arriving' ? one : other;
        expect([one, other, late]).toEqual([one, other, inOrder]);
      }
  });
});

describe('another text of the field', () => {
  const other = text('Sismo', { deviceId: PC, sequence: 3 });
  it.each<[string, string, Written, string[]]>([
    ['waits while nobody decides', 'Ríos y costa', { by: PHONE, over: null }, []],
    [
      'is used: the one it takes the place of is not kept',
      'Sismo',
      { over: 'Ríos', others: ['Sismo'] },
      ['Sismo'],
    ],
    ['is put to it', 'Ríos\nSismo', { over: 'Ríos', others: ['Sismo'] }, ['Sismo']],
    ['is not wanted', 'Ríos', { over: 'Ríos', others: ['Sismo'] }, ['Sismo']],
    ['is typed again', 'Sismo y tsunami', { by: PHONE, over: null }, ['Sismo']],
    [
      'was written on by its device, which knows of nothing else',
      'Seísmo',
      { by: PC, over: null },
      ['Sismo'],
    ],
    ['stays when its device goes on with the one in force', 'Ríos, y costa', { by: PC, over: 'Ríos' }, []],
  ])('%s', (_name, value, written, settled) => {
    expect(meet(arriving(value, written), text('Ríos'), [other]).settled).toEqual(settled.map(textIdOf));
  });

  it('that changed since it was decided about waits on', () => {
    const decided = arriving('Ríos', { over: 'Ríos', others: ['Sis'] });
    expect(meet(decided, text('Ríos'), [other]).settled).toEqual([]);
  });
});

describe('what is the beginning of a text', () => {
  it.each([
    ['Ríos y costa', 'Ríos', true],
    ['Ríos, costa', 'Ríos', true],
    ['Ríos.', ' Ríos ', true],
    ['Ríos\nCosta', 'Ríos', true],
    ['Ríos', '', true],
    ['Ríos', 'Río', false],
    ['55', '5', false],
    ['5,5', '5', false],
    ['5 000', '5', false],
    ['2026-11-24', '2026', false],
    ['Costa y ríos', 'ríos', false],
  ])('%j begins with %j: %s', (whole, part, is) => {
    expect(contains(whole, part)).toBe(is);
  });
});
