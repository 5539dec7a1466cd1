import { describe, expect, it } from '@jest/globals';
import { home } from './course.fixture.ts';
import { nextRelease } from './next-release.ts';
import { homeAt } from './releases.ts';

const release = {
  opensOn: '2027-01-18',
  opensAt: '2027-01-18T06:00:00.000Z',
  timeZone: 'America/Costa_Rica',
};
const day = Date.parse(release.opensAt);
const waiting = (closedBy: string | null = null) => {
  const given = home({ nextStep: null });
  const modules = given.modules.map((module, at) =>
    at === 1 ? { ...module, isOpen: false, closedBy, release } : module,
  );
  return { ...given, modules };
};

describe('a module that opens on a day', () => {
  it('opens on this device when its day comes, and holds the next step', () => {
    expect(homeAt(waiting(), day - 1)).toEqual(waiting());
    const open = homeAt(waiting(), day);
    expect(open.modules[1]).toMatchObject({ isOpen: true, release: null });
    expect(open.nextStep).toMatchObject({ moduleTitle: open.modules[1]?.title });
  });

  it('stays closed behind a gate', () => {
    expect(homeAt(waiting('Bienvenida'), day).modules[1]?.isOpen).toBe(false);
  });

  it('is the one that opens next, when none is earlier', () => {
    expect(nextRelease(waiting())?.release).toEqual(release);
    expect(nextRelease(home())).toBeNull();
  });
});
