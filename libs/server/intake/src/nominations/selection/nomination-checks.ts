import { isOnePerson } from '@campus/people';

/** What to look at before deciding. None of it decides anything. */
export const checkCodes = [
  'country_out_of_scope',
  'audience_other',
  'institution_other',
  'language_not_offered',
  'consent_missing',
  'letter_missing',
  'same_address',
  'same_name',
  'address_of_other',
  'is_person',
  'is_enrolled',
  'is_certified',
  'looks_like_person',
] as const;
export type CheckCode = (typeof checkCodes)[number];

type Named = Parameters<typeof isOnePerson>[0];

/** Facts about a nomination and the call it answers, on which the checks are based. */
export interface CheckFacts {
  country: string | null;
  audience: string;
  institutionKind: string;
  locale: string;
  hasConsent: boolean;
  hasLetter: boolean;
  /** Another nomination to the same edition has the address. */
  isAddressTwice: boolean;
  /** Another one has the same names and country. */
  isNameTwice: boolean;
  named: Named;
  /** A person has or had the address. */
  isPerson: boolean;
  /** The name of that person; null: nobody, or a coordinator decided that they are the nominee. */
  holder: Named | null;
  /** The country of that person; null: none, or nobody. */
  personCountry: string | null;
  isEnrolled: boolean;
  /** Has a certificate in force of the same course. */
  isCertified: boolean;
  /** A person with another address has the same names and country. */
  looksLikePerson: boolean;
  call: {
    countries: readonly string[];
    audiences: readonly string[];
    institutionKinds: readonly string[];
    needsLetter: boolean;
  };
  editionLocales: readonly string[];
}

const isOutside = (allowed: readonly string[], value: string | null): boolean =>
  allowed.length > 0 && (value === null || !allowed.includes(value));

/**
 * Somebody with quite another name has the address, as in an office that shares one: facts about them do not
 * apply to the nominee.
 */
const isOfOther = ({ isPerson, holder, named }: CheckFacts): boolean =>
  isPerson && holder !== null && !isOnePerson(named, holder);

const rules: Record<CheckCode, (facts: CheckFacts) => boolean> = {
  country_out_of_scope: ({ call, country }) => country === null || isOutside(call.countries, country),
  audience_other: ({ call, audience }) => isOutside(call.audiences, audience),
  institution_other: ({ call, institutionKind }) => isOutside(call.institutionKinds, institutionKind),
  language_not_offered: ({ editionLocales, locale }) => isOutside(editionLocales, locale),
  consent_missing: ({ hasConsent }) => !hasConsent,
  letter_missing: ({ call, hasLetter }) => call.needsLetter && !hasLetter,
  same_address: ({ isAddressTwice }) => isAddressTwice,
  same_name: ({ isNameTwice }) => isNameTwice,
  address_of_other: isOfOther,
  is_person: (facts) => facts.isPerson && !isOfOther(facts),
  is_enrolled: (facts) => facts.isEnrolled && !isOfOther(facts),
  is_certified: (facts) => facts.isCertified && !isOfOther(facts),
  looks_like_person: ({ looksLikePerson, isPerson }) => looksLikePerson && !isPerson,
};

/** Reasons to look twice, in a stable order; empty: nothing speaks against it. */
export const checksOf = (facts: CheckFacts): CheckCode[] => checkCodes.filter((code) => rules[code](facts));
