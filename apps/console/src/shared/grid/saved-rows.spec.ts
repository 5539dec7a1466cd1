import { describe, expect, it } from '@jest/globals';
import { changedRows, mergedRows, savedInto, typedInto } from './saved-rows.ts';

interface Row {
  id: string;
  version: number | null;
  name: string;
  seats: string;
}
const row = (over: Partial<Row> = {}): Row => ({ id: 'a', version: 1, name: 'México', seats: '10', ...over });
const meanwhile = { code: 'CHANGED_MEANWHILE' as const, params: {} };

describe('rows that are saved one by one', () => {
  const read = mergedRows<Row>([], [row(), row({ id: 'b', name: 'Belice' })]);

  it('are sent when they are changed or new, and only then', () => {
    expect(changedRows(read)).toEqual([]);
    const typed = typedInto(read, [
      row({ seats: '12' }),
      row({ id: 'b', name: 'Belice' }),
      row({ id: 'c', version: null }),
    ]);
    expect(changedRows(typed).map(({ row: { id } }) => id)).toEqual(['a', 'c']);
  });

  it('show what the server has by now where they were left alone', () => {
    const again = mergedRows(read, [row({ version: 2, seats: '20' }), row({ id: 'b', name: 'Belice' })]);
    expect(again[0]?.row).toMatchObject({ version: 2, seats: '20' });
    expect(changedRows(again)).toEqual([]);
  });

  it('keep what was typed and the version it was typed over, so that the server can refuse it', () => {
    const typed = typedInto(read, [row({ seats: '12' }), row({ id: 'b', name: 'Belice' })]);
    expect(mergedRows(typed, [row({ version: 2, name: 'MX' })])[0]?.row).toMatchObject({
      version: 1,
      seats: '12',
    });
  });

  it('take what a colleague changed elsewhere in them, and the version, once that was told', () => {
    const typed = typedInto(read, [row({ seats: '12' })]).map((each) => ({ ...each, trouble: meanwhile }));
    const [told] = mergedRows(typed, [row({ version: 2, name: 'MX', seats: '11' })]);
    expect(told).toMatchObject({ row: { version: 2, name: 'MX', seats: '12' }, trouble: meanwhile });
  });

  it('keep what was typed while they were saved, over what the server has by then', () => {
    const sent = typedInto(read, [row({ seats: '12' }), row({ id: 'c', version: null, name: 'Cuba' })]);
    const saved = (now: Row) => ({ base: now, row: now, trouble: null });
    const after = [saved(row({ version: 2, seats: '12' })), saved(row({ id: 'new', name: 'Cuba' }))];
    const typed = typedInto(sent, [
      row({ seats: '12', name: 'México norte' }),
      row({ id: 'c', version: null, name: 'Cuba', seats: '5' }),
    ]);
    const now = savedInto(typed, sent, after);
    expect(now.map((each) => each.row)).toEqual([
      row({ version: 2, seats: '12', name: 'México norte' }),
      row({ id: 'new', name: 'Cuba', seats: '5' }),
    ]);
    expect(changedRows(now)).toHaveLength(2);
    expect(savedInto(sent, sent, after)).toEqual(after);
  });

  it('stand once when they were read again before their answer came', () => {
    const sent = typedInto(read, [row({ id: 'c', version: null, name: 'Cuba' })]);
    const given = row({ id: 'new', name: 'Cuba' });
    const again = mergedRows(sent, [given]);
    expect(again).toHaveLength(2);
    const after = [{ base: given, row: given, trouble: null }];
    expect(savedInto(again, sent, after).map(({ row: { id } }) => id)).toEqual(['new']);
  });

  it('that were refused keep what was typed since', () => {
    const sent = typedInto(read, [row({ seats: '12' })]);
    const after = sent.map((each) => ({ ...each, trouble: meanwhile }));
    const typed = typedInto(sent, [row({ seats: '120' })]);
    expect(savedInto(typed, sent, after)[0]).toMatchObject({ row: { seats: '120' }, trouble: null });
    expect(savedInto(sent, sent, after)[0]).toMatchObject({ row: { seats: '12' }, trouble: meanwhile });
  });

  it('go when the server has them no longer, but not those that it never had', () => {
    const typed = typedInto(read, [...read.map((each) => each.row), row({ id: 'c', version: null })]);
    expect(mergedRows(typed, [row()]).map(({ row: { id } }) => id)).toEqual(['a', 'c']);
  });
});
