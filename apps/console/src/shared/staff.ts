import type { Person } from '@campus/web-shell';

type Role = Person['roles'][number];

const staffRoles: readonly Role[] = ['TRAINER', 'COORDINATOR', 'ADMINISTRATOR'];

/** Whether the console has any screen for this person. What they may do is the server's to say. */
export const hasWork = (person: Pick<Person, 'roles'>): boolean =>
  isStaff(person) || hasRole(person, 'DONOR');

/** Trains, coordinates or administers. A donor does none of it, and reads figures only. */
export const isStaff = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.some((role) => staffRoles.includes(role));

/** Coordinates some country or all of them. */
export const isCoordinator = (person: Pick<Person, 'roles'>): boolean =>
  hasRole(person, 'COORDINATOR', 'ADMINISTRATOR');

/** Reads figures about groups of people. */
export const seesFigures = (person: Pick<Person, 'roles'>): boolean =>
  isCoordinator(person) || hasRole(person, 'DONOR');

export const hasRole = (person: Pick<Person, 'roles'>, ...roles: Role[]): boolean =>
  person.roles.some((role) => roles.includes(role));
