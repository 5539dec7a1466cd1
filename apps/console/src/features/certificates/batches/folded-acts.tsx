import { Popover } from '@campus/ui';
import { canChange, CertificateActs, type CertificateHeld } from '../../../shared/certificate-acts.tsx';
import { useText } from '../../../shared/text.ts';

/** What can be done with a certificate of a list, folded: three buttons in every row would be all that is seen. */
export const FoldedActs = (held: CertificateHeld) => {
  const t = useText();
  if (!canChange(held.status)) return null;
  return (
    <Popover isRow label={t('certificates.act.changeOne', { serial: held.serial })}>
      <div className="stack">
        <CertificateActs {...held} />
      </div>
    </Popover>
  );
};
