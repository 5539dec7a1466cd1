import { describe, expect, it } from '@jest/globals';
import { courseOf, fact, factsOf } from './facts.fixture.ts';
import { followUpOpensAt, isFollowUpOpen, isOpen, nextStep, progressOf, type ActivityFact } from './index.ts';

describe('the day a follow-up opens', () => {
  it.each([
    ['months later', 3, '2026-11-24T15:30:00Z', '2027-02-24T15:30:00Z'],
    ['over the turn of the year', 6, '2026-11-24T15:30:00Z', '2027-05-24T15:30:00Z'],
    ['where the month is shorter', 3, '2026-11-30T23:00:00Z', '2027-02-28T23:00:00Z'],
    ['where the month is shorter, in a leap year', 3, '2027-11-30T23:00:00Z', '2028-02-29T23:00:00Z'],
    ['where only the day after the last is missing', 1, '2026-08-31T00:00:00Z', '2026-09-30T00:00:00Z'],
  ])('%s', (_name, months, issued, opens) => {
    expect(followUpOpensAt(months, new Date(issued))).toEqual(new Date(opens));
  });

  it('is not known without a certificate', () => {
    expect(followUpOpensAt(3, null)).toBeNull();
  });

  it.each([
    ['a moment before', -1, false],
    ['at that moment', 0, true],
    ['after it', 1, true],
  ])('%s', (_name, difference, open) => {
    const certified = new Date('2026-11-24T15:30:00Z');
    const now = new Date(Date.parse('2027-02-24T15:30:00Z') + difference);
    expect(isFollowUpOpen(3, certified, now)).toBe(open);
  });
});

describe('a follow-up on the way through a course', () => {
  const course = courseOf(['m0', true], ['m1', false]);
  const at = (now: string) => ({ at: new Date('2026-11-24T15:30:00Z'), now: new Date(now) });
  const activities = (over: { lesson?: Partial<ActivityFact>; later?: Partial<ActivityFact> } = {}) => ({
    lesson: fact({ completed: true, ...over.lesson }),
    later: fact({ kind: 'survey', moduleId: 'm1', required: false, monthsAfter: 3, ...over.later }),
  });
  const before = at('2027-02-24T15:29:59Z');
  const after = at('2027-02-24T15:30:00Z');

  it.each([
    ['without a certificate', {}, null],
    ['before its day', { certified: before }, null],
    ['from its day on', { certified: after }, { activity: 'later', reason: 'FOLLOW_UP' }],
  ])('is a next step %s', (_name, over, step) => {
    const facts = factsOf(activities(), over);
    expect(nextStep(course, facts)).toEqual(step);
    expect(isOpen('later', course, facts)).toEqual(
      step ? { open: true } : { open: false, reason: 'NOT_DUE' },
    );
  });

  it('comes after everything required, and not once it is answered', () => {
    const undone = factsOf(activities({ lesson: { completed: false } }), { certified: after });
    expect(nextStep(course, undone)).toEqual({ activity: 'lesson', reason: 'NOT_COMPLETED' });
    const answered = factsOf(activities({ later: { completed: true } }), { certified: after });
    expect(nextStep(course, answered)).toBeNull();
  });

  it('counts for nothing, even when somebody calls it required', () => {
    const facts = factsOf(activities({ later: { required: true } }), { certified: after });
    expect(progressOf(course, facts)).toMatchObject({ completed: 1, required: 1, share: 1, minutesLeft: 0 });
  });

  it('holds nobody up behind a gate', () => {
    const facts = factsOf({
      early: fact({ kind: 'survey', required: true, monthsAfter: 3 }),
      behind: fact({ moduleId: 'm1' }),
    });
    expect(isOpen('behind', course, facts)).toEqual({ open: true });
  });
});
