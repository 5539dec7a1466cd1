import { DEMO_PASSWORD, demoAddress, demoPeople } from './demo-people.ts';
import { type DemoPerson } from './campus.type.ts';
import { fullNameOf } from '../people.rules.ts';

/** The demo people as the sign-in screen and the launcher show them. */
export const demoSignIns = (): DemoPerson[] =>
  demoPeople.map((person) => ({
    email: demoAddress(person),
    password: DEMO_PASSWORD,
    name: fullNameOf(person),
    role: person.role,
    countryCode: person.scope ?? (person.role === 'learner' ? person.country : null),
  }));
