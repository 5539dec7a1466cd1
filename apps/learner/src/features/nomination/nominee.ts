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

/** What is wrong with a field, as the sentence at it is called. */
export type Fault = NominatedFault | RefusedFault;
type NominatedFault = (typeof needed)[number] | 'country' | 'hasConsent' | 'letterId';
type RefusedFault = 'wrong' | 'wrong.address' | 'wrong.name' | 'wrong.long';
export type Faults = ReadonlyMap<keyof Nominee, Fault>;

const needed = ['givenNames', 'firstSurname', 'address', 'position', 'audience', 'nominatorName'] as const;

/** What keeps a nominee from being sent: fields that are empty, and an address that is none. The server has the last word. */
export function faultsIn(nominee: Nominee, form: Pick<Form, 'country' | 'needsLetter'>): Faults {
  const faults = new Map<keyof Nominee, Fault>(missingIn(nominee, form).map((field) => [field, field]));
  if (nominee.address.trim() && !/^\S+@\S+\.\S+$/.test(nominee.address.trim()))
    faults.set('address', 'wrong.address');
  return faults;
}

const refused: Record<string, RefusedFault> = {
  ADDRESS: 'wrong.address',
  NAME: 'wrong.name',
  TOO_LONG: 'wrong.long',
};

/** The field that the server refused, and why; null: none of the form. */
export function faultRefused(params: unknown, nominee: Nominee): [keyof Nominee, Fault] | null {
  const { field, reason } = (params ?? {}) as Record<string, unknown>;
  const name = field === 'letter' ? 'letterId' : field;
  if (typeof name !== 'string' || !Object.hasOwn(nominee, name)) return null;
  return [name as keyof Nominee, refused[String(reason)] ?? 'wrong'];
}

const missingIn = (nominee: Nominee, form: Pick<Form, 'country' | 'needsLetter'>): NominatedFault[] => [
  ...needed.filter((field) => !nominee[field].trim()),
  ...(form.country === null && !nominee.country ? (['country'] as const) : []),
  ...(nominee.hasConsent ? [] : (['hasConsent'] as const)),
  ...(form.needsLetter && !nominee.letterId ? (['letterId'] as const) : []),
];
