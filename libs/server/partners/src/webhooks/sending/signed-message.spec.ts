import { describe, expect, it } from '@jest/globals';
import { signedMessage } from './signed-message.ts';

const message = {
  id: 'event-1',
  type: 'certificate.issued',
  at: new Date('2026-12-01T10:00:00Z'),
  data: { serial: 'MICIC-1' },
};
const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
const now = new Date('2026-12-01T10:00:07.900Z');

describe('a signed message', () => {
  it('says what happened, when, and when it was sent', () => {
    const { body, headers } = signedMessage(message, [secret], now);
    expect(JSON.parse(body)).toEqual({
      type: 'certificate.issued',
      timestamp: '2026-12-01T10:00:00.000Z',
      data: { serial: 'MICIC-1' },
    });
    expect(headers).toMatchObject({ 'webhook-id': 'event-1', 'webhook-timestamp': '1796119207' });
    expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
  });

  it('has a signature for each secret while two hold', () => {
    const [first, second] = (
      signedMessage(message, [secret, Buffer.alloc(32, 1)], now).headers['webhook-signature'] ?? ''
    ).split(' ');
    expect(first).toBe(signedMessage(message, [secret], now).headers['webhook-signature']);
    expect(second).not.toBe(first);
  });
});
