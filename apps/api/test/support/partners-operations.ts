import { randomUUID } from 'node:crypto';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const none = randomUUID();

/** Operations about learning platforms of others, and about where their courses lead to. */
export const partnersCases: StaffCase[] = [
  ['PartnerPlatforms', 'of all', 'admin', () => ({})],
  ['PartnerPlaces', 'of all', 'lucia', () => ({})],
  [
    'RegisterPlatform',
    'in the clear',
    'admin',
    command({
      name: 'E-Campus',
      issuer: 'http://learning.example.org',
      clientId: 'campus-1',
      authUrl: 'http://learning.example.org/auth',
      tokenUrl: null,
      jwksUrl: 'http://learning.example.org/jwks',
      deployments: [],
    }),
  ],
  [
    'InvitePlatform',
    'in the clear',
    'admin',
    command({ name: 'E-Campus', site: 'http://learning.example.org' }),
  ],
  ['WebhookAddresses', 'of all', 'admin', () => ({})],
  ['WebhookDeliveries', 'of none', 'admin', () => ({ webhookId: none, limit: 10, offset: 0 })],
  [
    'AddWebhook',
    'in the clear',
    'admin',
    command({ name: 'Almacén', url: 'http://iom.example.org/hooks', kinds: ['CERTIFICATE_ISSUED'] }),
  ],
  ['TurnWebhookSecret', 'unknown', 'admin', command({ id: none })],
  ['SetWebhookOpen', 'unknown', 'admin', command({ id: none, isOpen: false })],
  ['SendWebhookAgain', 'unknown', 'admin', command({ id: none })],
  ['SystemTokens', 'of all', 'admin', () => ({})],
  [
    'MakeSystemToken',
    'without a scope',
    'admin',
    command({ name: 'Sistema de personal', scopes: [], country: null, days: 90 }),
  ],
  ['WithdrawSystemToken', 'unknown', 'admin', command({ id: none })],
  ['WithdrawInvitation', 'unknown', 'admin', command({ id: none })],
  [
    'ChangePlatform',
    'unknown',
    'admin',
    command({
      id: none,
      name: 'E-Campus',
      authUrl: 'https://learning.example.org/auth',
      tokenUrl: null,
      jwksUrl: 'https://learning.example.org/jwks',
      deployments: [],
    }),
  ],
  ['SetPlatformOpen', 'unknown', 'admin', command({ id: none, isOpen: false })],
  ['PlatformResults', 'of none', 'admin', () => ({ id: none, list: 'REFUSED' })],
  ['SendResultsAgain', 'of none', 'admin', command({ platformId: none, list: 'REFUSED', id: null })],
  ['DropResult', 'unknown', 'admin', command({ id: none, reason: 'Se anota a mano.' })],
  ['CompareResults', 'of none', 'admin', command({ platformId: none })],
  ['PlaceMembers', 'of none', 'lucia', () => ({ id: none })],
  ['ReadMembers', 'of none', 'lucia', command({ placeId: none })],
  ['ListMembers', 'of none', 'lucia', command({ placeId: none, callId: none })],
  ['TyingPreview', 'of none', 'lucia', () => ({ placeId: none, groupId: none })],
  ['TiePlace', 'unknown', 'lucia', command({ id: none, groupId: null })],
];
