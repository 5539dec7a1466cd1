import { demoPeople, type DemoKey, type DemoPerson } from '@campus/people/people/campus/demo-people.ts';

/** The demo people, and `nobody`: a visitor without a session. */
export type Persona = DemoKey | 'nobody';

export const personas: Persona[] = [...demoPeople.map(({ key }) => key), 'nobody'];

/** Of what is Ana’s own: who may read it. */
export const anaAlone: [Persona, boolean][] = [
  ['ana', true],
  ['luis', false],
  ['chloe', false],
  ['tomas', false],
  ['carla', false],
  ['lucia', false],
  ['admin', false],
];

export function personOf(key: DemoKey): DemoPerson {
  const person = demoPeople.find((one) => one.key === key);
  if (!person) throw new Error(`there is no ${key} among the demo people`);
  return person;
}
