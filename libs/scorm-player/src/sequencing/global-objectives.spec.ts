/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import {
  cluster,
  failed,
  manifestOf,
  objectives,
  passed,
  rollup,
  rollups,
  rule,
  rules,
  sco,
  sequencing,
  Sitting,
  told,
} from './course.fixture.ts';

const flow = (more = '') => sequencing('flow="true" choice="true"', more);
const play = (own: string, ...items: string[]) => new Sitting(manifestOf(own, items));
const alone = (own: string, ...items: string[]) =>
  new Sitting(manifestOf(own, items, '', 'adlseq:objectivesGlobalToSystem="false"'));

const map = (target: string, attributes = '') =>
  `<imsss:mapInfo targetObjectiveID="${target}" ${attributes}/>`;
const primary = (target: string, attributes = '') => objectives('objectiveID="P"', map(target, attributes));
const other = (id: string, target: string, attributes = '') =>
  `<imsss:objective objectiveID="${id}">${map(target, attributes)}</imsss:objective>`;
const writes = 'writeSatisfiedStatus="true" writeNormalizedMeasure="true"';
const skipIf = (condition: string) => rules(rule('pre', 'skip', condition));
const always = 'condition="always"';

describe('what a global objective says', () => {
  it('goes before what the cluster that reads it has rolled up', () => {
    const cellar = cluster(
      'cellar',
      flow(
        rules(
          rule('post', 'retry', 'condition="satisfied" operator="not"'),
          rule('post', 'continue', 'condition="satisfied"'),
        ) +
          rollups(rollup('satisfied', 'attempted', 'childActivitySet="any"')) +
          primary('key'),
      ),
      sco('lamp', sequencing('', primary('key', `readSatisfiedStatus="false" ${writes}`) + told)),
      sco('door', sequencing('', rules(rule('post', 'exitParent', always)) + told)),
    );
    const sitting = play(flow(), cellar, sco('garden'));
    sitting.open();
    expect(sitting.says(failed).go('continue')).toBe('door');
    expect(sitting.says(passed).go('continue')).toBe('lamp');
    sitting.says(passed).go('continue');
    expect(sitting.says(passed).go('continue')).toBe('garden');
  });

  it('is felt by clusters that nobody has entered', () => {
    const kitchen = cluster(
      'kitchen',
      flow(skipIf('condition="completed"') + rollups(rollup('completed', 'satisfied'))),
      sco('bread', sequencing('', primary('flour') + told)),
      cluster('oven', flow(), sco('heat', sequencing('', primary('fire') + told))),
    );
    const start = objectives('', map('flour', writes), other('fire', 'fire', writes));
    const sitting = play(flow(), sco('market', sequencing('', start + told)), kitchen, sco('table'));
    sitting.open();
    sitting.says({ ...passed, 'objectives.0.id': 'fire', 'objectives.0.success_status': 'passed' });
    expect(sitting.go('continue')).toBe('table');
    expect(sitting.standing('oven')).toMatchObject({ isSatisfied: true });
  });

  it('is unknown again once content says that it does not know', () => {
    const sitting = play(
      flow(),
      sco('one', sequencing('', primary('g', writes) + told)),
      sco('two', sequencing('', primary('g', writes) + told)),
      sco('three', sequencing('', primary('g') + told)),
    );
    sitting.open();
    sitting.says(passed).go('continue');
    sitting.says({ 'objectives.0.id': 'P', 'objectives.0.success_status': 'unknown' }).go('continue');
    expect(sitting.sequencer.objectivesFor('three')).not.toHaveProperty('cmi.objectives.0.success_status');
  });

  it('is all that counts of whether an item that reads it is satisfied, be it unknown', () => {
    const hidden = rules(rule('pre', 'hiddenFromChoice', 'condition="satisfied"'));
    const sitting = play(
      flow(),
      sco('one', sequencing('', hidden + primary('nobody writes it'))),
      sco('two'),
    );
    sitting.open();
    sitting.says(passed).go('continue');
    expect(sitting.choices()).toContain('one');
  });

  it.each([
    ['read', { isCompleted: true, progress: 0.6 }],
    ['unknown', { isCompleted: false, progress: 0.4 }],
  ])('decides by how far it got where a threshold does; where that is %s', (kind, expected) => {
    const shared = (attributes: string) =>
      `<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/><imsss:sequencing>${objectives('objectiveID="P"')}${told}<adlseq:objectives><adlseq:objective objectiveID="P"><adlseq:mapInfo targetObjectiveID="g" ${attributes}/></adlseq:objective></adlseq:objectives></imsss:sequencing>`;
    const writer = kind === 'read' ? 'writeProgressMeasure="true"' : '';
    const sitting = play(flow(), sco('one', shared(writer)), sco('two', shared('')), sco('three'));
    sitting.open();
    sitting.says({ progress_measure: '0.6' }).go('continue');
    sitting.says({ progress_measure: '0.4' }).go('continue');
    expect(sitting.standing('two')).toMatchObject(expected);
  });

  it('stands for an item that says nothing itself: nothing better is taken as done', () => {
    const silent = sequencing('', primary('g', writes));
    const sitting = play(flow(), sco('one', silent), sco('two', silent), sco('three', silent));
    sitting.open();
    sitting.says(failed).go('continue');
    sitting.go('continue');
    expect(sitting.standing('two')).toMatchObject({ isSatisfied: false });
  });

  it('is not overwritten by what an item was left with, and has not said again', () => {
    const sitting = play(
      flow(),
      sco('one', sequencing('', primary('g', writes) + told)),
      sco('two', sequencing('', primary('g', writes) + told)),
    );
    sitting.open();
    sitting.says({ success_status: 'failed', exit: 'suspend' }).go('continue');
    sitting.says(passed).go('previous');
    const left = { 'cmi.success_status': 'failed' };
    sitting.sequencer.take({ now: left, then: left, set: new Set() }, true);
    expect(sitting.sequencer.save().objectives).toMatchObject({ g: { satisfied: true } });
  });

  const again = rules(rule('post', 'retry', always));
  const gate = skipIf('condition="objectiveStatusKnown"') + primary('g');
  const parts = (own: string) => [
    flow(again),
    sco('one', sequencing('', own + told)),
    sco('two', sequencing('', rules(rule('post', 'exitParent', always)) + primary('g', writes) + told)),
    sco('three'),
  ];

  it('is forgotten by the next attempt on the whole, where it is of one attempt alone', () => {
    const [first = '', ...items] = parts(gate);
    const shared = play(first, ...items);
    shared.open();
    shared.go('continue');
    expect(shared.says(failed).go('exit')).toBe('two');
    const own = alone(first, ...items);
    own.open();
    own.go('continue');
    expect(own.says(failed).go('exit')).toBe('one');
    expect(own.sequencer.save().objectives).toEqual({});
  });
});

