import {
  type CertificateStatus,
  ExpireCertificate,
  RevokeCertificate,
  SupersedeCertificate,
} from '@campus/api-client';
import { Button } from '@campus/ui';
import { useShell, WithMessages } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonDialog } from './forms/reason-dialog.tsx';
import { useText } from './text.ts';

type Act = 'supersede' | 'expire' | 'revoke';
type Input = { reason: string; letterReason?: string | null; idempotencyKey: string };

export interface CertificateHeld {
  serial: string;
  status: CertificateStatus;
  /** Whose it is, as the account has it: the name a correction prints. */
  name: string;
}

/** An expired certificate was once valid: it can still be declared invalid from the start. */
const actsOf: Record<CertificateHeld['status'], readonly Act[]> = {
  ISSUED: ['supersede', 'expire', 'revoke'],
  EXPIRED: ['revoke'],
  SUPERSEDED: [],
  REVOKED: [],
};

/** Whether there is anything left to do with one. */
export const canChange = (status: CertificateHeld['status']): boolean => actsOf[status].length > 0;

/** Whether an act can be done with a certificate of a state. */
export const isPossible = (act: Act, status: CertificateHeld['status']): boolean =>
  actsOf[status].includes(act);

const Acts = ({ serial, status, name }: CertificateHeld) => {
  const t = useText();
  const { client } = useShell();
  const [open, setOpen] = useState<Act | null>(null);
  const runs = {
    supersede: async (input: Input) =>
      (await client.run(SupersedeCertificate, { input: { ...input, serial, name } })).supersedeCertificate,
    expire: async (input: Input) =>
      (await client.run(ExpireCertificate, { input: { ...input, serial } })).expireCertificate,
    revoke: async (input: Input) =>
      (await client.run(RevokeCertificate, { input: { ...input, serial } })).revokeCertificate,
  };
  return (
    <>
      {actsOf[status].map((act) => (
        <Button
          key={act}
          kind="bare"
          aria-label={t('certificates.act.of', { act: t(`certificates.act.${act}`), serial })}
          onClick={() => setOpen(act)}
        >
          {t(`certificates.act.${act}`)}
        </Button>
      ))}
      {open && (
        <ReasonDialog
          title={t(`certificates.act.${open}.title`, { name })}
          what={t(`certificates.act.${open}.what`, { name })}
          submit={t(`certificates.act.${open}`)}
          isDanger={open !== 'supersede'}
          hasLetter
          run={(input): Promise<{ __typename: string }> => runs[open](input)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};

/** Replaces, ends or revokes a certificate, from wherever it is shown. */
export const CertificateActs = (held: CertificateHeld) =>
  canChange(held.status) ? (
    <WithMessages bundle="certificates">
      <Acts {...held} />
    </WithMessages>
  ) : null;
