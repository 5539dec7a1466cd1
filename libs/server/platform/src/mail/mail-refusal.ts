/** A receiving server, or the last one on the way, said no for good. */
export interface MailRefusal {
  /** RFC 3463, `5.1.1`; `5.0.0` where the report is no more precise. */
  status: string;
  /** It refused the recipient, not us or the mail. */
  isOfAddress: boolean;
}

const STATUS = /\b(5\.\d{1,3}\.\d{1,3})\b/;

/** No such mailbox, no such host, moved, a mailbox that is closed. */
const DEAD = /^5\.(1\.[0-46]|1\.10|2\.1|4\.4)$/;

/** Read from what nodemailer throws; null: worth another try. */
export function refusalIn(error: unknown): MailRefusal | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EENVELOPE') return null;
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  if (code < 500 || code > 599) return null;
  const said = 'response' in error ? String(error.response) : '';
  const isOfAddress = 'command' in error && error.command === 'RCPT TO';
  const status = STATUS.exec(said)?.[1] ?? (code === 550 || code === 551 || code === 553 ? '5.1.1' : '5.0.0');
  return { status, isOfAddress };
}

/** The address will not become valid again. A full mailbox, a policy against us or a size limit say nothing about it. */
export const isDeadAddress = ({ status, isOfAddress }: MailRefusal): boolean =>
  isOfAddress && DEAD.test(status);
