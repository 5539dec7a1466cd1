import { isOnePerson, plainWords, type Decision, type NameParts } from '@campus/people';
import { type ReadPerson } from '../reading/read-row.ts';
import { currentOf, type KnownPerson, type World } from './world.ts';

/** Given names and first surname, as compared: the second surname is often left out. */
export const nameKey = (person: { givenNames: string; firstSurname: string }): string =>
  plainWords(`${person.givenNames} ${person.firstSurname}`);

export const fullName = (person: NameParts): string =>
  [person.givenNames, person.firstSurname, person.secondSurname].filter(Boolean).join(' ');

export type Verdict = {
  result: 'skip' | 'decide';
  reason: string;
  params?: Record<string, string | number>;
  personId?: string;
};

/**
 * If somebody with quite another name has an address, a person must decide: offices share addresses, and the
 * newcomer needs another one. Null: it is the same person. The one rule for all lists.
 */
export function otherNameAt(
  person: NameParts,
  holder: NameParts,
  decision: Decision | null,
): { result: 'skip' | 'decide'; reason: string; params: { name: string } } | null {
  if (decision === 'same' || isOnePerson(person, holder)) return null;
  const params = { name: fullName(holder) };
  return decision === 'new'
    ? { result: 'skip', reason: 'NEEDS_OWN_ADDRESS', params }
    : { result: 'decide', reason: 'ADDRESS_OTHER_NAME', params };
}

/**
 * Finds a person by a present address, else by a former one, else by name and country. The last two are for a
 * person to decide, and so is an address that somebody with quite another name has (`otherNameAt`).
 */
export function whoIs(
  person: ReadPerson,
  world: World,
  decision: Decision | null,
): Verdict | { known: KnownPerson | null } {
  const holders = world.holdersOf(person.address);
  const current = holders.find(({ isCurrent }) => isCurrent)?.person;
  if (current) {
    if (!world.mayImport(current.country)) return { result: 'skip', reason: 'ASK_REGIONAL' };
    const asked = otherNameAt(person, current, decision);
    if (!asked) return { known: current };
    return asked.result === 'decide' ? { ...asked, personId: current.id } : asked;
  }
  const former = holders.find(({ person: holder }) => world.mayImport(holder.country))?.person;
  const namesake = world
    .namesakesOf(person.country, nameKey(person))
    .find((known) => mayBe(known, person, world));
  const candidate = former ?? namesake;
  if (!candidate || decision === 'new') return { known: null };
  if (decision === 'same') return { known: candidate };
  return {
    result: 'decide',
    reason: former ? 'FORMER_ADDRESS' : 'SAME_NAME',
    params: { name: fullName(candidate), address: candidate.address },
    personId: candidate.id,
  };
}

/** Another second surname, or another institution, is another person. */
function mayBe(known: KnownPerson, person: ReadPerson, world: World): boolean {
  const [one, other] = [known.secondSurname, person.secondSurname];
  if (one && other && plainWords(one) !== plainWords(other)) return false;
  const institution = person.institution
    ? world.institutionOf(person.country, person.institution)?.place
    : null;
  const served = currentOf(known)?.institutionId;
  return !institution || !served || served === institution.id;
}
