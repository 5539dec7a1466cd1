/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import {
  cluster,
  failed,
  limit,
  manifestOf,
  passed,
  rule,
  rules,
  sco,
  sequencing,
  Sitting,
  told,
} from './course.fixture.ts';

const flow = sequencing('flow="true" choice="true"');
const play = (own: string, ...items: string[]) => new Sitting(manifestOf(own, items));

describe('flow and choice (CM)', () => {
  it('starts with the first item that flow finds, goes on, back, and ends after the last', () => {
    const sitting = play(flow, cluster('A', flow, sco('A1'), sco('A2')), sco('B'));
    expect(sitting.open()).toBe('A1');
    expect(sitting.sequencer.offer()).toMatchObject({ current: 'A1', continue: true, previous: false });
    expect(sitting.go('continue')).toBe('A2');
    expect(sitting.go('continue')).toBe('B');
    expect(sitting.go('previous')).toBe('A2');
    expect(sitting.go('continue')).toBe('B');
    expect(sitting.go('continue')).toBe('ended');
  });

  it('delivers nothing at the start of a course that only lets choose', () => {
    const sitting = play(sequencing('flow="false" choice="true"'), sco('A'), sco('B'));
    expect(sitting.open()).toBe('idle');
    expect(sitting.choices()).toEqual(['A', 'B']);
    expect(sitting.open('B')).toBe('B');
    expect(sitting.sequencer.offer()).toMatchObject({ continue: false, previous: false });
    expect(sitting.go('continue')).toBe('NB.2.1-4');
  });

  it('refuses a choice among children of a cluster that has none', () => {
    const sitting = play(sequencing('flow="true" choice="false"'), sco('A'), sco('B'));
    sitting.open();
    // Nor is the course itself to be chosen, where nothing in it is.
    expect(sitting.choices()).toEqual([]);
    expect(sitting.go('choice', 'B')).toBe('NB.2.1-10');
  });

  it('a chosen cluster gives what flow finds in it, and refuses when it has no flow', () => {
    const closed = cluster('B', sequencing('flow="false"'), sco('B1'));
    const sitting = play(flow, sco('A'), cluster('C', flow, sco('C1'), sco('C2')), closed);
    sitting.open();
    expect(sitting.choices()).toEqual(['A', 'C', 'C1', 'C2', 'B1', 'O']);
    expect(sitting.go('choice', 'C')).toBe('C1');
    expect(sitting.go('choice', 'B')).toBe('idle');
    expect(sitting.go('choice', 'A')).toBe('A');
  });

  it('goes only forward where it says so', () => {
    const forward = sequencing('flow="true" choice="true" forwardOnly="true"');
    const sitting = play(flow, cluster('A', forward, sco('A1'), sco('A2'), sco('A3')), sco('B'));
    sitting.open();
    expect(sitting.go('continue')).toBe('A2');
    expect(sitting.sequencer.offer().previous).toBe(false);
    expect(sitting.go('previous')).toBe('NB.2.1-5');
    expect(sitting.choices()).not.toContain('A1');
    expect(sitting.choices()).toContain('A3');
    expect(sitting.go('choice', 'B')).toBe('B');
    // Entered from behind, it is still played from its beginning.
    expect(sitting.go('previous')).toBe('A1');
  });

  it.each([
    [
      'choiceExit false holds the learner inside',
      'flow="true" choice="true" choiceExit="false"',
      ['A', 'A1', 'A2'],
    ],
    ['choiceExit true lets go', 'flow="true" choice="true"', ['A', 'A1', 'A2', 'B', 'O']],
  ])('%s', (_name, mode, choices) => {
    const sitting = play(flow, cluster('A', sequencing(mode), sco('A1'), sco('A2')), sco('B'));
    sitting.open();
    expect(sitting.choices()).toEqual(choices);
    expect(sitting.go('choice', 'B')).toBe(choices.includes('B') ? 'B' : 'NB.2.1-8');
  });

  it('an item without choiceExit is left for nothing that is chosen, be it its neighbour or itself', () => {
    const inside = `<imsss:sequencing><imsss:controlMode choiceExit="false"/>${told}</imsss:sequencing>`;
    const sitting = play(flow, sco('A', inside), sco('B'));
    sitting.open();
    expect(sitting.choices()).toEqual([]);
    expect([sitting.go('choice', 'B'), sitting.go('choice', 'A')]).toEqual(['NB.2.1-8', 'NB.2.1-8']);
    expect(sitting.go('continue')).toBe('B');
    expect(sitting.choices()).toEqual(['A', 'B', 'O']);
  });

  it('jumps wherever content wants, whatever choice says (4th Edition)', () => {
    const sitting = play(sequencing('flow="true" choice="false"'), sco('A'), sco('B'), sco('C'));
    sitting.open();
    expect(sitting.go('jump', 'C')).toBe('C');
    expect(sitting.go('jump', 'nowhere')).toBe('NB.2.1-11');
  });

  it('offers no choice of an item that is hidden; flow and content still come to it', () => {
    const hidden = sco('B').replace('<item ', '<item isvisible="false" ');
    const sitting = play(flow, sco('A'), hidden, sco('C'));
    sitting.open();
    expect(sitting.sequencer.offer().choices).toEqual({ A: true, C: true, O: true });
    expect(sitting.go('continue')).toBe('B');
    expect(sitting.go('choice', 'A')).toBe('A');
    expect(sitting.go('choice', 'B')).toBe('B');
  });

  it('a choice of the current item begins it anew', () => {
    const sitting = play(flow, sco('A', sequencing('', limit(2) + told)), sco('B'));
    sitting.open();
    expect(sitting.go('choice', 'A')).toBe('A');
    expect(sitting.go('choice', 'A')).toBe('idle');
  });
});

