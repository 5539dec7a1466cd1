import { describe, expect, it } from '@jest/globals';
import { bounceAddress, mailOfBounce } from './bounce-address.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { isDeadAddress, refusalIn } from './mail-refusal.ts';

const report = (status: string, over: { type?: string; encoding?: string } = {}) =>
  [
    'From: MAILER-DAEMON@mx.example',
    'To: bounces@campus.example',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="=_a/b"',
    '',
    'This is a MIME message.',
    '--=_a/b',
    'Content-Type: text/plain',
    '',
    'Action: failed',
    'Status: 5.9.9',
    '--=_a/b',
    `Content-Type: ${over.type ?? 'message/delivery-status'}`,
    ...(over.encoding ? [`Content-Transfer-Encoding: ${over.encoding}`] : []),
    '',
    status,
    '--=_a/b',
    'Content-Type: message/rfc822',
    '',
    'Subject: Hola',
    '--=_a/b--',
    'Content-Type: message/delivery-status',
  ].join('\r\n');

const status = [
  'Reporting-MTA: dns; mx.example',
  '',
  'Final-Recipient: rfc822; ana@example.org',
  'Action: failed (permanently)',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp;',
  ' 550 5.1.1 no such user',
].join('\r\n');

describe('a report of delivery', () => {
  it.each<[string, string, ReturnType<typeof readDeliveryStatus>]>([
    ['says what became of the mail', report(status), [{ action: 'failed', status: '5.1.1' }]],
    [
      'may be encoded',
      report(Buffer.from(status).toString('base64'), { encoding: 'base64' }),
      [{ action: 'failed', status: '5.1.1' }],
    ],
    [
      'may be encoded the other way',
      report(status.replaceAll('5.1.1', '5=2E1.1'), { encoding: 'quoted-printable' }),
      [{ action: 'failed', status: '5.1.1' }],
    ],
    [
      'may speak of several, with lines that are folded',
      report(
        `Reporting-MTA: dns;\r\n mx\r\n\r\nAction: delayed\r\nStatus:\r\n 4.4.1\r\n\r\n${status.slice(34)}`,
      ),
      [
        { action: 'delayed', status: '4.4.1' },
        { action: 'failed', status: '5.1.1' },
      ],
    ],
    ['without a status says nothing', report('Reporting-MTA: dns; x\r\n\r\nAction: failed'), []],
    ['of another kind is none', report(status, { type: 'message/disposition-notification' }), null],
    ['is not a mail that tells of one', `Subject: x\r\n\r\n${report(status)}`, null],
    [
      'is not an absence note',
      'Subject: Out of office\r\nContent-Type: text/plain\r\n\r\nAction: failed',
      null,
    ],
    ['is not nothing', '', null],
  ])('%s', (_what, source, expected) => {
    expect(readDeliveryStatus(source)).toEqual(expected);
  });
});

describe('the address a mail comes back to', () => {
  const id = '0193a000-0003-7000-8000-000000000001';
  const address = bounceAddress('secret', 'bounces@campus.example', id);

  it('names the mail, in whatever case it returns, and fits into a mail', () => {
    expect(mailOfBounce('secret', `Delivered-To: <${address.toUpperCase()}>`)).toBe(id);
    expect(address.indexOf('@')).toBeLessThanOrEqual(64);
  });

  it.each([
    ['forged', address.replace(/\.[0-9a-f]/, '.x')],
    ['of another mail', address.replace('0193a000', '0193a001')],
    ['signed with another secret', bounceAddress('other', 'bounces@campus.example', id)],
    ['without a sign', 'bounces@campus.example'],
  ])('%s names none', (_what, text) => {
    expect(mailOfBounce('secret', text)).toBeNull();
  });
});

describe('what a mail server refuses', () => {
  const error = (responseCode: number, response: string, command = 'RCPT TO', code = 'EENVELOPE') =>
    Object.assign(new Error(response), { code, responseCode, response, command });

  it.each<[string, Error, string | null, boolean]>([
    ['no such user', error(550, '550 5.1.1 no such user'), '5.1.1', true],
    ['no such user, said briefly', error(550, '550 no such user'), '5.1.1', true],
    ['a host that does not exist', error(550, '550 5.1.2 bad host'), '5.1.2', true],
    ['a mailbox that is closed', error(550, '550 5.2.1 disabled'), '5.2.1', true],
    ['a mailbox that is full', error(552, '552 5.2.2 full'), '5.2.2', false],
    ['a policy against us', error(550, '550 5.7.1 blocked'), '5.7.1', false],
    ['a sender it does not take', error(550, '550 5.1.1 no', 'MAIL FROM'), '5.1.1', false],
    ['a server that is busy', error(451, '451 4.3.0 later'), null, false],
    ['a line that breaks', error(0, '', 'RCPT TO', 'ECONNECTION'), null, false],
  ])('%s', (_what, thrown, expected, isDead) => {
    const refusal = refusalIn(thrown);
    expect(refusal?.status ?? null).toBe(expected);
    expect(refusal !== null && isDeadAddress(refusal)).toBe(isDead);
  });
});
