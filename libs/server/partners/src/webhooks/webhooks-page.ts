import { tableOf } from '../systems/reading/interface-page.ts';
import { PATIENCE } from './sending/safe-post.ts';
import { signedMessage } from './sending/signed-message.ts';
import { PAUSES } from './sending/tries.ts';
import { WebhookKind } from './webhook-kind.ts';

interface Told {
  /** When it is told. */
  when: string;
  /** Names of what `data` has. */
  data: readonly string[];
}

const certificate = ['certificateId', 'enrolmentId', 'serial', 'outcome'];
const enrolment = ['enrolmentId', 'editionId'];

/** What the triggers write of each kind. It stays as it is: names may be added. */
export const toldOf: Readonly<Record<WebhookKind, Told>> = {
  'nomination.decided': {
    when: 'Accepted, put on the waiting list, or rejected: `state` is `ACCEPTED`, `WAITLISTED` or `REJECTED`.',
    data: ['nominationId', 'editionId', 'state'],
  },
  'enrolment.created': { when: 'Somebody takes part in an edition.', data: enrolment },
  'enrolment.completed': { when: 'They have done what it asks for.', data: enrolment },
  'certificate.issued': { when: 'It is in force.', data: certificate },
  'certificate.superseded': { when: 'Another took its place.', data: certificate },
  'certificate.revoked': { when: 'It was taken out of force.', data: certificate },
};

/** Of nobody: with it a program tries whether it checks rightly. */
const EXAMPLE_SECRET = Buffer.from('a secret that is 32 bytes long!!');

const ids = {
  certificateId: '01990000-0000-7000-8000-000000000001',
  enrolmentId: '01990000-0000-7000-8000-000000000002',
};

function examplePart(): string {
  const { headers, body } = signedMessage(
    {
      id: '01990000-0000-7000-8000-000000000003',
      type: WebhookKind.CERTIFICATE_ISSUED,
      at: new Date('2026-12-01T15:04:05Z'),
      data: { ...ids, serial: 'MICIC-2026-000001', outcome: 'COMPLETION' },
    },
    [EXAMPLE_SECRET],
    new Date('2026-12-01T15:04:30Z'),
  );
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const secret = `whsec_${EXAMPLE_SECRET.toString('base64')}`;
  return `Signed by \`${secret}\`, which is nobody’s:\n\n\`\`\`\n${[...lines, '', body].join('\n')}\n\`\`\``;
}

const inWords = (seconds: number): string => {
  if (seconds < 60) return `${seconds} seconds`;
  return seconds < 3_600 ? `${seconds / 60} minutes` : `${seconds / 3_600} hours`;
};

/** What a program has to know that is told, in Markdown: the last part of the page about the interface. */
export function webhooksPart(): string {
  const rows = Object.entries(toldOf).map(([kind, { when, data }]) => [
    `\`${kind}\``,
    when,
    data.map((name) => `\`${name}\``).join(', '),
  ]);
  return [
    '## Being told',
    'Who does not want to ask again and again is told, by the rules of [Standard Webhooks 1.0](https://www.standardwebhooks.com), for which there are libraries in most languages. An administrator adds the address of the program under _Platforms_ in the console, chooses what it is told of, and gets a secret that begins with `whsec_` and is shown once. The campus then sends a `POST` to the address within a minute.',
    tableOf(['type', 'when', 'data'], rows),
    'There are ids and codes in it, and no name: who needs more asks the lists above. Kinds and names may be added.',
    '### A message',
    examplePart(),
    '### What a program does with it',
    [
      '- **Check it** before its body is read. `webhook-signature` has one or two signatures with a blank between them; one has to be `v1,` and the base64 of the HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<body>`, by the bytes whose base64 stands behind `whsec_`. Compare in constant time.',
      '- **Refuse what is old**: `webhook-timestamp` is the second in which it was sent; five minutes are enough for clocks that differ.',
      '- **Take each `webhook-id` once**: a message comes at least once. Order is not promised.',
      `- **Answer** with a status from 200 to 299 within ${PATIENCE / 1_000} seconds. Any other, a redirection too, is no answer: it is sent again after ${PAUSES.map(inWords).join(', ')}, or when \`retry-after\` asks for it, a day later at most. Who answers 410 is told nothing more.`,
      '- **Be reached** over TLS at an address of the internet, without a password in it.',
    ].join('\n'),
    'When a secret is made anew, messages have both signatures for a day. What was sent is kept for thirty days, and can be sent again from the console.',
  ].join('\n\n');
}
