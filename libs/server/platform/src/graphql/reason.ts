import { Refused } from './refused.ts';

const REASON = { shortest: 10, longest: 500 };

/** Nothing that a record or a mail cannot keep. */
function whole(text: string, field: string): string {
  const trimmed = text.trim();
  if (!trimmed.isWellFormed() || trimmed.includes('\0')) throw new Refused('INPUT_INVALID', { field });
  return trimmed;
}

/** The reason for a decision that a record keeps permanently; refused when it is empty. */
export function reasonIn(text: string): string {
  const reason = whole(text, 'reason');
  if (reason.length < REASON.shortest || reason.length > REASON.longest)
    throw new Refused('REASON_NEEDED', REASON);
  return reason;
}

/** The explanation in the mail to the person, never the reason itself. Null: the mail gives none. */
export function letterReasonIn(text: string | null | undefined): string | null {
  const field = 'letterReason';
  const reason = whole(text ?? '', field).replaceAll(/\s+/g, ' ');
  if (reason.length > REASON.longest)
    throw new Refused('INPUT_INVALID', { field, reason: 'TOO_LONG', maximum: REASON.longest });
  return reason || null;
}
