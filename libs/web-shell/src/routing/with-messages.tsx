import { use, type ReactNode } from 'react';
import { useTranslator } from '../i18n/text.tsx';

/** Waits for a bundle of messages before showing what needs it. Later changes of language do not wait here. */
export const WithMessages = ({ bundle, children }: { bundle: string; children: ReactNode }) => {
  const translator = useTranslator();
  if (!translator.has(bundle)) use(translator.use(bundle));
  return children;
};
