import { MailAddress } from '../../forms/mail-address.tsx';

/** One line of text in a row: the rest is shown when pointed at, and in full where the row is opened. */
export const Cut = ({ children: words }: { children: string | null | undefined }) =>
  words ? (
    <span className="list-cut" title={words}>
      {words}
    </span>
  ) : null;

/** A reason in a row: two lines of it, and the whole where the row is opened. */
export const CutReason = ({ children: words }: { children: string }) => (
  <span className="list-reason" title={words}>
    {words}
  </span>
);

/** An address of e-mail in a row: on one line, as much of it as most addresses have. */
export const CutAddress = ({ address }: { address: string }) => (
  <span className="list-cut list-cut--address" title={address}>
    <MailAddress address={address} />
  </span>
);
