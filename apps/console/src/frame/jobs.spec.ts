import { describe, expect, it } from '@jest/globals';
import { carla, tomas } from '../testing/render-app.tsx';
import { isOpenTo, jobs, ownSessions, today } from './jobs.ts';
import { placeIconNames } from './place-icon.tsx';

const people = {
  trainer: tomas,
  coordinator: carla,
  regional: { ...carla, isRegional: true },
  administrator: { ...carla, roles: ['ADMINISTRATOR' as const], isRegional: true },
  donor: { ...carla, roles: ['DONOR' as const] },
};

describe('an address of the console', () => {
  it.each([
    ['/console/', 'trainer coordinator regional administrator donor'],
    ['/console/nowhere', 'trainer coordinator regional administrator donor'],
    ['/console/sign-out', 'trainer coordinator regional administrator donor'],
    ['/console/editions', 'coordinator regional administrator'],
    ['/console/editions/e1', 'coordinator regional administrator'],
    ['/console/editions/e1/roster', 'coordinator regional administrator'],
    ['/console/editions/e1/attendance', 'trainer coordinator regional administrator'],
    ['/console/editions/e1/attendance/walk-ins', 'trainer coordinator regional administrator'],
    ['/console/editions/e1/figures', 'coordinator regional administrator donor'],
    ['/console/editions/e1/figures/comments', 'coordinator regional administrator donor'],
    ['/console/attendance/s1', 'trainer coordinator regional administrator'],
    ['/console/check-in/s1', 'trainer coordinator regional administrator donor'],
    ['/console/calls', 'coordinator regional administrator'],
    ['/console/people', 'coordinator regional administrator'],
    ['/console/people/p1/data', 'coordinator regional administrator'],
    ['/console/people/import', 'coordinator regional administrator'],
    ['/console/certificates', 'coordinator regional administrator'],
    ['/console/groups/g1', 'trainer coordinator regional'],
    ['/console/figures/reports/r1', 'coordinator regional administrator donor'],
    ['/console/analysis/q1', 'trainer administrator'],
    ['/console/packages/p1', 'trainer coordinator regional administrator'],
    ['/console/exports', 'trainer coordinator regional administrator'],
    ['/console/accounts', 'coordinator regional administrator'],
    ['/console/accounts/sessions', 'trainer coordinator regional administrator donor'],
    ['/console/accounts/staff', 'trainer coordinator regional administrator'],
    ['/console/accounts/institutions', 'administrator'],
    ['/console/platforms', 'regional administrator'],
    ['/console/security', 'administrator'],
    ['/console/audit/chain', 'coordinator regional administrator'],
    ['/console/jobs', 'regional administrator'],
    ['/console/retention', 'regional administrator'],
  ])('%s is for %s', (path, names) => {
    const open = Object.entries(people).filter(([, person]) => isOpenTo(person, path));
    expect(open.map(([name]) => name).join(' ')).toBe(names);
  });
});

describe('the places of the rail', () => {
  const places = [today, ownSessions, ...jobs.flatMap((job) => job.places)];

  it('and its headings have an icon each that no other has: a folded rail shows nothing else', () => {
    const icons = [...places, ...jobs].flatMap(({ icon }) => icon ?? []);
    expect(new Set(icons).size).toBe(icons.length);
    expect(placeIconNames).toEqual(expect.arrayContaining(icons));
  });

  it('have a name each that no other place and no job has', () => {
    const names = [...places, ...jobs].map(({ label }) => label);
    expect(new Set(names).size).toBe(names.length);
  });
});
