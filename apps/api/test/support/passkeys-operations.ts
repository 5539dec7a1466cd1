import { randomUUID } from 'node:crypto';
import { type StaffCase } from './staff-operations.ts';

const shown = { credentialId: 'AAAA', clientData: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' };

/** Operations about passkeys. */
export const passkeysCases: StaffCase[] = [
  ['OwnPasskeys', 'none', 'luis', () => ({})],
  ['AskForPasskey', 'of whoever asks', 'nobody', () => ({})],
  ['AskForOwnPasskey', 'without one', 'luis', () => ({})],
  ['SignInWithPasskey', 'with none', 'nobody', () => ({ input: shown })],
  ['BeginPasskey', 'the first', 'luis', () => ({})],
  [
    'AddPasskey',
    'that is none',
    'luis',
    () => ({
      input: {
        name: 'Ñandú',
        credentialId: 'AAAA',
        clientData: 'AAAA',
        attestation: 'AAAA',
        transports: [],
        idempotencyKey: randomUUID(),
      },
    }),
  ],
  ['RenamePasskey', 'unknown', 'luis', () => ({ input: { id: randomUUID(), name: 'Ñandú' } })],
  ['RemovePasskey', 'unknown', 'luis', () => ({ input: { id: randomUUID(), idempotencyKey: randomUUID() } })],
];
