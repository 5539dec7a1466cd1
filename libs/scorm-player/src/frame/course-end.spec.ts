/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { cluster, rule, rules, sco, sequencing, told } from '../sequencing/course.fixture.ts';
import { course, manifest, pause, sitting } from './course-play.fixture.ts';

const always = (action: string) => rules(rule('post', action, 'condition="always"'));
const ruled = (action: string) =>
  course(manifest([sco('A', sequencing('', always(action) + told)), sco('B'), sco('C')]));

const endedBy = async (action: string, asked: Record<string, string> = {}) => {
  const sat = await sitting(ruled(action));
  sat.says(asked);
  sat.api('Terminate', '');
  await pause();
  return sat;
};

const asCommitted = ({ saved }: Awaited<ReturnType<typeof sitting>>) =>
  JSON.parse(saved().state) as { current: string | null };

describe('an item that ends and asks for nothing', () => {
  it('leads nowhere by itself, whatever its rules say; they are for when the learner goes on', async () => {
    const sat = await endedBy('previous');
    expect(sat.urls()).toHaveLength(1);
    const next = await endedBy('continue');
    expect(next.urls()).toHaveLength(1);
    expect(next.news()).toMatchObject({ itemId: 'A', offer: { isOpen: true, continue: true } });
    await next.play.ask('choice', 'C');
    // The rule takes precedence over what the learner chose.
    expect(next.urls()).toEqual(['../a.html', '../b.html']);
  });

  it('has its rules carried out in what is kept, should the window go', async () => {
    const sat = await endedBy('continue');
    expect(asCommitted(sat)).toMatchObject({ current: 'B' });
    const told = sat.commits.length;
    sat.play.putAside();
    expect(sat.commits).toHaveLength(told);
    const later = await sitting(course(manifest(), { saved: sat.saved() }));
    expect(later.urls()).toEqual(['../b.html']);
  });

  it.each(['exitAll', 'abandonAll', 'continue'] as const)(
    'a course that its rules end is kept as ended, and ends when the learner asks for %s',
    async (navigation) => {
      const sat = await endedBy('exitAll', { 'cmi.completion_status': 'completed' });
      expect(sat.ends()).toBe(0);
      expect(sat.saved()).toMatchObject({ isEnded: true });
      await sat.play.ask(navigation, null);
      expect(sat.ends()).toBe(1);
      expect(sat.saved()).toMatchObject({ isEnded: true });
      const ends = sat.commits.filter(({ sequencing: now }) => now?.isEnded);
      expect(ends[0]?.sequencing?.activities.find(({ id }) => id === 'A')).toMatchObject({
        isCompleted: true,
      });
    },
  );

  it('is put aside no more once it has ended', async () => {
    const sat = await endedBy('continue');
    await sat.play.ask('suspendAll', null);
    expect([sat.ends(), asCommitted(sat).current]).toEqual([1, 'B']);
  });

  it('stays open where its end rests nowhere', async () => {
    let isSafe = false;
    const sat = await sitting(ruled('exitAll'), () => isSafe);
    sat.says({});
    expect(sat.api('Terminate', '')).toBe('false');
    isSafe = true;
    await sat.play.ask('abandon', null);
    expect([sat.ends(), sat.news()?.itemId]).toEqual([0, null]);
  });
});

describe('an item that asks to be left', () => {
  it.each(['exit', 'abandon'])('by %s is taken away, and somebody has to choose', async (asked) => {
    const sat = await sitting();
    sat.says({ 'adl.nav.request': asked });
    sat.api('Terminate', '');
    await pause();
    expect([sat.news()?.itemId, sat.ends()]).toEqual([null, 0]);
  });

  it('ends the sitting where nothing is left that could be asked for', async () => {
    const inside = cluster('G', sequencing('flow="false" choice="false"'), sco('B'));
    const sat = await sitting(course(manifest([sco('A'), inside], sequencing('flow="true" choice="false"'))));
    for (const asked of ['{target=B}jump', 'exit']) {
      sat.says({ 'adl.nav.request': asked });
      sat.api('Terminate', '');
      await pause();
    }
    expect(sat.urls()).toEqual(['../a.html', '../b.html']);
    expect([sat.news()?.itemId, sat.ends()]).toEqual([null, 1]);
  });
});

describe('going on to a group that nothing flows into', () => {
  it('ends the item, and somebody has to choose', async () => {
    const group = cluster('G', sequencing('flow="false" choice="true"'), sco('B'), sco('C'));
    const sat = await sitting(course(manifest([sco('A'), group])));
    sat.says({});
    expect(sat.get('adl.nav.request_valid.continue')).toBe('false');
    expect(sat.news()?.offer).toMatchObject({ continue: true });
    await sat.play.ask('continue', null);
    expect(sat.news()).toMatchObject({ itemId: null, offer: { isOpen: false, choices: { B: true } } });
  });
});