describe('an attempt on a cluster', () => {
  it('begins with nothing reached of what lies deeper, either', () => {
    const inner = (id: string) =>
      cluster(id, flow(), sco(`${id}1`, sequencing('', skipIf('condition="satisfied"') + told)));
    const retry = rules(rule('post', 'retry', 'condition="satisfied" operator="not"'));
    const any = rollups(rollup('satisfied', 'satisfied', 'childActivitySet="any"'));
    const outer = cluster('outer', flow(retry + any), inner('a'), inner('b'));
    const sitting = play(flow(), outer, sco('last', sequencing('', told)));
    sitting.open();
    sitting.says(passed).go('continue');
    sitting.says(failed).go('choice', 'last');
    expect(sitting.standing('outer')).toMatchObject({ isSatisfied: true });
    sitting.go('choice', 'b');
    expect(sitting.standing('outer')?.isSatisfied ?? null).toBeNull();
    expect(sitting.standing('a1')).toBeUndefined();
  });
});

describe('a rule about no child at all', () => {
  const none = '<imsss:deliveryControls tracked="false"/>';
  it.each([
    ['all', true],
    ['none', true],
    ['any', null],
    ['atLeastCount" minimumCount="1', null],
    ['atLeastPercent" minimumPercent="0.5', null],
  ])('"%s" holds: %s', (children, isCompleted) => {
    const own = flow(rollups(rollup('completed', 'satisfied', `childActivitySet="${children}"`)));
    const sitting = play(own, sco('one', sequencing('', none)));
    sitting.open();
    sitting.says(failed).go('exit');
    expect(sitting.standing('O')?.isCompleted).toBe(isCompleted);
  });
});

describe('completion that content calls unknown', () => {
  it('goes before what content says of its primary objective', () => {
    const sitting = play(flow(), sco('one', sequencing('', objectives('objectiveID="P"'))), sco('two'));
    sitting.open();
    const objective = { 'objectives.0.id': 'P', 'objectives.0.completion_status': 'completed' };
    sitting.says({ ...objective, completion_status: 'unknown' }).go('continue');
    expect(sitting.standing('one')).toMatchObject({ isCompleted: null });
  });

  it('is not taken as done', () => {
    const sitting = play(flow(), sco('one', ''), sco('two', ''));
    sitting.open();
    sitting.says({ completion_status: 'unknown' }).go('continue');
    expect(sitting.standing('one')).toMatchObject({ isCompleted: null, isSatisfied: true });
  });
});
