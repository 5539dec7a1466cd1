import { ExpireCertificate, RevokeCertificate } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { useState } from 'react';
import { isPossible } from '../../../shared/certificate-acts.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { BulkBar } from '../../../shared/lists/table/bulk-bar.tsx';
import { EachTold } from '../../../shared/lists/table/each-told.tsx';
import type { AllFound } from '../../../shared/lists/table/use-choose-all.ts';
import { useEach, type Each } from '../../../shared/lists/table/use-each.ts';
import { useText } from '../../../shared/text.ts';
import type { RegisterRow } from './register-data.ts';

/** Each is a request of its own, and a mail to the person. */
export const MOST_AT_ONCE = 100;

const acts = ['expire', 'revoke'] as const;
type Act = (typeof acts)[number];

/** Those of the rows an act can be done with. */
const possibleOf = (rows: readonly RegisterRow[], act: Act): RegisterRow[] =>
  rows.filter(({ mayChange, status }) => mayChange && isPossible(act, status));

interface Told {
  act: Act;
  outcome: Each<RegisterRow>;
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
  const each = useEach(({ serial }: RegisterRow) => serial);
  const possible = possibleOf(rows, act);
  const left = rows.length - possible.length;
  return (
    <ReasonDialog
      title={t(`certificates.bulk.${act}.title`, { count: possible.length })}
      what={t(`certificates.bulk.${act}.what`)}
      submit={t(`certificates.bulk.${act}.title`, { count: possible.length })}
      isDanger
      hasLetter
      run={async ({ reason, letterReason }) => {
        const outcome = await each(
          possible,
          async ({ serial }, idempotencyKey) => {
            const input = { serial, reason, letterReason, idempotencyKey };
            return act === 'expire'
              ? (await client.run(ExpireCertificate, { input })).expireCertificate
              : (await client.run(RevokeCertificate, { input })).revokeCertificate;
          },
          `${reason} ${letterReason}`,
        );
        if (outcome.__typename === 'Each') onDone({ act, outcome });
        return outcome;
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
  const { act, outcome } = told;
  return (
    <EachTold
      title={t(`certificates.bulk.${act}.done`, {
        count: outcome.done.length,
        left: outcome.refused.length,
      })}
      outcome={outcome}
      nameOf={({ fullName }) => fullName}
    />
  );
};
