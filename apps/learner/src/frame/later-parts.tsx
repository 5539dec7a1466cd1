import { useUnfoldedPrint } from '@campus/players';
import { LanguageAsked } from '@campus/web-shell';
import { UpdateNotice } from './update-notice.tsx';

/** Above a screen, a moment after it: what seldom has something to say; and paper, on which no screen is folded. */
export const LaterParts = () => {
  useUnfoldedPrint();
  return (
    <>
      <LanguageAsked />
      <UpdateNotice />
    </>
  );
};
