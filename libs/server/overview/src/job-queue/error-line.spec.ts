import { describe, expect, it } from '@jest/globals';
import { errorLine } from './error-line.ts';

describe('what is told of a failure', () => {
  it.each([
    [null, null],
    ['connect ECONNREFUSED 127.0.0.1:25', { code: 'CONNECTION', detail: 'ECONNREFUSED' }],
    ['Connection timed out after 30 s for ana@example.org', { code: 'TIMEOUT', detail: '' }],
    [
      'duplicate key value violates unique constraint "person_email_current_address"',
      { code: 'CONSTRAINT', detail: 'person_email_current_address' },
    ],
    ['deadlock detected', { code: 'DATABASE_BUSY', detail: 'deadlock detected' }],
    ['Message failed: 550 5.1.1 <ana@example.org> unknown', { code: 'MAIL_SERVER', detail: '550' }],
    ['NOT_FOUND', { code: 'REFUSED', detail: 'NOT_FOUND' }],
    ['ENOSPC: no space left on device, write files/x', { code: 'CODE', detail: 'ENOSPC' }],
    ['Ana Ruiz Mora has no address', { code: 'OTHER', detail: '' }],
    ['invalid input syntax for type uuid: "ana@example.org"', { code: 'OTHER', detail: '' }],
  ])('of %p is %p', (message, expected) => {
    expect(errorLine(message)).toEqual(expected);
  });
});
