/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import type { ScormCommit } from '../protocol.ts';
import { course, flow, launchOf, manifest } from './course-play.fixture.ts';
import { playItem } from './play.ts';

// The window of content is this one.
Object.assign(globalThis, { window: globalThis });

const data = (id: string, maps: string) =>
  `<item identifier="${id}" identifierref="R"><title>${id}</title><adlcp:data>${maps}</adlcp:data></item>`;
const shared = manifest(
  [
    data('A', '<adlcp:map targetID="notes" writeSharedData="true"/><adlcp:map targetID="empty"/>'),
    data('B', '<adlcp:map targetID="other"/>'),
  ],
  flow(),
);
const saved = { state: '', objectives: {}, sharedData: { notes: 'a note', empty: '', other: 'theirs' } };

/** What content finds in the window above its own. */
const api = (name: string, ...params: string[]): string => {
  const found: unknown = Reflect.get(globalThis, 'API_1484_11');
  return String(Reflect.apply(Reflect.get(Object(found), name) as () => string, found, params));
};

describe('an item of a finished course that is read again', () => {
  const open = async (itemId: string) => {
    const commits: ScormCommit[] = [];
    const nothing = () => undefined;
    const launch = { ...launchOf(course(shared, { saved })), itemId, isReview: true };
    const play = await playItem(
      { ...launch, cmi: { ...launch.cmi, 'cmi.mode': 'review', 'cmi.credit': 'no-credit' } },
      itemId,
      { show: nothing, clear: () => Promise.resolve(), takeWindows: nothing },
      { put: (commit) => commits.push(commit) > 0 },
      {
        onShow: nothing,
        onStart: nothing,
        onFinish: nothing,
        onUnsafe: nothing,
        onNews: nothing,
        onEnd: nothing,
        onTime: nothing,
      },
    );
    api('Initialize', '');
    return { commits, play };
  };

  it('finds what the course has shared with it, as the course was left', async () => {
    const { play, commits } = await open('A');
    expect(api('GetValue', 'cmi.mode')).toBe('review');
    expect(api('GetValue', 'adl.data._count')).toBe('2');
    expect([api('GetValue', 'adl.data.0.id'), api('GetValue', 'adl.data.0.store')]).toEqual([
      'notes',
      'a note',
    ]);
    // Nobody has written to it: that is reported, and the store's name is valid.
    expect([api('GetValue', 'adl.data.1.store'), api('GetLastError')]).toEqual(['', '403']);
    api('SetValue', 'adl.data.0.store', 'another');
    api('Terminate', '');
    play.end();
    expect(commits.every(({ sequencing }) => !sequencing)).toBe(true);
  });

  it('finds no store of another item', async () => {
    const { play } = await open('B');
    expect([api('GetValue', 'adl.data._count'), api('GetValue', 'adl.data.0.store')]).toEqual([
      '1',
      'theirs',
    ]);
    api('Terminate', '');
    play.end();
  });
});
