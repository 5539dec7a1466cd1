import { useText } from '../../shared/text.ts';
import type { Blocker } from './batch-data.ts';

/** What keeps somebody from a certificate, as a sentence. */
export const useBlockerWords = () => {
  const t = useText();
  return ({ code, title, had, needed, reason }: Blocker): string =>
    t(`certificates.blocker.${code}`, {
      title: title ?? '',
      had: had ?? 0,
      needed: needed ?? 0,
      reason: reason ?? '',
    });
};
