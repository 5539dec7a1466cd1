import { useText, type MessageId } from '../text.ts';

/** What was done, as a sentence of the bundle `audit`; what a newer server records is called by its technical name. */
export const useAuditWords = () => {
  const t = useText();
  return (action: string): string => {
    const id = `audit.did.${action}`;
    const words = t(id as MessageId);
    return words === id ? action : words;
  };
};
