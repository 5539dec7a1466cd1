import { describe, expect, it } from '@jest/globals';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { signsAs } from './certificates.access.ts';

const grant = (role: Actor['grants'][number]['role'], country: string | null = null) => ({ role, country });

describe('A certificate is signed', () => {
  it.each([
    ['for the region by who coordinates every country', [grant('coordinator')], 'regional'],
    ['for a country by who coordinates it', [grant('coordinator', 'MX')], 'national'],
    ['for the campus by who administers it', [grant('administrator')], 'administration'],
    [
      'for the campus by who administers it and coordinates one country',
      [grant('administrator'), grant('coordinator', 'MX')],
      'administration',
    ],
    ['for the region by who does both', [grant('administrator'), grant('coordinator')], 'regional'],
  ] as const)('%s', (_, grants, capacity) => {
    expect(signsAs({ grants: [...grants] })).toBe(capacity);
  });
});
