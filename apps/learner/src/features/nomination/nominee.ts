import type { DataOf, NominationForm, SaveNomination, VariablesOf } from '@campus/api-client';
import { randomId } from '@campus/web-shell';

export type Form = NonNullable<DataOf<typeof NominationForm>['nominationForm']>;
export type Written = Form['nominations'][number];
export type Nominee = VariablesOf<typeof SaveNomination>['input']['nominee'];

/** A nomination being saved: the key makes repeated saves count once. */
export interface Draft {
  key: string;
  nominee: Nominee;
}

/** An empty one; who nominates is the same person as before. */
export const newDraft = (form: Form, locale: Nominee['locale']): Draft => {
  const last = form.nominations.at(-1);
  return {
    key: randomId(),
    nominee: {
      givenNames: '',
      firstSurname: '',
      secondSurname: '',
      address: '',
      sex: null,
      country: null,
      priority: Math.max(0, ...form.nominations.map(({ priority }) => priority ?? 0)) + 1,
      position: '',
      post: '',
      audience: form.audiences.length === 1 ? (form.audiences[0] ?? '') : '',
      locale: form.locales.includes(locale) ? locale : (form.locales[0] ?? locale),
      accessNeeds: '',
      device: '',
      connection: '',
      nominatorName: last?.nominatorName ?? form.nominatorName,
      nominatorTitle: last?.nominatorTitle ?? '',
      hasConsent: false,
      letterId: null,
    },
  };
};

export const draftOf = ({ id: _id, key, state: _state, ...nominee }: Written): Draft => ({ key, nominee });

export const fullName = ({
  givenNames,
  firstSurname,
  secondSurname,
}: Pick<Nominee, 'givenNames' | 'firstSurname' | 'secondSurname'>): string =>
  [givenNames, firstSurname, secondSurname].filter(Boolean).join(' ');

/** What the server will ask for; it has the last word. */
export const missingIn = (
  nominee: Nominee,
  form: Pick<Form, 'country' | 'needsLetter'>,
): (keyof Nominee)[] => {
  const needed = ['givenNames', 'firstSurname', 'address', 'position', 'audience', 'nominatorName'] as const;
  return [
    ...needed.filter((field) => !nominee[field].trim()),
    ...(form.country === null && !nominee.country ? (['country'] as const) : []),
    ...(nominee.hasConsent ? [] : (['hasConsent'] as const)),
    ...(form.needsLetter && !nominee.letterId ? (['letterId'] as const) : []),
  ];
};
