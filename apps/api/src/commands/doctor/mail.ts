import nodemailer from 'nodemailer';
import { type Config } from '@campus/platform/config/config.ts';
import { found, reasonOf, type Finding } from './finding.ts';

interface Facts {
  /** Null: mail is shown at /outbox. */
  host: string | null;
  /** Why it does not answer. */
  fault: string | null;
  /** A requested test mail, and why it was refused. */
  test: { address: string; fault: string | null } | null;
}

function ofTest({ address, fault }: NonNullable<Facts['test']>): Finding {
  return fault === null
    ? found('ok', 'MAIL_SENT', { address })
    : found('wrong', 'MAIL_NOT_SENT', { address, reason: fault });
}

export function judgeMail({ host, fault, test }: Facts): Finding[] {
  if (host === null) return [found('look', 'MAIL_OUTBOX')];
  if (fault !== null) return [found('wrong', 'MAIL_AWAY', { host, reason: fault })];
  return [found('ok', 'MAIL_SERVER', { host }), ...(test ? [ofTest(test)] : [])];
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

const faultOf = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work;
    return null;
  } catch (error) {
    return reasonOf(error);
  }
};

/** `words`: of the test mail, when one is to be sent. */
export async function readMail(
  { smtpUrl, mailFrom }: Config,
  address: string | null,
  words: { subject: string; text: string },
): Promise<Facts> {
  if (!smtpUrl) return { host: null, fault: null, test: null };
  const { host } = new URL(smtpUrl);
  const transport = nodemailer.createTransport({ url: smtpUrl, ...PATIENCE });
  try {
    const fault = await faultOf(transport.verify());
    if (fault !== null || address === null) return { host, fault, test: null };
    const sending = transport.sendMail({ from: mailFrom, to: { name: '', address }, ...words });
    return { host, fault, test: { address, fault: await faultOf(sending) } };
  } finally {
    transport.close();
  }
}
