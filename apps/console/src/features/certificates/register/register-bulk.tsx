import { ExpireCertificates, RevokeCertificates, type DataOf } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { isPossible } from '../../../shared/certificate-acts.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { BulkBar } from '../../../shared/lists/table/bulk-bar.tsx';
import { MOST_AT_ONCE } from '../../../shared/lists/table/many.ts';
import { ManyTold } from '../../../shared/lists/table/many-told.tsx';
import type { AllFound } from '../../../shared/lists/table/use-choose-all.ts';
import { useText } from '../../../shared/text.ts';
import type { RegisterRow } from './register-data.ts';

const acts = ['expire', 'revoke'] as const;
type Act = (typeof acts)[number];

/** Those of the rows an act can be done with. */
const possibleOf = (rows: readonly RegisterRow[], act: Act): RegisterRow[] =>
  rows.filter(({ mayChange, status }) => mayChange && isPossible(act, status));

type Ended = Extract<
  DataOf<typeof RevokeCertificates>['revokeCertificates'],
  { __typename: 'CertificatesEnded' }
>;

/** What became of those that were chosen, and which they are. */
interface Told extends Pick<Ended, 'doneCount' | 'certificates'> {
  act: Act;
  chosen: readonly RegisterRow[];
}

/** What is asked about the certificates chosen, and what was done last. */
export const useRegisterBulk = (clear: () => void) => {
  const [asking, setAsking] = useState<Act | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const finish = (done: Told) => {
    setTold(done);
    setAsking(null);
    clear();
  };
  return { asking, setAsking, told, finish };
};
type RegisterBulk = ReturnType<typeof useRegisterBulk>;

/** Ends all of them for one reason; those that cannot be are left out, and counted. */
const EndMany = ({
  act,
  rows,
  onDone,
  onClose,
}: {
  act: Act;
  rows: readonly RegisterRow[];
  onDone: (told: Told) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { client } = useShell();
  // As they were when it was asked: a repeat after a lost answer is the same request.
  const [possible] = useState(() => possibleOf(rows, act));
  const left = rows.length - possible.length;
  return (
    <ReasonDialog
      title={t(`certificates.bulk.${act}.title`, { count: possible.length })}
      what={t(`certificates.bulk.${act}.what`)}
      submit={t(`certificates.bulk.${act}.title`, { count: possible.length })}
      isDanger
      hasLetter
      run={async (said) => {
        const input = { ...said, serials: possible.map(({ serial }) => serial) };
        const ended =
          act === 'expire'
            ? (await client.run(ExpireCertificates, { input })).expireCertificates
            : (await client.run(RevokeCertificates, { input })).revokeCertificates;
        if (ended.__typename === 'CertificatesEnded') onDone({ ...ended, act, chosen: possible });
        return ended;
      }}
      onClose={onClose}
    >
      {left > 0 && <p>{t('certificates.bulk.left', { count: left })}</p>}
    </ReasonDialog>
  );
};

/** What can be done with the certificates chosen, under the list. */
export const RegisterBulkBar = ({
  rows,
  all,
  bulk: { asking, setAsking, finish },
  onClear,
}: {
  rows: readonly RegisterRow[];
  all: AllFound | null;
  bulk: RegisterBulk;
  onClear: () => void;
}) => {
  const t = useText();
  return (
    <>
      {rows.length > 0 && (
        <BulkBar
          label={t('certificates.bulk.certificates', { count: rows.length })}
          all={all}
          onClear={onClear}
        >
          {rows.length > MOST_AT_ONCE ? (
            <span>{t('console.list.choice.most', { most: MOST_AT_ONCE })}</span>
          ) : (
            acts.map((act) => (
              <Button
                key={act}
                kind="quiet"
                disabled={possibleOf(rows, act).length === 0}
                onClick={() => setAsking(act)}
              >
                {t(`certificates.act.${act}`)}
              </Button>
            ))
          )}
        </BulkBar>
      )}
      {asking && <EndMany act={asking} rows={rows} onDone={finish} onClose={() => setAsking(null)} />}
    </>
  );
};

/** What was done with the last ones, above the list. */
export const RegisterBulkTold = ({ bulk: { told } }: { bulk: RegisterBulk }) => {
  const t = useText();
  if (!told) return null;
  const { act, chosen, certificates, doneCount } = told;
  return (
    <ManyTold
      title={t(`certificates.bulk.${act}.done`, {
        count: doneCount,
        left: certificates.length - doneCount,
      })}
      many={certificates}
      nameOf={(one) => chosen.find(({ serial }) => serial === one.serial)?.fullName}
    />
  );
};
