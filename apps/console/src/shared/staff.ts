import type { Person } from '@campus/web-shell';

type Role = Person['roles'][number];

const staffRoles: readonly Role[] = ['TRAINER', 'COORDINATOR', 'ADMINISTRATOR'];

/** Whether the console has any work for this person. What they may do is the server's to say. */
export const isStaff = (person: Pick<Person, 'roles'>): boolean =>
  person.roles.some((role) => staffRoles.includes(role));

export const hasRole = (person: Pick<Person, 'roles'>, ...roles: Role[]): boolean =>
  person.roles.some((role) => roles.includes(role));
