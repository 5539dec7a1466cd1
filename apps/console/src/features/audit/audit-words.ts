import { useText } from '../../shared/text.ts';
import { auditActions } from './audit-actions.ts';

type Action = (typeof auditActions)[number];

const isKnown = (action: string): action is Action => (auditActions as readonly string[]).includes(action);

/** What was done, as a sentence; what a newer server records is called by its technical name. */
export const useAuditWords = () => {
  const t = useText();
  return (action: string): string => (isKnown(action) ? t(`audit.did.${action}`) : action);
};
