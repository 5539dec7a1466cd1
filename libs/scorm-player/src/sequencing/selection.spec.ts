/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { manifestOf, sco, sequencing, Sitting } from './course.fixture.ts';

describe('selection and randomization (RU)', () => {
  const control = (attributes: string) =>
    sequencing('flow="true" choice="true"', `<imsss:randomizationControls ${attributes}/>`);
  const items = ['A', 'B', 'C', 'D'].map((id) => sco(id));
  const order = (sitting: Sitting) => {
    const seen = [sitting.open()];
    for (let next = sitting.go('continue'); next !== 'ended'; next = sitting.go('continue')) seen.push(next);
    return seen.join('');
  };
  const last = () => 0.999;

  it.each([
    ['selectionTiming="once" selectCount="2"', 'CD'],
    ['randomizationTiming="once" reorderChildren="true"', 'DCBA'],
    ['randomizationTiming="once"', 'ABCD'],
    ['selectionTiming="never" selectCount="2"', 'ABCD'],
  ])('%s', (attributes, expected) => {
    const sitting = new Sitting(manifestOf(control(attributes), items), null, last);
    expect(order(sitting)).toBe(expected);
    expect(order(sitting.later())).toBe(expected);
  });

  it('on each new attempt the order is drawn anew', () => {
    const draws = [0.999, 0];
    const attributes = 'randomizationTiming="onEachNewAttempt" reorderChildren="true"';
    let at = 0;
    const sitting = new Sitting(manifestOf(control(attributes), items), null, () => draws[at] ?? 0);
    at = 1;
    expect(order(sitting)).toBe('DCBA');
    expect(order(sitting)).toBe('DCBA');
    at = 0;
    sitting.open();
    sitting.go('exitAll');
    expect(sitting.open()).toBe('A');
  });
});
