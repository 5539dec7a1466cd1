import { LanguageAsked } from '@campus/web-shell';
import { UpdateNotice } from './update-notice.tsx';

/** Above a screen, a moment after it: what seldom has something to say. */
export const LaterParts = () => (
  <>
    <LanguageAsked />
    <UpdateNotice />
  </>
);
