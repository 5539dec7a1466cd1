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

describe('rollup (RU)', () => {
  const three = ['A', 'B', 'C'].map((id) => sco(id));
  const after = (own: string, ...words: Record<string, string>[]) => {
    const sitting = play(own, ...three);
    sitting.open();
    for (const word of words) sitting.says(word).go('continue');
    return sitting.standing('O');
  };

  it.each([
    ['nothing said', [], null, null],
    ['all passed', [passed, passed, passed], true, true],
    ['one failed', [passed, failed, passed], true, false],
    ['one open', [passed, passed], null, null],
    ['one only begun', [passed, passed, { completion_status: 'incomplete' }], false, null],
  ])('by default: %s', (_name, words, isCompleted, isSatisfied) => {
    expect(after(flow(), ...words)).toMatchObject({ isCompleted, isSatisfied });
  });

  it.each([
    ['childActivitySet="any"', [failed, passed], true],
    ['childActivitySet="any"', [failed, failed], null],
    ['childActivitySet="none"', [failed, failed, failed], true],
    ['childActivitySet="none"', [failed, passed, failed], null],
    ['childActivitySet="none"', [failed], null],
    ['childActivitySet="atLeastCount" minimumCount="2"', [passed, failed, passed], true],
    ['childActivitySet="atLeastCount" minimumCount="2"', [passed, failed, failed], null],
    ['childActivitySet="atLeastPercent" minimumPercent="0.6"', [passed, failed, passed], true],
    ['childActivitySet="atLeastPercent" minimumPercent="0.7"', [passed, failed, passed], null],
    ['childActivitySet="all"', [passed, passed, passed], true],
  ])('%s of %j', (set, words, isSatisfied) => {
    const own = flow(rollups(rollup('satisfied', 'satisfied', set)));
    expect(after(own, ...words)?.isSatisfied).toBe(isSatisfied);
  });

  it('is satisfied by the weighted mean of the measures', () => {
    const weighted = (id: string, weight: string) =>
      sco(id, sequencing('', rollups('', `objectiveMeasureWeight="${weight}"`) + told));
    const own = flow(
      objectives(
        'objectiveID="P" satisfiedByMeasure="true"',
        '<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure>',
      ),
    );
    const sitting = play(own, weighted('A', '0.25'), weighted('B', '0.75'), weighted('C', '0'));
    sitting.open();
    sitting.says({ 'score.scaled': '1' }).go('continue');
    sitting.says({ 'score.scaled': '0.5' }).go('continue');
    expect(sitting.standing('O')).toMatchObject({ measure: 0.625, isSatisfied: true });
  });

  it('is completed by the weighted mean of the progress (4th Edition)', () => {
    const part = (id: string, weight: string) =>
      `<item identifier="${id}" identifierref="R"><title/><adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8" progressWeight="${weight}"/>${sequencing('', told)}</item>`;
    const sitting = play(flow(), part('A', '0.5'), part('B', '1'));
    sitting.open();
    sitting.says({ progress_measure: '0.9', completion_status: 'incomplete' }).go('continue');
    sitting.says({ progress_measure: '0.3', completion_status: 'completed' }).go('exit');
    expect(sitting.standing('A')).toMatchObject({ isCompleted: true });
    expect(sitting.standing('B')).toMatchObject({ isCompleted: false });
    expect(sitting.standing('O')?.progress).toBeCloseTo(0.5);
  });

  it('with a threshold, an item that does not say how far it got is not known to be completed (4th Edition)', () => {
    const threshold = '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8"/>';
    const sitting = play(flow(), sco('A', threshold), sco('B'));
    sitting.open();
    sitting.says({ completion_status: 'completed' }).go('continue');
    expect(sitting.standing('A')).toMatchObject({ isCompleted: null });
  });

  it.each([
    ['0.5', true],
    ['0.7', false],
  ])(
    'with a threshold of %s of its own, a course half done is completed: %s (4th Edition)',
    (least, isCompleted) => {
      const part = (id: string, weight: string) =>
        `<item identifier="${id}" identifierref="R"><title/><adlcp:completionThreshold progressWeight="${weight}"/>${sequencing('', told)}</item>`;
      const threshold = `<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="${least}"/>`;
      const sitting = play(`${threshold}${flow()}`, part('A', '0.6'), part('B', '0.4'));
      sitting.open();
      sitting.says({ progress_measure: '1', completion_status: 'completed' }).go('continue');
      sitting.says({ completion_status: 'incomplete' }).go('exit');
      expect(sitting.standing('O')).toMatchObject({ isCompleted, progress: 0.6 });
    },
  );

  it.each([
    ['rollupObjectiveSatisfied="false"', { isSatisfied: true, isCompleted: true }],
    ['rollupProgressCompletion="false"', { isSatisfied: false, isCompleted: true }],
  ])('a child with %s is left out', (attributes, expected) => {
    const sitting = play(flow(), sco('A'), sco('B', sequencing('', rollups('', attributes) + told)));
    sitting.open();
    sitting.says(passed).go('continue');
    sitting.says(failed).go('exit');
    expect(sitting.standing('O')).toMatchObject(expected);
  });

  it.each([
    ['ifAttempted', true],
    ['ifNotSuspended', true],
    ['ifNotSkipped', null],
    ['always', null],
  ])('a child required %s does not count before it is attempted', (requirement, isSatisfied) => {
    const consideration = `<imsss:sequencing>${told}<adlseq:rollupConsiderations requiredForSatisfied="${requirement}" requiredForCompleted="${requirement}"/></imsss:sequencing>`;
    const sitting = play(flow(), sco('A'), sco('B', consideration));
    sitting.open();
    sitting.says(passed).go('exit');
    expect(sitting.standing('O')?.isSatisfied).toBe(isSatisfied);
  });

  it('an untracked child neither counts nor is known', () => {
    const untracked = sequencing('', '<imsss:deliveryControls tracked="false"/>');
    const sitting = play(flow(), sco('A'), sco('B', untracked));
    sitting.open();
    sitting.says(passed).go('continue');
    sitting.says(failed).go('exit');
    expect(sitting.standing('O')).toMatchObject({ isSatisfied: true, isCompleted: true });
    expect(sitting.standing('B')).toBeUndefined();
  });

  it('what content need not say is taken as done when it says nothing', () => {
    const sitting = play(flow(), sco('A', ''), sco('B', ''));
    sitting.open();
    sitting.go('continue');
    expect(sitting.standing('A')).toMatchObject({ isSatisfied: true, isCompleted: true });
    sitting.says(failed).go('exit');
    expect(sitting.standing('B')).toMatchObject({ isSatisfied: false, isCompleted: true });
  });
});

