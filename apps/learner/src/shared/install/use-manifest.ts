import { useLocale } from '@campus/web-shell';
import { useEffect } from 'react';

/** The name under which a device installs the campus is in the reader's language. */
export const useManifest = (): void => {
  const locale = useLocale();
  useEffect(() => {
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `/app.${locale}.webmanifest`);
  }, [locale]);
};
