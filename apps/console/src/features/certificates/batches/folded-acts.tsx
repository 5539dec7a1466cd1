import { Disclosure } from '@campus/ui';
import { canChange, CertificateActs, type CertificateHeld } from '../../../shared/certificate-acts.tsx';
import { useText } from '../../../shared/text.ts';

/** What can be done with a certificate of a list, folded: three buttons in every row would be all that is seen. */
export const FoldedActs = (held: CertificateHeld) => {
  const t = useText();
  if (!canChange(held.status)) return null;
  return (
    <Disclosure
      summary={
        <>
          {t('certificates.act.change')}
          <span className="visually-hidden"> {held.serial}</span>
        </>
      }
    >
      <CertificateActs {...held} />
    </Disclosure>
  );
};
