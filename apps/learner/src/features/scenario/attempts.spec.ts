import { describe, expect, it } from '@jest/globals';
import {
  attemptAt,
  continuePlace,
  forkPlace,
  listedAttempts,
  mergeAttempts,
  placeOf,
  queryOf,
  startPlace,
  type Attempt,
  type Place,
  type Played,
} from './attempts.ts';
import { pathOf, script } from './scenario.fixture.ts';

const { rules } = script;

const attempt = (id: string, steps: string[], over: Partial<Attempt> = {}): Attempt => ({
  id,
  forkedFrom: null,
  forkedAt: 0,
  startedAt: 100,
  updatedAt: 200,
  path: pathOf(...steps),
  isDebriefRead: false,
  isWaiting: false,
  ...over,
});

const played = (attemptId: string, steps: string[], over: Partial<Played> = {}): Played => ({
  attemptId,
  forkedFrom: null,
  forkedAt: 0,
  path: pathOf(...steps),
  isDebriefRead: false,
  isWaiting: true,
  at: 300,
  ...over,
});

describe('mergeAttempts', () => {
  it.each<[string, Attempt[], Played[], Attempt[]]>([
    ['nothing known', [], [], []],
    [
      'begun without a link, in two entries',
      [],
      [played('a', ['radio.a']), played('a', ['radio.a', 'shelter.open'], { at: 400 })],
      [attempt('a', ['radio.a', 'shelter.open'], { startedAt: 300, updatedAt: 400, isWaiting: true })],
    ],
    [
      'gone on without a link',
      [attempt('a', ['radio.a'])],
      [played('a', ['radio.a', 'shelter.open'])],
      [attempt('a', ['radio.a', 'shelter.open'], { updatedAt: 300, isWaiting: true })],
    ],
    [
      'an entry older than the answer takes nothing back',
      [attempt('a', ['radio.a', 'shelter.open'], { updatedAt: 500 })],
      [played('a', ['radio.a'], { isWaiting: false })],
      [attempt('a', ['radio.a', 'shelter.open'], { updatedAt: 500 })],
    ],
    [
      'a path that parts from what is known does not replace it',
      [attempt('a', ['radio.a', 'shelter.open'])],
      [played('a', ['radio.b'])],
      [attempt('a', ['radio.a', 'shelter.open'], { isWaiting: true })],
    ],
    [
      'a debrief once read stays read',
      [attempt('a', ['radio.a', 'shelter.open'])],
      [
        played('a', ['radio.a', 'shelter.open'], { isDebriefRead: true, isWaiting: false }),
        played('a', ['radio.a', 'shelter.open'], { isWaiting: false }),
      ],
      [attempt('a', ['radio.a', 'shelter.open'], { updatedAt: 300, isDebriefRead: true })],
    ],
    [
      'the newest first',
      [attempt('a', ['radio.a']), attempt('b', ['radio.b'], { updatedAt: 250 })],
      [played('c', ['radio.b'], { at: 220 })],
      [
        attempt('b', ['radio.b'], { updatedAt: 250 }),
        attempt('c', ['radio.b'], { startedAt: 220, updatedAt: 220, isWaiting: true }),
        attempt('a', ['radio.a']),
      ],
    ],
    [
      'what these rules cannot play is left out from there on',
      [attempt('a', ['radio.a', 'shelter.wait'])],
      [],
      [attempt('a', ['radio.a'])],
    ],
  ])('%s', (_, known, work, expected) => {
    expect(mergeAttempts(rules, known, work)).toEqual(expected);
  });
});

describe('listedAttempts', () => {
  const origin = attempt('a', ['radio.a']);
  it.each<[string, Attempt[], string[]]>([
    ['one alone', [origin], ['a']],
    [
      'taken over whole and gone on: the story is there',
      [attempt('b', ['radio.a', 'shelter.open'], { forkedFrom: 'a', forkedAt: 1 }), origin],
      ['b'],
    ],
    [
      'taken over, then both went on',
      [
        attempt('b', ['radio.b', 'shelter.open'], { forkedFrom: 'c', forkedAt: 1 }),
        attempt('c', ['radio.b', 'shelter.wait']),
      ],
      ['b', 'c'],
    ],
    [
      'replayed from an earlier decision',
      [attempt('b', ['radio.b'], { forkedFrom: 'a' }), origin],
      ['b', 'a'],
    ],
  ])('%s', (_, all, expected) => {
    expect(listedAttempts(all).map(({ id }) => id)).toEqual(expected);
  });
});

describe('continuePlace', () => {
  const unfinished = attempt('a', ['radio.a']);
  const ended = attempt('a', ['radio.a', 'shelter.open']);
  it.each<[string, Attempt, boolean, boolean, Place]>([
    ['own: what came of the last decision', unfinished, true, false, startPlace('a')],
    ['own, nothing decided', attempt('a', []), true, false, startPlace('a')],
    ['own, ended: its ending', ended, true, true, { ...startPlace('a'), step: 2 }],
    [
      'of elsewhere: another attempt with all its decisions',
      unfinished,
      false,
      false,
      { attemptId: 'new', forkedFrom: 'a', forkedAt: 1, step: 0 },
    ],
    [
      'of elsewhere, ended: its ending, nothing can part',
      ended,
      false,
      true,
      { ...startPlace('a'), step: 2 },
    ],
  ])('%s', (_, each, isMine, isEnded, expected) => {
    expect(continuePlace(each, { isMine, isEnded, newId: 'new' })).toEqual(expected);
  });
});

describe('attemptAt', () => {
  const all = [attempt('a', ['radio.a', 'shelter.open'])];
  it.each([
    ['known', startPlace('a'), all[0]?.path, { forkedFrom: null, forkedAt: 0 }],
    ['about to begin', startPlace('new'), [], { forkedFrom: null, forkedAt: 0 }],
    [
      'about to be replayed: the decisions before',
      forkPlace(attempt('a', []), 1, 'new'),
      pathOf('radio.a'),
      { forkedFrom: 'a', forkedAt: 1 },
    ],
    [
      'replayed from more decisions than are known here: from those',
      forkPlace(attempt('a', []), 9, 'new'),
      all[0]?.path,
      { forkedFrom: 'a', forkedAt: 2 },
    ],
  ])('%s', (_, place, path, origin) => {
    expect(attemptAt(place, all)).toMatchObject({ id: place.attemptId, path, ...origin });
  });

  it('nothing when the origin is not known on this device', () => {
    expect(attemptAt(forkPlace(attempt('gone', []), 1, 'new'), all)).toBeNull();
  });
});

describe('a place in the address', () => {
  it.each([
    startPlace('a'),
    { ...startPlace('a'), step: 4 },
    { ...forkPlace(attempt('b', []), 3, 'a'), step: 2 },
    forkPlace(attempt('b', []), 0, 'a'),
  ])('%j comes back', (place) => {
    expect(placeOf(queryOf(place))).toEqual(place);
  });

  it.each([
    '',
    '?lang=fr',
    '?attempt=',
    '?attempt=a&step=1.5',
    '?attempt=a&from=b&at=-1',
    '?attempt=a&from=b&at=x',
  ])('%s names none', (query) => {
    expect(placeOf(query)).toBeNull();
  });
});
