import { randomUUID } from 'node:crypto';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const none = randomUUID();
const given = { name: 'Cancillería', domains: ['sre.example'], country: null, factorValues: [] };

/** Operations about institutions whose people sign in with the account they have there. */
export const institutionsCases: StaffCase[] = [
  ['SignInDoor', 'of anybody', 'nobody', () => ({})],
  ['SignInProvider', 'of none', 'nobody', () => ({ domain: 'sre.example' })],
  ['ProviderToLeave', 'of none', 'nobody', () => ({})],
  [
    'BeginProviderSignIn',
    'unknown',
    'nobody',
    () => ({ input: { providerId: none, address: 'ana@sre.example', path: '/' } }),
  ],
  ['OwnInstitutionAccounts', 'none', 'luis', () => ({})],
  ['PartInstitutionAccount', 'unknown', 'luis', () => ({ input: { id: none } })],
  ['IdentityProviders', 'of all', 'admin', () => ({})],
  [
    'RegisterProvider',
    'in the clear',
    'admin',
    command({ ...given, issuer: 'http://login.example.org', clientId: 'campus-1', clientSecret: 'secret' }),
  ],
  ['ChangeProvider', 'unknown', 'admin', command({ ...given, id: none, clientSecret: null })],
  ['SetProviderOpen', 'unknown', 'admin', command({ id: none, isOpen: false })],
  ['TestProvider', 'unknown', 'admin', () => ({ input: { id: none } })],
];
