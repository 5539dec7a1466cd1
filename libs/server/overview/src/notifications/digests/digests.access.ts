import { type Actor } from '@campus/platform/auth/actor.ts';
import { Role } from '@campus/people';

/** SQL condition on a role in force `r`: a person with it may be waited for by officers. Administering is no such role. */
export const accompanies = `r.role in ('${Role.TRAINER}', '${Role.COORDINATOR}')`;

/** Somebody as their mail sees the campus: by the roles for which officers wait. */
export const readerOf = (person: {
  id: string;
  locale: string;
  timeZone: string;
  grants: Actor['grants'];
}): Actor => ({
  personId: person.id,
  locale: person.locale,
  timeZone: person.timeZone,
  grants: person.grants,
});