describe('objectives (OB)', () => {
  const map = (target: string, attributes: string) =>
    `<imsss:mapInfo targetObjectiveID="${target}" ${attributes}/>`;
  const writer = objectives(
    'objectiveID="done"',
    map('global', 'writeSatisfiedStatus="true" writeNormalizedMeasure="true"'),
  );
  const reader = objectives(
    '',
    '',
    `<imsss:objective objectiveID="before">${map('global', '')}</imsss:objective>`,
  );
  const gate = rules(
    rule('pre', 'disabled', 'condition="satisfied" operator="not" referencedObjective="before"'),
    rule('pre', 'disabled', 'condition="objectiveStatusKnown" operator="not" referencedObjective="before"'),
  );
  const course = [sco('A', sequencing('', writer + told)), sco('B', sequencing('', gate + reader + told))];

  it('what one item writes another reads, and its rules go by it', () => {
    const sitting = play(flow(), ...course);
    sitting.open();
    expect(sitting.choices()).not.toContain('B');
    sitting.says({ ...passed, 'score.scaled': '0.9' });
    expect(sitting.go('continue')).toBe('B');
    expect(sitting.sequencer.objectivesFor('B')).toMatchObject({
      'cmi.objectives.0.id': 'before',
      'cmi.objectives.0.success_status': 'passed',
      'cmi.objectives.0.score.scaled': '0.9',
    });
  });

  it('global objectives outlive the sitting', () => {
    const sitting = play(flow(), ...course);
    sitting.open();
    sitting.says(passed).go('exitAll');
    expect(sitting.sequencer.save().objectives).toMatchObject({ global: { satisfied: true } });
    expect(sitting.later().open('B')).toBe('B');
  });

  it('a field that no map reads or writes stays where it is', () => {
    const silent = objectives(
      'objectiveID="P"',
      map('g', 'readSatisfiedStatus="false" writeNormalizedMeasure="true"'),
    );
    const sitting = play(
      flow(),
      sco('A', sequencing('', silent + told)),
      sco('B', sequencing('', silent + told)),
    );
    sitting.open();
    sitting.says({ ...passed, 'score.scaled': '0.4' }).go('continue');
    expect(sitting.sequencer.save().objectives).toEqual({
      g: expect.objectContaining({ satisfied: null, measure: 0.4 }),
    });
    expect(sitting.sequencer.objectivesFor('B')).toEqual({
      'cmi.objectives.0.id': 'P',
      'cmi.objectives.0.score.scaled': '0.4',
    });
  });

  it('completion, progress and scores travel by the maps of the 4th Edition', () => {
    const mapped = (attributes: string) =>
      `<imsss:sequencing>${objectives('objectiveID="P"')}${told}<adlseq:objectives><adlseq:objective objectiveID="P"><adlseq:mapInfo targetObjectiveID="g" ${attributes}/></adlseq:objective></adlseq:objectives></imsss:sequencing>`;
    const all =
      'writeCompletionStatus="true" writeProgressMeasure="true" writeRawScore="true" writeMinScore="true" writeMaxScore="true"';
    const sitting = play(flow(), sco('A', mapped(all)), sco('B', mapped('')));
    sitting.open();
    sitting
      .says({
        completion_status: 'completed',
        progress_measure: '1',
        'score.raw': '17',
        'score.min': '0',
        'score.max': '20',
      })
      .go('continue');
    expect(sitting.sequencer.objectivesFor('B')).toEqual({
      'cmi.objectives.0.id': 'P',
      'cmi.objectives.0.completion_status': 'completed',
      'cmi.objectives.0.progress_measure': '1',
      'cmi.objectives.0.score.raw': '17',
      'cmi.objectives.0.score.min': '0',
      'cmi.objectives.0.score.max': '20',
    });
    expect(sitting.standing('B')).toMatchObject({ isCompleted: true });
  });

  it('objectives that content names are those of its activity', () => {
    const own = objectives(
      'objectiveID="P"',
      '',
      `<imsss:objective objectiveID="S">${map('g', 'writeSatisfiedStatus="true"')}</imsss:objective>`,
    );
    const sitting = play(flow(), sco('A', sequencing('', own + told)), sco('B'));
    sitting.open();
    sitting
      .says({
        'objectives.0.id': 'P',
        'objectives.0.success_status': 'passed',
        'objectives.1.id': 'S',
        'objectives.1.success_status': 'failed',
        'objectives.2.id': 'unheard of',
      })
      .go('continue');
    expect(sitting.standing('A')?.isSatisfied).toBe(true);
    expect(sitting.sequencer.save().objectives).toMatchObject({ g: { satisfied: false } });
  });

  it.each([
    ['0.7', true],
    ['0.69', false],
  ])('a measure of %s decides where it is to decide: %s', (scaled, isSatisfied) => {
    const byMeasure = objectives(
      'objectiveID="P" satisfiedByMeasure="true"',
      '<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>',
    );
    const sitting = play(flow(), sco('A', sequencing('', byMeasure + told)), sco('B'));
    sitting.open();
    sitting
      .says({ success_status: isSatisfied ? 'failed' : 'passed', 'score.scaled': scaled })
      .go('continue');
    expect(sitting.standing('A')?.isSatisfied).toBe(isSatisfied);
  });

  it.each([
    ['true', null],
    ['false', true],
  ])(
    'useCurrentAttempt…Info="%s": after a new attempt on the cluster what its child had reached makes it %s',
    (use, isSatisfied) => {
      const mode = `flow="true" choice="true" useCurrentAttemptObjectiveInfo="${use}" useCurrentAttemptProgressInfo="${use}"`;
      const any = rollups(
        rollup('satisfied', 'satisfied', 'childActivitySet="any"') +
          rollup('completed', 'completed', 'childActivitySet="any"'),
      );
      const group = cluster('A', sequencing(mode, any), sco('A1'), sco('A2'));
      const sitting = play(flow(), group, sco('B'));
      sitting.open();
      sitting.says(passed).go('continue');
      sitting.says(passed).go('choice', 'B');
      sitting.go('choice', 'A2');
      expect(sitting.standing('A')?.isSatisfied ?? null).toBe(isSatisfied);
      expect(sitting.standing('A')?.isCompleted ?? null).toBe(isSatisfied);
      expect(sitting.standing('A1')?.isSatisfied ?? null).toBe(isSatisfied);
    },
  );

  it('a retry of a cluster skips what is known to be satisfied, be it from the last attempt', () => {
    const skip = rules(rule('pre', 'skip', 'condition="satisfied"'));
    const retry = rules(rule('post', 'retry', 'condition="satisfied" operator="not"'));
    const sitting = play(
      flow(),
      cluster(
        'A',
        flow(retry),
        sco('A1', sequencing('', skip + told)),
        sco('A2', sequencing('', rules(rule('post', 'exitParent', 'condition="always"')) + told)),
      ),
    );
    sitting.open();
    sitting.says(passed).go('continue');
    expect(sitting.says(failed).go('exit')).toBe('A2');
  });
});
