import { describe, expect, it } from '@jest/globals';
import { checksOf, type CheckFacts } from './nomination-checks.ts';

const fine: CheckFacts = {
  country: 'MX',
  audience: 'consul_abroad',
  institutionKind: 'foreign_ministry',
  locale: 'es',
  hasConsent: true,
  hasLetter: true,
  isAddressTwice: false,
  isNameTwice: false,
  named: { givenNames: 'Ana Lucía', firstSurname: 'Hernández', secondSurname: 'de la Peña' },
  isPerson: false,
  holder: null,
  personCountry: null,
  isEnrolled: false,
  isCertified: false,
  looksLikePerson: false,
  call: { countries: ['MX', 'GT'], audiences: ['consul_abroad'], institutionKinds: [], needsLetter: true },
  editionLocales: ['es', 'en'],
};

describe('what to look at before deciding on a nomination', () => {
  it.each<[string, Partial<CheckFacts>, string[]]>([
    ['nothing, when all fits', {}, []],
    ['a country the call did not ask', { country: 'CA' }, ['country_out_of_scope']],
    ['no country', { country: null }, ['country_out_of_scope']],
    ['any country, when the call names none', { country: 'CA', call: { ...fine.call, countries: [] } }, []],
    ['another audience', { audience: 'trainer' }, ['audience_other']],
    ['no audience', { audience: '' }, ['audience_other']],
    [
      'another kind of institution',
      { call: { ...fine.call, institutionKinds: ['ngo'] } },
      ['institution_other'],
    ],
    ['a language that is not offered', { locale: 'fr' }, ['language_not_offered']],
    ['no consent', { hasConsent: false }, ['consent_missing']],
    ['no letter', { hasLetter: false }, ['letter_missing']],
    [
      'no letter where none is asked for',
      { hasLetter: false, call: { ...fine.call, needsLetter: false } },
      [],
    ],
    ['an address that came twice', { isAddressTwice: true }, ['same_address']],
    ['a name that came twice', { isNameTwice: true }, ['same_name']],
    ['somebody who is here already', { isPerson: true, isEnrolled: true }, ['is_person', 'is_enrolled']],
    ['somebody with a certificate', { isPerson: true, isCertified: true }, ['is_person', 'is_certified']],
    [
      'an address of somebody of quite another name, of whom nothing else is said',
      {
        isPerson: true,
        isEnrolled: true,
        isCertified: true,
        holder: { givenNames: 'Roberto', firstSurname: 'Salinas', secondSurname: null },
      },
      ['address_of_other'],
    ],
    [
      'somebody who writes the name otherwise',
      { isPerson: true, holder: { givenNames: 'Ana', firstSurname: 'Hernández', secondSurname: null } },
      ['is_person'],
    ],
    ['somebody who looks like a person', { looksLikePerson: true }, ['looks_like_person']],
    ['the address says more than the name', { looksLikePerson: true, isPerson: true }, ['is_person']],
  ])('%s', (_about, over, expected) => {
    expect(checksOf({ ...fine, ...over })).toEqual(expected);
  });
});