describe('a root that wants its parent left (OB)', () => {
  const always = 'condition="always"';
  it.each(['post', 'exit'] as const)('ends the course, by a rule after %s', (kind) => {
    const leave = rules(
      rule('post', 'exitParent', always),
      kind === 'exit' ? rule('exit', 'exit', always) : '',
    );
    const up = rules(rule('post', 'exitParent', always));
    const item = sco('A', sequencing('', kind === 'post' ? up + told : told));
    const sitting = play(sequencing('flow="true" choice="true"', leave), item, sco('B'));
    expect(sitting.open()).toBe('A');
    expect(sitting.says(passed).go('exit')).toBe('ended');
    expect(sitting.sequencer.isOpen).toBe(false);
    expect(sitting.standing('A')).toMatchObject({ isCompleted: true, isSatisfied: true });
    expect(sitting.later().open()).toBe('A');
  });
});

describe('an item with a page of its own and items below it', () => {
  const chapter = (id: string, own: string, ...children: string[]) =>
    cluster(id, own, ...children).replace('<item ', '<item identifierref="R" ');

  it('is listed, chosen and gone through like any other, and counts', () => {
    const sitting = play(flow, sco('A'), chapter('B', '', sco('B1'), chapter('B2', '', sco('B3'))), sco('C'));
    expect(sitting.open()).toBe('A');
    expect(sitting.choices()).toEqual(['A', 'B', 'B1', 'B2', 'B3', 'C', 'O']);
    expect(sitting.go('choice', 'B')).toBe('B');
    expect(sitting.go('continue')).toBe('B1');
    expect(sitting.go('continue')).toBe('B2');
    expect(sitting.says(passed).go('continue')).toBe('B3');
    expect(sitting.standing('B2')).toMatchObject({ isCompleted: true, isSatisfied: true });
    expect(sitting.go('continue')).toBe('C');
    expect(sitting.go('choice', 'B2')).toBe('B2');
  });

  it('can be chosen in a course that only lets choose', () => {
    const sitting = play(sequencing('flow="false" choice="true"'), sco('A'), chapter('B', '', sco('B1')));
    expect(sitting.open('B')).toBe('B');
    expect(sitting.go('choice', 'B1')).toBe('B1');
    expect(sitting.go('continue')).toBe('NB.2.1-4');
  });

  it('is where its chapter begins when what is in it may not be chosen', () => {
    const closed = sequencing('flow="true" choice="false"');
    const sitting = play(flow, sco('A'), chapter('B', closed, sco('B1')));
    sitting.open();
    expect(sitting.choices()).toEqual(['A', 'B', 'O']);
    expect(sitting.go('choice', 'B')).toBe('B');
    expect(sitting.go('continue')).toBe('B1');
  });

  it('goes on where it was left on another day', () => {
    const sitting = play(flow, sco('A'), chapter('B', '', sco('B1')));
    sitting.open('B');
    sitting.go('suspendAll');
    expect(sitting.later().open()).toBe('B resumed');
  });
});

