/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import {
  cluster,
  failed,
  manifestOf,
  passed,
  rule,
  rules,
  sco,
  sequencing,
  Sitting,
  told,
} from './course.fixture.ts';

const flow = (more = '') => sequencing('flow="true" choice="true"', more);
const play = (own: string, ...items: string[]) => new Sitting(manifestOf(own, items));
const listed = ({ sequencer }: Sitting) => Object.keys(sequencer.offer().choices);

describe('the table of contents', () => {
  it('does not list what is hidden from choice, nor what is below it', () => {
    const hidden = rules(rule('pre', 'hiddenFromChoice', 'condition="satisfied" operator="not"'));
    const map = (write: boolean) =>
      `<imsss:objectives><imsss:primaryObjective objectiveID="P"><imsss:mapInfo targetObjectiveID="key" writeSatisfiedStatus="${write}"/></imsss:primaryObjective></imsss:objectives>`;
    const sitting = play(
      flow(),
      sco('gate', sequencing('', map(true) + told)),
      cluster('garden', flow(hidden + map(false)), cluster('bed', flow(), sco('rose'))),
      sco('house'),
    );
    sitting.open();
    sitting.says(failed).go('choice', 'house');
    expect(listed(sitting)).toEqual(['gate', 'house', 'O']);
    sitting.go('choice', 'gate');
    sitting.says(passed).go('choice', 'house');
    expect(listed(sitting)).toEqual(['gate', 'garden', 'bed', 'rose', 'house', 'O']);
  });

  it('does not list what is not among the selected', () => {
    const one =
      '<imsss:randomizationControls selectionTiming="once" selectCount="1" randomizationTiming="never"/>';
    const sitting = play(flow(one), sco('A'), sco('B'), sco('C'));
    sitting.open();
    expect(listed(sitting)).toHaveLength(2);
  });

  it('lists the course itself, which begins where its first item is', () => {
    const sitting = play(flow(), sco('A'), sco('B'));
    sitting.open();
    sitting.go('continue');
    expect(sitting.choices()).toContain('O');
    expect(sitting.go('choice', 'O')).toBe('A');
  });
});

describe('going on', () => {
  it('is offered into a group that nothing flows into, where somebody has to choose', () => {
    const sitting = play(flow(), sco('A'), cluster('G', sequencing('flow="false"'), sco('B'), sco('C')));
    sitting.open();
    expect(sitting.sequencer.offer().continue).toBe(true);
    expect(sitting.sequencer.wouldLead('continue')).toBe(false);
    expect(sitting.go('continue')).toBe('idle');
    expect(sitting.choices()).toEqual(['A', 'B', 'C', 'O']);
  });

  it('is not offered where a rule bars what follows', () => {
    const barred = rules(rule('pre', 'disabled', 'condition="always"'));
    const sitting = play(flow(), sco('A'), sco('B', sequencing('', barred + told)));
    sitting.open();
    expect(sitting.sequencer.offer().continue).toBe(false);
  });
});

describe('constrained choice', () => {
  const constrained = '<adlseq:constrainedChoiceConsiderations constrainChoice="true"/>';

  it('is asked of groups, not of the item that plays', () => {
    const item = sco('A', `<imsss:sequencing>${told}${constrained}</imsss:sequencing>`);
    const sitting = play(flow(), item, sco('B'), cluster('G', flow(), sco('C')));
    sitting.open();
    expect(sitting.choices()).toEqual(['A', 'B', 'G', 'C', 'O']);
    expect(sitting.go('choice', 'C')).toBe('C');
  });
});

describe('an item alone', () => {
  it.each([
    ['begins with its course', '', 'A', []],
    ['waits to be chosen where the course says so', sequencing('choice="true"'), 'idle', ['A']],
  ])('%s', (_name, own, first, choices) => {
    const sitting = play(own, sco('A'));
    expect(sitting.open()).toBe(first);
    expect(sitting.choices()).toEqual(choices);
  });

  it('ends its course when the learner goes on', () => {
    const sitting = play('', sco('A'));
    sitting.open();
    expect(sitting.says(passed).go('continue')).toBe('ended');
  });
});
