import { type ListedFields } from '../../nominations/listed/listed-nominations.ts';
import { type ReadPerson } from '../reading/read-row.ts';
import { type KnownPlace } from './place-change.ts';

/** Somebody of a list of people as a nominee: what a form asks besides, nobody has said. */
export const waitingNominee = (person: ReadPerson, { institution, post }: KnownPlace): ListedFields => ({
  priority: null,
  givenNames: person.givenNames,
  firstSurname: person.firstSurname,
  secondSurname: person.secondSurname,
  address: person.address,
  sex: person.sex,
  countryCode: person.country,
  institutionName: institution?.longName ?? institution?.name ?? person.institution ?? '',
  institutionKind: institution?.kind ?? 'other',
  position: person.position ?? '',
  post: post?.name ?? person.post ?? '',
  audience: '',
  locale: person.locale,
  accessNeeds: '',
  nominatorName: '',
  nominatorTitle: '',
  hasConsent: false,
});