describe('constrained choice (CO)', () => {
  const constrained = `<imsss:sequencing><imsss:controlMode flow="true" choice="true"/><adlseq:constrainedChoiceConsiderations constrainChoice="true"/></imsss:sequencing>`;
  const prevented = `<imsss:sequencing><imsss:controlMode flow="true" choice="true"/><adlseq:constrainedChoiceConsiderations preventActivation="true"/></imsss:sequencing>`;

  it('constrainChoice lets go no further than to the neighbour', () => {
    const part = (id: string, mode: string) => cluster(id, mode, sco(`${id}1`), sco(`${id}2`));
    const sitting = play(
      flow,
      part('A', flow),
      part('B', flow),
      part('C', constrained),
      part('D', flow),
      part('E', flow),
    );
    sitting.open('C1');
    expect(sitting.choices().filter((id) => /\d/.test(id))).toEqual(['B1', 'B2', 'C1', 'C2', 'D1', 'D2']);
    expect(sitting.go('choice', 'E1')).toBe('idle');
  });

  it('preventActivation keeps what is inside from being chosen from outside', () => {
    const sitting = play(flow, sco('A'), cluster('B', prevented, sco('B1'), sco('B2')));
    sitting.open();
    expect(sitting.choices()).toEqual(['A', 'B', 'O']);
    expect(sitting.go('choice', 'B')).toBe('B1');
    expect(sitting.choices()).toContain('B2');
  });
});

describe('pre-condition rules (SX, CT)', () => {
  it.each([
    ['skip', 'C', ['A', 'B', 'C', 'O']],
    ['disabled', 'idle', ['A', 'C', 'O']],
    ['hiddenFromChoice', 'B', ['A', 'C', 'O']],
    ['stopForwardTraversal', 'B', ['A', 'B', 'O']],
  ])('%s', (action, next, choices) => {
    const pre = rules(rule('pre', action, 'condition="always"'));
    const sitting = play(flow, sco('A'), sco('B', sequencing('', pre + told)), sco('C'));
    sitting.open();
    expect(sitting.choices()).toEqual(choices);
    expect(sitting.sequencer.offer().continue).toBe(next !== 'idle');
    expect(sitting.go('continue')).toBe(next);
  });

  it('stopForwardTraversal of the current item keeps what follows from being chosen', () => {
    const pre = rules(rule('pre', 'stopForwardTraversal', 'condition="satisfied" operator="not"'));
    const sitting = play(flow, sco('A', sequencing('', pre + told)), sco('B'));
    sitting.open();
    sitting.says(failed).go('exit');
    expect(sitting.choices()).toEqual(['A', 'O']);
    sitting.go('choice', 'A');
    sitting.says(passed);
    expect(sitting.go('choice', 'B')).toBe('B');
  });

  it('what is not known decides nothing: not satisfied is not the same as not known', () => {
    const pre = rules(rule('pre', 'skip', 'condition="satisfied" operator="not"'));
    const sitting = play(flow, sco('A', sequencing('', pre + told)), sco('B'));
    expect(sitting.open()).toBe('A');
    sitting.says(failed).go('continue');
    expect(sitting.go('previous')).toBe('idle');
  });

  it('an attempt limit closes an item, and the same attempt goes on beyond it', () => {
    const sitting = play(flow, sco('A', sequencing('', limit(1) + told)), sco('B'));
    sitting.open();
    expect(sitting.says({ exit: 'suspend' }).go('continue')).toBe('B');
    expect(sitting.go('previous')).toBe('A resumed');
    expect(sitting.go('continue')).toBe('B');
    expect(sitting.choices()).toEqual(['B']);
  });
});

