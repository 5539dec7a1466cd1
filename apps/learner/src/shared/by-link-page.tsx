import { LanguageRow, Page, useSession } from '@campus/web-shell';
import type { ComponentProps } from 'react';

/** A screen that opens without signing in: whoever is signed in has the languages in the header. */
export const ByLinkPage = (page: Omit<ComponentProps<typeof Page>, 'above'>) => {
  const isSignedIn = useSession().status === 'signed-in';
  return <Page above={!isSignedIn && <LanguageRow />} {...page} />;
};
