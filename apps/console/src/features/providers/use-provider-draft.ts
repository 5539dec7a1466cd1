import type { DataOf, IdentityProviders } from '@campus/api-client';
import type { Trouble } from '@campus/web-shell';
import { useState } from 'react';
import { isWebAddress } from '../../shared/forms/web-address.ts';
import { useText } from '../../shared/text.ts';

export type Provider = DataOf<typeof IdentityProviders>['identityProviders']['items'][number];

const blank = {
  name: '',
  issuer: '',
  clientId: '',
  clientSecret: '',
  domains: '',
  country: '',
  factorValues: '',
};
type Draft = typeof blank;
type Name = keyof Draft;

const draftOf = (provider: Provider): Draft => ({
  ...blank,
  name: provider.name,
  issuer: provider.issuer,
  clientId: provider.clientId,
  domains: provider.domains.join(' '),
  country: provider.country ?? '',
  factorValues: provider.factorValues.join(' '),
});

/** As long as the server takes. */
const longest: Partial<Record<Name, number>> = { name: 80, clientId: 255, domains: 3_000 };

/** Did the server refuse what is written in this field? */
const isRefused = (name: Name, trouble: Trouble | null): boolean =>
  trouble?.code === 'INPUT_INVALID' &&
  'params' in trouble &&
  typeof trouble.params === 'object' &&
  trouble.params !== null &&
  'field' in trouble.params &&
  trouble.params.field === name;

const wordsIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** What is written in the form of a provider: of a new one, or of one that is changed, whose secret may stay. */
export function useProviderDraft(provider: Provider | null, trouble: Trouble | null) {
  const t = useText();
  const [first] = useState(() => (provider ? draftOf(provider) : blank));
  const [draft, setDraft] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const asked: readonly Name[] = [
    'name',
    'domains',
    ...(provider ? [] : (['issuer', 'clientId', 'clientSecret'] as const)),
  ];
  const isMissing = (name: Name) => asked.includes(name) && !draft[name].trim();
  // Whether it is an address that is allowed, only the server knows.
  const isWrong = (name: Name) =>
    name === 'issuer' && draft.issuer.trim() !== '' && !isWebAddress(draft.issuer);
  const fault = (name: Name) => {
    if (!isChecked) return false;
    if (isMissing(name)) return t('providers.missing');
    if (isRefused(name, trouble) && name === 'domains') return t('providers.wrongDomains');
    return (isWrong(name) || (name === 'issuer' && isRefused(name, trouble))) && t('providers.noAddress');
  };
  const set = (name: Name, value: string) => setDraft((before) => ({ ...before, [name]: value }));
  const field = (name: Exclude<Name, 'country'>) => ({
    label: t(`providers.field.${name}`),
    hint: t(name === 'clientSecret' && provider ? 'providers.hint.secretStays' : `providers.hint.${name}`),
    error: fault(name),
    value: draft[name],
    maxLength: longest[name] ?? 500,
    autoComplete: 'off',
    spellCheck: false,
    onChange: ({ target }: { target: { value: string } }) => set(name, target.value),
  });
  const names = Object.keys(blank) as Name[];
  const check = () => {
    setChecked(true);
    return !names.some((name) => isMissing(name) || isWrong(name));
  };
  const changeable = {
    name: draft.name,
    domains: wordsIn(draft.domains),
    country: draft.country || null,
    factorValues: wordsIn(draft.factorValues),
  };
  const isUnsaved = names.some((name) => draft[name] !== first[name]);
  return { draft, field, setCountry: (code: string) => set('country', code), check, changeable, isUnsaved };
}
