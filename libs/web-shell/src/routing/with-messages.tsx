import { use, type ReactNode } from 'react';
import { useTranslator } from '../i18n/text.tsx';

/** Waits for bundles of messages before showing what needs them. Later changes of language do not wait here. */
export const WithMessages = ({ bundles, children }: { bundles: readonly string[]; children: ReactNode }) => {
  const translator = useTranslator();
  const missing = bundles.filter((bundle) => !translator.has(bundle));
  // All are asked for before the first is waited for.
  for (const load of missing.map((bundle) => translator.use(bundle))) use(load);
  return children;
};
