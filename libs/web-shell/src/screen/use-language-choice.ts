import { useState } from 'react';
import { useShell } from '../hooks.tsx';
import { locales } from '../i18n/locales.ts';

/** Changes the language; reports when the messages of the other one could not be loaded. */
export const useLanguageChoice = () => {
  const { session } = useShell();
  const [hasFailed, setFailed] = useState(false);
  const choose = (value: string) => {
    const next = locales.find((known) => known === value);
    if (!next) return;
    setFailed(false);
    session.chooseLocale(next).catch(() => setFailed(true));
  };
  return { choose, hasFailed };
};
