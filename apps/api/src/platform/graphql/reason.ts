import { Refused } from './refused.ts';

const REASON = { shortest: 10, longest: 500 };

/** Why somebody decided what a record will show for ever; refused when it says nothing. */
export function reasonIn(text: string): string {
  const reason = text.trim();
  if (!reason.isWellFormed() || reason.includes('\0'))
    throw new Refused('INPUT_INVALID', { field: 'reason' });
  if (reason.length < REASON.shortest || reason.length > REASON.longest)
    throw new Refused('REASON_NEEDED', REASON);
  return reason;
}
