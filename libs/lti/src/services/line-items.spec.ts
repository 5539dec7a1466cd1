import { describe, expect, it } from '@jest/globals';
import { readLineItem, readLineItems, readResults } from './line-items.ts';

const id = 'https://m.example.org/8/lineitem';

it('a line item is known by its address', () => {
  expect(readLineItem({ id, resourceId: 'micic-course', tag: 'course', label: 'x' })).toEqual({
    id,
    resourceId: 'micic-course',
    tag: 'course',
  });
  expect(readLineItem({ label: 'x' })).toBeNull();
  expect(readLineItems([{ id }, { label: 'x' }])).toEqual([{ id, resourceId: null, tag: null }]);
  expect(readLineItems({ id })).toBeNull();
});

describe('what a platform holds', () => {
  it.each([
    [{ userId: '7', resultScore: 80, resultMaximum: 100 }, [{ subject: '7', percent: 80 }]],
    [{ userId: '7', resultScore: 8.333, resultMaximum: 10 }, [{ subject: '7', percent: 83.33 }]],
    [{ userId: '7', resultScore: 0.5 }, [{ subject: '7', percent: 50 }]],
    [{ userId: '7', resultScore: 0, resultMaximum: 100 }, [{ subject: '7', percent: 0 }]],
    [{ userId: '7', resultScore: null, resultMaximum: 100 }, [{ subject: '7', percent: null }]],
    [{ userId: '7', resultScore: 1e300 }, [{ subject: '7', percent: 100_000 }]],
    [{ userId: '7' }, [{ subject: '7', percent: null }]],
    [{ resultScore: 1 }, []],
    ['x', []],
  ])('%j: %j', (each, held) => expect(readResults([each])).toEqual(held));

  it('is a list', () => expect(readResults({})).toBeNull());
});
