import { beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@testing-library/dom';
import { IDBFactory } from 'fake-indexeddb';
import type { Kept } from '../lms/report.ts';
import { Device, type Stores } from './device.ts';

const kept = (suspend: string): Kept => ({
  suspend,
  isConfirmed: false,
  isHandedIn: false,
  place: '1.2 /content/1/index.html',
  interactions: [],
});

let factory: IDBFactory;
let clock: number;
const stores: Stores = { storage: () => localStorage, database: () => factory, now: () => clock };
const refusing = (): never => {
  throw new DOMException('Nothing is kept here.', 'SecurityError');
};
const open = (over: Partial<Stores> = {}, name = 'package/learner') =>
  Device.open({ ...stores, ...over }, name);

/** Until what was written is in IndexedDB. */
const moved = () => waitFor(() => expect(localStorage).toHaveLength(0));

/** Moodle empties its site's storage when somebody signs in. */
const signIn = () => localStorage.clear();

beforeEach(() => {
  localStorage.clear();
  factory = new IDBFactory();
  clock = 1000;
});

describe('what a browser keeps', () => {
  it('is there after the next sign-in to the platform: the work and the worksheets', async () => {
    const device = await open();
    expect([device.keeps, device.lasts]).toEqual([true, true]);
    device.keep(kept('state-1'));
    device.note('lesson/field', 'Who calls whom');
    await moved();
    signIn();
    const again = await open();
    expect(again.kept()).toEqual(kept('state-1'));
    expect(again.notes()).toEqual({ 'lesson/field': 'Who calls whom' });
  });

  it('is there when the page is killed in the moment after it was written', async () => {
    let isKilled = false;
    const device = await open({ database: () => (isKilled ? refusing() : factory) });
    device.keep(kept('state-1'));
    await moved();
    isKilled = true;
    device.keep(kept('state-2'));
    expect((await open()).kept()).toEqual(kept('state-2'));
    signIn();
    expect((await open()).kept()).toEqual(kept('state-2'));
  });

  it('is the newer of what lies in both places, whichever it is', async () => {
    const first = await open();
    first.keep(kept('old'));
    const old = { ...localStorage } as Record<string, string>;
    clock = 2000;
    first.keep(kept('new'));
    const young = { ...localStorage } as Record<string, string>;
    await moved();
    for (const [key, value] of Object.entries(old)) localStorage.setItem(key, value);
    expect((await open()).kept()).toEqual(kept('new'));
    factory = new IDBFactory();
    for (const [key, value] of Object.entries(old)) localStorage.setItem(key, value);
    await open();
    for (const [key, value] of Object.entries(young)) localStorage.setItem(key, value);
    expect((await open()).kept()).toEqual(kept('new'));
  });

  it('is not made older by a clock that was set back', async () => {
    const device = await open();
    device.keep(kept('state-1'));
    clock = 5;
    device.keep(kept('state-2'));
    await moved();
    signIn();
    expect((await open()).kept()).toEqual(kept('state-2'));
  });

  it('is never written over by a page that was left open with something older', async () => {
    const left = await open();
    left.note('lesson/one', 'first');
    await moved();
    clock = 2000;
    const used = await open();
    used.note('lesson/two', 'second');
    used.keep(kept('state-2'));
    await moved();
    clock = 3000;
    left.note('lesson/one', 'corrected');
    await moved();
    const again = await open();
    expect(again.kept()).toEqual(kept('state-2'));
    expect(again.notes()).toEqual({ 'lesson/one': 'corrected', 'lesson/two': 'second' });
  });

  it('is not taken away by another page, which has just moved its own', async () => {
    let isKilled = false;
    const first = await open();
    const second = await open({ database: () => (isKilled ? refusing() : factory) });
    isKilled = true;
    first.keep(kept('of the first'));
    clock = 2000;
    second.keep(kept('of the second'));
    const inDatabase = async () => (await open({ storage: refusing })).kept();
    await waitFor(async () => expect(await inDatabase()).toEqual(kept('of the first')));
    expect((await open()).kept()).toEqual(kept('of the second'));
  });

  it('is what packages kept before they used IndexedDB, once', async () => {
    localStorage.setItem('campus/work/package/learner', JSON.stringify(kept('state-1')));
    localStorage.setItem('campus/notes/package/learner', JSON.stringify({ 'lesson/field': 'text' }));
    const device = await open();
    expect([device.kept(), device.notes()]).toEqual([kept('state-1'), { 'lesson/field': 'text' }]);
    expect(localStorage).toHaveLength(0);
    signIn();
    expect((await open()).kept()).toEqual(kept('state-1'));
  });

  it('is one learner’s in one package', async () => {
    (await open()).keep(kept('state-1'));
    await moved();
    expect((await open({}, 'package/other')).kept()).toBeNull();
    expect((await open({}, 'other/learner')).kept()).toBeNull();
  });
});

describe('a browser that refuses', () => {
  it('IndexedDB: the work outlives the page, and not the next sign-in', async () => {
    const device = await open({ database: refusing });
    expect([device.keeps, device.lasts]).toEqual([true, false]);
    device.keep(kept('state-1'));
    expect((await open({ database: refusing })).kept()).toEqual(kept('state-1'));
  });

  it('localStorage: the work is kept all the same', async () => {
    const device = await open({ storage: refusing });
    expect([device.keeps, device.lasts]).toEqual([true, true]);
    device.keep(kept('state-1'));
    const later = async () => (await open({ storage: refusing })).kept();
    await waitFor(async () => expect(await later()).toEqual(kept('state-1')));
  });

  it('both: nothing is kept, and it says so', async () => {
    const device = await open({ database: refusing, storage: refusing });
    device.keep(kept('state-1'));
    expect([device.keeps, device.lasts, device.kept()]).toEqual([false, false, kept('state-1')]);
  });

  it('IndexedDB later on, such as a full disk: what was promised is taken back', async () => {
    let isFull = false;
    const device = await open({ database: () => (isFull ? refusing() : factory) });
    const heard: boolean[] = [];
    device.onLasting(() => heard.push(device.lasts));
    isFull = true;
    device.keep(kept('state-1'));
    await waitFor(() => expect(heard).toEqual([false]));
    isFull = false;
    device.keep(kept('state-2'));
    await moved();
    expect(heard).toEqual([false, true]);
    signIn();
    expect((await open()).kept()).toEqual(kept('state-2'));
  });
});
