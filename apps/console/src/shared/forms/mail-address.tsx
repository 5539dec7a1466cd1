import { Fragment } from 'react';

/** An address of e-mail in a list: where it needs two lines, the second begins with its @ or a dot. */
export const MailAddress = ({ address }: { address: string }) =>
  address.split(/(?=[@.])/).map((part, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
