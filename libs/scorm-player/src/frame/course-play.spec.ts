/** @jest-environment node */
import { describe, expect, it, jest } from '@jest/globals';
import { objectives, rule, rules, sco, sequencing, told } from '../sequencing/course.fixture.ts';
import { course, launchId, manifest, pause, sitting } from './course-play.fixture.ts';
import type { CoursePlay } from './course-play.ts';

describe('a course in the frame', () => {
  it('gives each item a clean API object, and a session that sorts after the one of the launch', async () => {
    const { play, says, get, commits, urls } = await sitting();
    says({ 'cmi.suspend_data': 'of A', 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT1M' });
    await play.ask('continue', null);
    expect(urls()).toEqual(['../a.html', '../b.html']);
    says({});
    expect([get('cmi.suspend_data'), get('cmi.entry'), get('cmi.learner_name')]).toEqual([
      '',
      'ab-initio',
      'Ana',
    ]);
    await play.ask('continue', null);
    const [first, second] = [commits[0], commits.at(-1)];
    expect(first).toMatchObject({ itemId: 'A', sessionId: launchId, commitNumber: 1, isFinish: true });
    expect(first).not.toHaveProperty('launchId');
    expect(second).toMatchObject({ itemId: 'B', launchId, commitNumber: 1, isFinish: true });
    expect(second && second.sessionId > launchId).toBe(true);
    expect(second?.sessionId).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('goes where content wants once it has heard that it has ended', async () => {
    const { says, api, urls } = await sitting();
    says({ 'adl.nav.request': '{target=C}choice' });
    expect(api('Terminate', '')).toBe('true');
    expect(urls()).toHaveLength(1);
    await pause();
    expect(urls()).toEqual(['../a.html', '../c.html']);
  });

  it('leaves an item whose time is used up as content that times out does, and goes on with the course', async () => {
    const limits = { 'cmi.max_time_allowed': 'PT0S', 'cmi.time_limit_action': 'exit,message' };
    const { says, api, whenLeft, commits, signs, news } = await sitting(
      course(manifest(), { states: { A: { cmi: limits } } }),
    );
    whenLeft(() => {
      api('SetValue', 'cmi.exit', 'suspend');
      api('SetValue', 'cmi.location', 'page 9');
      api('Terminate', '');
    });
    says({});
    await pause();
    expect(signs()).toEqual([0]);
    expect(commits.at(-1)).toMatchObject({
      isFinish: true,
      cmi: { exit: 'time-out', location: 'page 9' },
      sequencing: { isEnded: false },
    });
    expect(news()).toMatchObject({ itemId: null, offer: { isOpen: false, choices: { A: true, B: true } } });
  });

  it('what the learner asks for goes before what content asks for while it is left', async () => {
    const { play, says, api, urls, whenLeft } = await sitting();
    says({ 'adl.nav.request': '{target=C}choice' });
    whenLeft(() => api('Terminate', ''));
    await play.ask('continue', null);
    await pause();
    expect(urls()).toEqual(['../a.html', '../b.html']);
  });

  it('an item that ended without a navigation request stays on screen', async () => {
    const { says, api, urls, news } = await sitting();
    says({ 'cmi.completion_status': 'completed' });
    api('Terminate', '');
    await pause();
    expect(urls()).toHaveLength(1);
    expect(news()).toMatchObject({ itemId: 'A', offer: { isOpen: false, continue: true } });
  });

  it('comes back to an item that was put aside with all it kept, its time added up', async () => {
    const { play, says, get, urls } = await sitting();
    says({
      'cmi.suspend_data': 'ñandú',
      'cmi.exit': 'suspend',
      'cmi.session_time': 'PT1M',
      'cmi.location': '7',
    });
    await play.ask('continue', null);
    says({ 'cmi.session_time': 'PT5S' });
    await play.ask('previous', null);
    expect(urls().at(-1)).toBe('../a.html');
    says({});
    const kept = ['cmi.entry', 'cmi.suspend_data', 'cmi.location', 'cmi.total_time', 'cmi.exit'];
    expect(kept.map(get)).toEqual(['resume', 'ñandú', '7', 'PT1M', '']);
  });

  it('a new attempt on an item begins clean', async () => {
    const { play, says, get } = await sitting();
    says({ 'cmi.suspend_data': 'old', 'cmi.success_status': 'failed' });
    await play.ask('choice', 'A');
    says({});
    expect(['cmi.entry', 'cmi.suspend_data', 'cmi.success_status'].map(get)).toEqual([
      'ab-initio',
      '',
      'unknown',
    ]);
  });

  it.each([
    ['the learner puts it aside', async (play: CoursePlay) => play.ask('suspendAll', null)],
    ['the window goes', (play: CoursePlay) => Promise.resolve(play.putAside())],
  ])('goes on another day where it was: %s', async (_name, leave) => {
    const first = await sitting();
    first.says({ 'cmi.completion_status': 'completed' });
    await first.play.ask('continue', null);
    first.says({ 'cmi.suspend_data': 'half' });
    await leave(first.play);
    const last = first.commits.at(-1);
    expect(last).toMatchObject({ itemId: 'B', cmi: { exit: 'suspend' }, sequencing: { isEnded: false } });
    const states = { B: { cmi: { 'cmi.suspend_data': 'half', 'cmi.total_time': 'PT3M' } } };
    const later = await sitting(course(manifest(), { saved: first.saved(), states }));
    expect(later.urls()).toEqual(['../b.html']);
    later.says({});
    expect(['cmi.entry', 'cmi.suspend_data', 'cmi.total_time'].map(later.get)).toEqual([
      'resume',
      'half',
      'PT3M',
    ]);
  });

  it('tells what has been reached, the course first', async () => {
    const { play, says, commits, ends } = await sitting();
    for (const _item of ['A', 'B', 'C']) {
      says({
        'cmi.completion_status': 'completed',
        'cmi.success_status': 'passed',
        'cmi.score.scaled': '0.8',
      });
      await play.ask('continue', null);
    }
    expect(ends()).toBe(1);
    const last = commits.at(-1)?.sequencing;
    expect(last?.isEnded).toBe(true);
    expect(last?.activities[0]).toMatchObject({ id: 'O', isCompleted: true, isSatisfied: true });
    expect(last?.activities[0]?.measure).toBeCloseTo(0.8);
    expect(last?.activities).toHaveLength(4);
  });

  it('answers what may be asked for by what content has said by now', async () => {
    const gate = rules(
      rule('pre', 'disabled', 'condition="satisfied" operator="not" referencedObjective="before"'),
      rule('pre', 'disabled', 'condition="objectiveStatusKnown" operator="not" referencedObjective="before"'),
    );
    const map = (write: boolean) =>
      `<imsss:mapInfo targetObjectiveID="g" readSatisfiedStatus="true" writeSatisfiedStatus="${write}"/>`;
    const items = [
      sco('A', sequencing('', objectives('objectiveID="own"', map(true)) + told)),
      sco(
        'B',
        sequencing(
          '',
          gate +
            objectives('', '', `<imsss:objective objectiveID="before">${map(false)}</imsss:objective>`) +
            told,
        ),
      ),
    ];
    const { says, get, api } = await sitting(course(manifest(items)));
    says({});
    expect(get('adl.nav.request_valid.continue')).toBe('false');
    expect(get('adl.nav.request_valid.choice.{target=B}')).toBe('false');
    expect(get('adl.nav.request_valid.jump.{target=B}')).toBe('false');
    api('SetValue', 'cmi.success_status', 'passed');
    expect(get('adl.nav.request_valid.continue')).toBe('true');
    expect(get('adl.nav.request_valid.choice.{target=B}')).toBe('true');
    expect(get('adl.nav.request_valid.choice.{target=nowhere}')).toBe('false');
    expect(get('cmi.objectives.0.id')).toBe('own');
  });

  it('shared data written by one item is read by the next, and kept', async () => {
    const data = (id: string) =>
      `<item identifier="${id}" identifierref="R"><title>${id}</title><adlcp:data><adlcp:map targetID="notes" writeSharedData="true"/></adlcp:data></item>`;
    const first = await sitting(course(manifest([data('A'), data('B')])));
    first.says({ 'adl.data.0.store': 'a note' });
    await first.play.ask('continue', null);
    first.says({});
    expect([first.get('adl.data.0.id'), first.get('adl.data.0.store')]).toEqual(['notes', 'a note']);
    expect(first.saved().sharedData).toEqual({ notes: 'a note' });
    first.api('SetValue', 'adl.data.0.store', '');
    await first.play.ask('previous', null);
    first.says({});
    // An emptied store counts as one that nobody has written to.
    expect([first.get('adl.data.0.store'), first.api('GetLastError')]).toEqual(['', '403']);
  });

  it('what is given up leaves nothing of itself', async () => {
    const { play, says, news, saved } = await sitting();
    says({ 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
    await play.ask('abandon', null);
    expect(news()?.standings).toHaveLength(1);
    expect(JSON.parse(saved().state)).toMatchObject({ current: 'A' });
  });

  it('an end that rests nowhere has not happened', async () => {
    let isSafe = true;
    const { says, api, urls } = await sitting(course(), () => isSafe);
    says({ 'adl.nav.request': 'continue' });
    isSafe = false;
    expect(api('Terminate', '')).toBe('false');
    await pause();
    expect(urls()).toHaveLength(1);
    isSafe = true;
    expect(api('Terminate', '')).toBe('true');
    await pause();
    expect(urls()).toEqual(['../a.html', '../b.html']);
  });

  it.each(['time-out', 'logout'])('an item that exits by %s ends the course', async (exit) => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { says, api, ends } = await sitting();
    says({ 'cmi.exit': exit });
    api('Terminate', '');
    await pause();
    expect(ends()).toBe(1);
  });

  it('is left alone by what leads nowhere', async () => {
    const { play, urls, news } = await sitting();
    await play.ask('previous', null);
    await play.ask('choice', 'nowhere');
    expect(urls()).toHaveLength(1);
    expect(news()?.offer).toMatchObject({ current: 'A', previous: false });
  });

  const known = (id: string, target = 'g') =>
    objectives(
      `objectiveID="${id}"`,
      `<imsss:mapInfo targetObjectiveID="${target}" writeSatisfiedStatus="true" writeNormalizedMeasure="true"/>`,
    );

  it('an item that is resumed hears what others have said of its objectives since', async () => {
    const own = `${known('first')}${told}`;
    const items = [sco('A', sequencing('', own)), sco('B', sequencing('', `${known('second')}${told}`))];
    const { play, says, get } = await sitting(course(manifest(items)));
    says({
      'cmi.objectives.0.success_status': 'failed',
      'cmi.objectives.1.id': 'extra',
      'cmi.exit': 'suspend',
    });
    await play.ask('continue', null);
    says({ 'cmi.objectives.0.success_status': 'passed', 'cmi.objectives.0.score.scaled': '0.6' });
    await play.ask('previous', null);
    says({});
    expect(get('cmi.entry')).toBe('resume');
    expect([get('cmi.objectives.0.id'), get('cmi.objectives.1.id')]).toEqual(['first', 'extra']);
    expect([get('cmi.objectives.0.success_status'), get('cmi.objectives.0.score.scaled')]).toEqual([
      'passed',
      '0.6',
    ]);
  });

  it('an objective that content leaves alone is taken as done like any other', async () => {
    const items = [sco('A', sequencing('', known('first'))), sco('B')];
    const { play, says, saved } = await sitting(course(manifest(items)));
    says({ 'cmi.score.scaled': '0.2' });
    await play.ask('continue', null);
    expect(saved().objectives).toMatchObject({ g: { satisfied: true, measure: 0.2 } });
  });

  it.each([
    ['normal', true],
    ['suspend', false],
  ])('leaving it all by "%s" ends the attempt: %s', async (exit, isEnded) => {
    const { says, api, commits } = await sitting();
    says({ 'cmi.exit': exit, 'adl.nav.request': 'exitAll' });
    api('Terminate', '');
    await pause();
    expect(commits.at(-1)?.sequencing?.isEnded).toBe(isEnded);
  });
});
