import { expect, it } from '@jest/globals';
import { securityText } from './security-text.ts';

it('says whom to tell of a weakness, for the next ninety days', () => {
  const now = new Date('2026-11-29T12:00:00Z');
  expect(securityText({ publicUrl: 'https://campus.test', contact: 'mailto:it@campus.test' }, now)).toBe(
    `Contact: mailto:it@campus.test
Expires: 2027-02-27T00:00:00Z
Preferred-Languages: es, en, fr
Canonical: https://campus.test/.well-known/security.txt
`,
  );
});