describe('exit and post-condition rules (SX)', () => {
  const post = (action: string, condition = 'condition="satisfied" operator="not"') =>
    sequencing('', rules(rule('post', action, condition)) + told);

  it.each([
    ['retry', 'A2'],
    ['continue', 'A3'],
    ['previous', 'A1'],
    ['exitParent', 'idle'],
    ['exitAll', 'ended'],
    ['retryAll', 'A1'],
  ])('%s', (action, next) => {
    const sitting = play(
      flow,
      cluster('A', flow, sco('A1'), sco('A2', post(action)), sco('A3')),
      cluster('B', flow, sco('B1')),
    );
    sitting.open();
    sitting.go('continue');
    expect(sitting.says(failed).go('exit')).toBe(next);
  });

  it('a rule takes the place of what the learner asked for', () => {
    const sitting = play(flow, sco('A'), sco('B', post('retry')), sco('C'));
    sitting.open();
    sitting.go('continue');
    expect(sitting.says(failed).go('choice', 'C')).toBe('B');
    expect(sitting.says(passed).go('choice', 'C')).toBe('C');
  });

  it('exitParent that reaches the root ends the session (OB)', () => {
    const sitting = play(flow, sco('A', post('exitParent', 'condition="always"')));
    sitting.open();
    expect(sitting.says(passed).go('exit')).toBe('ended');
  });

  it('a rule of the cluster is looked at once its child has left it to', () => {
    const retry = sequencing(
      'flow="true"',
      rules(rule('post', 'retry', 'condition="satisfied" operator="not"')),
    );
    const sitting = play(
      flow,
      cluster('A', retry, sco('A1'), sco('A2', post('exitParent', 'condition="always"'))),
    );
    sitting.open();
    sitting.says(passed).go('continue');
    expect(sitting.says(failed).go('exit')).toBe('A1');
    sitting.says(passed).go('continue');
    expect(sitting.says(passed).go('exit')).toBe('idle');
  });

  it('an exit rule of a cluster leaves it as soon as it is met', () => {
    const leave = sequencing(
      'flow="true" choice="true"',
      rules(rule('exit', 'exit', 'condition="completed"')) +
        `<imsss:rollupRules><imsss:rollupRule childActivitySet="any"><imsss:rollupConditions><imsss:rollupCondition condition="completed"/></imsss:rollupConditions><imsss:rollupAction action="completed"/></imsss:rollupRule></imsss:rollupRules>`,
    );
    const sitting = play(flow, cluster('A', leave, sco('A1'), sco('A2')), sco('B'));
    sitting.open();
    expect(sitting.says(passed).go('continue')).toBe('B');
  });

  it('nothing is decided about an item that is put aside', () => {
    const sitting = play(flow, sco('A', post('retry', 'condition="always"')), sco('B'));
    sitting.open();
    expect(sitting.says({ exit: 'suspend' }).go('exit')).toBe('idle');
  });
});

describe('suspending, resuming, abandoning (MS)', () => {
  const course = [sco('A'), sco('B'), sco('C')];

  it('goes on where everything was put aside, on any device', () => {
    const sitting = play(flow, ...course);
    sitting.open();
    sitting.says(passed).go('continue');
    expect(sitting.go('suspendAll')).toBe('ended');
    expect(sitting.later().open()).toBe('B resumed');
    expect(sitting.standing('A')).toMatchObject({ isCompleted: true, isSatisfied: true });
  });

  it('a lost window is as if everything had been put aside', () => {
    const sitting = play(flow, ...course);
    sitting.open();
    sitting.go('continue');
    expect(sitting.later().open()).toBe('B resumed');
  });

  it('another part than the one put aside can be opened, and that one resumed later', () => {
    const sitting = play(flow, ...course);
    sitting.open();
    sitting.go('continue');
    sitting.go('suspendAll');
    expect(sitting.later().open('C')).toBe('C');
    expect(sitting.go('choice', 'B')).toBe('B resumed');
  });

  it('whoever left one part without putting it aside comes back to it while it is not done', () => {
    const sitting = play(sequencing('flow="true" choice="false"'), ...course);
    sitting.open();
    expect(sitting.go('exit')).toBe('idle');
    expect(sitting.later().open()).toBe('A');
    expect(sitting.says(passed).go('exit')).toBe('idle');
    expect(sitting.later().open()).toBe('B');
  });

  it('after the end it begins anew', () => {
    const sitting = play(flow, ...course);
    sitting.open();
    sitting.go('continue');
    expect(sitting.go('exitAll')).toBe('ended');
    expect(sitting.later().open()).toBe('A');
  });

  it.each([
    ['abandon', 'idle'],
    ['abandonAll', 'ended'],
  ] as const)('%s', (navigation, outcome) => {
    const sitting = play(flow, ...course);
    sitting.open();
    expect(sitting.go(navigation)).toBe(outcome);
    expect(sitting.later().open()).toBe('A');
  });

  it('a state that cannot be read begins anew and strands nobody', () => {
    for (const state of ['', '{', '{"version":2}', '{"version":1,"activities":{"A":7}}', '[]'])
      expect(new Sitting(manifestOf(flow, course), { state, objectives: null }).open()).toBe('A');
  });
});
