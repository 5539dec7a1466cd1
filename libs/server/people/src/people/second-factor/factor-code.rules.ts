import { randomInt } from 'node:crypto';

/** Crockford's: nothing that is read as something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 120 bits: from 112 on a hash without salt is as good as that of a token (OWASP ASVS 5.0, 6.5.2). */
const LENGTH = 24;
/** Of codes that people have kept on paper from before. */
const FORMER_LENGTH = 16;
const GROUP = /.{4}(?=.)/g;
/** How many are made at a time. */
export const RECOVERY_CODES = 10;

/** `7KQ2-M0XD-94TB-HZ3E-5RWA-P8NC`: on paper, for the day the phone is lost. */
export const newRecoveryCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
    .join('')
    .replaceAll(GROUP, '$&-');

/** What somebody typed after the password; `text` without what only helps to read it. */
export type FactorCode = { kind: 'totp' | 'recovery'; text: string };

/** Null: neither six digits nor a recovery code. */
export function factorCodeIn(typed: string): FactorCode | null {
  const bare = typed.slice(0, 100).replaceAll(/[\s-]/g, '').toUpperCase();
  if (/^\d{6}$/.test(bare)) return { kind: 'totp', text: bare };
  const text = bare.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const isRecovery = text.length === LENGTH || text.length === FORMER_LENGTH;
  return isRecovery && /^[0-9A-HJKMNP-TV-Z]+$/.test(text) ? { kind: 'recovery', text } : null;
}
