import { SecurityKind, type SecurityFact } from '@campus/platform/security-log/security-kinds.ts';
import { type AuditAction } from './audit-actions.ts';
import { type AuditFact } from './audit.service.ts';

/** What the audit records and who watches over accounts wants to see among sign-ins and refusals. */
const KINDS: Partial<Record<AuditAction, SecurityKind>> = {
  'accounts.merge-asked': SecurityKind.MERGE_ASKED,
  'accounts.merged': SecurityKind.ACCOUNTS_MERGED,
  'accounts.parted': SecurityKind.ACCOUNTS_PARTED,
  'institution-account.joined': SecurityKind.INSTITUTION_JOINED,
  'institution-account.parted': SecurityKind.INSTITUTION_PARTED,
  'passkey.added': SecurityKind.PASSKEY_ADDED,
  'passkey.removed': SecurityKind.PASSKEY_REMOVED,
  'password.changed': SecurityKind.PASSWORD_CHANGED,
  'password.reset': SecurityKind.PASSWORD_RESET,
  'person.address-change-asked': SecurityKind.ADDRESS_ASKED,
  'person.address-changed': SecurityKind.ADDRESS_CHANGED,
  'person.disabled': SecurityKind.ACCOUNT_CLOSED,
  'person.enabled': SecurityKind.ACCOUNT_OPENED,
  'person.renamed': SecurityKind.NAME_CHANGED,
  'person.signed-out': SecurityKind.SESSION_ENDED_BY_OTHER,
  'recovery-code.used': SecurityKind.RECOVERY_CODE_USED,
  'recovery-codes.renewed': SecurityKind.RECOVERY_CODES_RENEWED,
  'second-factor.added': SecurityKind.FACTOR_ADDED,
  'second-factor.removed': SecurityKind.FACTOR_REMOVED,
  'second-factor.reset': SecurityKind.FACTOR_RESET,
  'role.granted': SecurityKind.ROLE_GIVEN,
  'role.revoked': SecurityKind.ROLE_TAKEN,
};

/** A name corrected together with other fields: the event is then listed as a change of name. */
const kindOf = ({ action, detail }: AuditFact): SecurityKind | undefined =>
  action === 'person.corrected' && detail && 'changeId' in detail ? SecurityKind.NAME_CHANGED : KINDS[action];

const codeOf = ({ detail, countryCode }: AuditFact): string | null =>
  typeof detail?.role === 'string'
    ? [detail.role, countryCode].filter(Boolean).join(' ').toUpperCase()
    : null;

/**
 * The entry for the security log, or null when the event does not concern it. Somebody who acts on their own
 * account is named as the person, without an actor.
 */
export function securityFactOf(fact: AuditFact): SecurityFact | null {
  const kind = fact.subjectType === 'person' ? kindOf(fact) : undefined;
  if (!kind) return null;
  const actorId = fact.actorId === fact.subjectId ? null : fact.actorId;
  return { kind, personId: fact.subjectId, actorId, code: codeOf(fact) };
}
