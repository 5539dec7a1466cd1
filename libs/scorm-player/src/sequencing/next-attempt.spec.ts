/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import {
  cluster,
  limit,
  manifestOf,
  objectives,
  passed,
  rule,
  rules,
  sco,
  sequencing,
  Sitting,
  told,
} from './course.fixture.ts';

const flow = (more = '') => sequencing('flow="true" choice="true"', more);
const skipIf = (condition: string) => rules(rule('pre', 'skip', `condition="${condition}"`));

describe('The next attempt on the whole', () => {
  const orchard = cluster('orchard', flow(skipIf('satisfied')), sco('apple'), sco('pear'));

  const played = () => {
    const sitting = new Sitting(manifestOf(flow(), [orchard, sco('shed')]));
    sitting.open();
    expect(sitting.says(passed).go('continue')).toBe('pear');
    expect(sitting.says(passed).go('exitAll')).toBe('ended');
    return sitting;
  };

  it('is begun with what the last one came to', () => {
    expect(played().nextAttempt().open()).toBe('shed');
  });

  it('counts none of it once it has begun', () => {
    const sitting = played().nextAttempt();
    sitting.open();
    expect(sitting.standing('orchard')).toBeUndefined();
    expect(sitting.standing('apple')).toBeUndefined();
    expect(sitting.standing('O')).toMatchObject({ isCompleted: null, isSatisfied: null });
    expect(sitting.go('choice', 'pear')).toBe('pear');
    expect(sitting.later().open()).toBe('pear resumed');
  });

  it('counts tries anew', () => {
    const once = (id: string) => sco(id, sequencing('', limit(1) + told));
    const sitting = new Sitting(manifestOf(flow(), [once('apple'), once('pear')]));
    sitting.open();
    sitting.says(passed).go('exitAll');
    expect(sitting.nextAttempt().open()).toBe('apple');
    expect(sitting.says(passed).go('continue')).toBe('pear');
  });

  it('is not over before it begins: with nothing left to do it begins as the first did', () => {
    const once = (id: string) => sco(id, sequencing('', skipIf('completed') + told));
    const sitting = new Sitting(manifestOf(flow(), [once('apple'), once('pear')]));
    sitting.open();
    sitting.says(passed).go('continue');
    sitting.says(passed).go('exitAll');
    expect(sitting.nextAttempt().open()).toBe('apple');
    expect(sitting.standing('pear')).toBeUndefined();
  });

  it.each([
    ['true', 'pear'],
    ['false', 'apple'],
  ])('goes by global objectives where they outlive it: %s', (isGlobal, first) => {
    const ripe = `<imsss:mapInfo targetObjectiveID="ripe" writeSatisfiedStatus="true"/>`;
    const apple = sco(
      'apple',
      sequencing('', skipIf('satisfied') + objectives('objectiveID="P"', ripe) + told),
    );
    const attributes = `adlseq:objectivesGlobalToSystem="${isGlobal}"`;
    const sitting = new Sitting(manifestOf(flow(), [apple, sco('pear')], '', attributes));
    sitting.open();
    sitting.says(passed).go('exitAll');
    expect(sitting.nextAttempt(isGlobal === 'true' ? undefined : {}).open()).toBe(first);
  });
});
