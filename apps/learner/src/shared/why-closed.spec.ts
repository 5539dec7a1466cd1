import { describe, expect, it } from '@jest/globals';
import type { CourseHome, DataOf } from '@campus/api-client';
import { whyClosed } from './why-closed.ts';

type Home = NonNullable<DataOf<typeof CourseHome>['courseHome']>;
type Module = Home['modules'][number];
type Activity = Module['activities'][number];

const activity = (id: string, over: Partial<Activity> = {}): Activity => ({
  id,
  key: id,
  kind: 'LESSON',
  title: id,
  minutes: 5,
  isRequired: true,
  state: 'NOT_STARTED',
  isCounted: false,
  score: null,
  isPassed: null,
  isGraded: false,
  passMark: null,
  followUp: null,
  correctedAt: null,
  ...over,
});

const moduleOf = (title: string, activities: Activity[], over: Partial<Module> = {}): Module => ({
  id: title,
  key: title,
  title,
  recall: null,
  summary: '',
  minutes: 5,
  minutesExtended: 5,
  isOpen: true,
  closedBy: null,
  release: null,
  percent: 0,
  activities,
  cards: [],
  ...over,
});

const release = {
  opensOn: '2027-01-18',
  opensAt: '2027-01-18T06:00:00.000Z',
  timeZone: 'America/Costa_Rica',
};
const followUp = { monthsAfterCertificate: 3, opensAt: null, isOpen: false };

const home = {
  deadline: null,
  modules: [
    moduleOf('Bienvenida', [
      activity('done', { state: 'COMPLETED' }),
      activity('optional', { isRequired: false }),
      activity('left'),
    ]),
    moduleOf('Papel', [activity('gated')], { isOpen: false, closedBy: 'Bienvenida', release }),
    moduleOf('Plan', [activity('later')], { isOpen: false, release }),
    moduleOf('Cierre', [
      activity('three', { followUp }),
      activity('six', { followUp: { ...followUp, opensAt: '2027-06-01T00:00:00Z' } }),
      activity('due', { followUp: { ...followUp, isOpen: true } }),
    ]),
  ],
} as Home;

describe('why an activity is closed', () => {
  it.each([
    ['on the last day', '2027-01-18', 'NOT_RELEASED'],
    ['after the last day', '2027-01-17', 'AFTER_END'],
  ])('tells a module that opens %s', (_, localDate, reason) => {
    const deadline = { at: `${localDate}T23:59:59Z`, localDate, timeZone: 'America/Costa_Rica' };
    expect(whyClosed({ ...home, deadline }, 'later')).toMatchObject({ reason });
  });

  it.each([
    ['gated', { reason: 'GATE', gate: 'Bienvenida', left: 1, first: { id: 'left' } }],
    ['later', { reason: 'NOT_RELEASED', opensOn: '2027-01-18', timeZone: 'America/Costa_Rica' }],
    ['three', { reason: 'FOLLOW_UP', months: 3, opensAt: null }],
    ['six', { reason: 'FOLLOW_UP', opensAt: '2027-06-01T00:00:00Z' }],
    ['due', { reason: 'NONE' }],
    ['left', { reason: 'NONE' }],
    ['nowhere', { reason: 'UNKNOWN' }],
    [null, { reason: 'UNKNOWN' }],
  ])('has one reason: %s', (id, why) => {
    expect(whyClosed(home, id)).toMatchObject(why);
  });

  it('is that the course is somebody else’s', () => {
    expect(whyClosed(null, 'left')).toEqual({ reason: 'NOT_MINE' });
  });
});
