import { describe, expect, it } from '@jest/globals';
import { openSecret, sealSecret } from './sealed-secret.ts';

describe('a sealed secret', () => {
  const sealed = sealSecret('campus secret', 'issuer keys', 'id', Buffer.from('key'));

  it('opens for this campus, for what it was sealed for, in the row it was sealed for', () => {
    expect(openSecret('campus secret', 'issuer keys', 'id', sealed)?.toString()).toBe('key');
    expect(openSecret('another secret', 'issuer keys', 'id', sealed)).toBeNull();
    expect(openSecret('campus secret', 'second factors', 'id', sealed)).toBeNull();
    expect(openSecret('campus secret', 'issuer keys', 'another id', sealed)).toBeNull();
  });
});
