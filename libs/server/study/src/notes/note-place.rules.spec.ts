import { describe, expect, it } from '@jest/globals';
import { notePlaceIn } from './note-place.rules.ts';

const activityId = '10000000-0000-4000-8000-0000000000AB';
const cardId = '10000000-0000-4000-8000-000000000901';

describe('the place of a note', () => {
  it.each([
    ['an activity', { activityId }, { activityId: activityId.toLowerCase() }],
    [
      'an activity of an old client',
      { activityId, screenId: 'uno' },
      { activityId: activityId.toLowerCase() },
    ],
    ['a card, the others null', { activityId: null, cardId, termKey: null }, { cardId }],
    ['a term', { termKey: 'register' }, { termKey: 'register' }],
  ])('is %s', (_what, input, place) => {
    expect(notePlaceIn(input)).toEqual({ activityId: null, cardId: null, termKey: null, ...place });
  });

  it.each([
    ['nothing', {}],
    ['two things', { cardId, termKey: 'register' }],
    ['an activity that is no id', { activityId: 'first' }],
    ['a card that is no id', { cardId: 7 }],
    ['a term without a key', { termKey: '' }],
    ['a term that is no text', { termKey: ['register'] }],
    ['a term of a hundred and one characters', { termKey: 'x'.repeat(101) }],
  ])('is never %s', (_what, input) => {
    expect(notePlaceIn(input)).toBeNull();
  });
});
