import { OverrideWithdrawal, WithdrawOverride } from '@campus/api-client';
import { Button } from '@campus/ui';
import { QueryView, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import type { Item } from '../batches/batch-data.ts';
import { useBlockerWords } from '../items/blocker-words.ts';

/** What the rules alone say, before anybody decides to apply them again. */
const Preview = ({ overrideId }: { overrideId: string }) => {
  const t = useText();
  const words = useBlockerWords();
  const query = useQuery(OverrideWithdrawal, { overrideId, locale: useLocale() });
  const outcome = (value: Item['outcome']) =>
    value === null ? t('certificates.takeBack.none') : t(`certificates.outcome.${value}`);
  return (
    <QueryView query={query}>
      {({ overrideWithdrawal: found }) =>
        found ? (
          <div className="stack stack--tight">
            <p>
              {t(
                found.before === found.after ? 'certificates.takeBack.same' : 'certificates.takeBack.change',
                {
                  before: outcome(found.before),
                  after: outcome(found.after),
                },
              )}
            </p>
            {found.blockers.length > 0 && (
              <ul>
                {found.blockers.map((blocker, at) => (
                  <li key={at}>{words(blocker)}</li>
                ))}
              </ul>
            )}
            {found.isCertified && <p>{t('certificates.takeBack.certified')}</p>}
          </div>
        ) : (
          <p>{t('certificates.takeBack.gone')}</p>
        )
      }
    </QueryView>
  );
};

/** Takes a decision back from the line that shows it: the rules hold again. */
export const TakeBack = ({ overrideId, name, what }: { overrideId: string; name: string; what: string }) => {
  const t = useText();
  const { client } = useShell();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="bare"
        aria-label={t('certificates.takeBack.of', { what, name })}
        onClick={() => setOpen(true)}
      >
        {t('certificates.takeBack')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('certificates.takeBack.title', { name })}
          what={what}
          submit={t('certificates.takeBack')}
          run={async (input): Promise<{ __typename: string }> =>
            (await client.run(WithdrawOverride, { input: { ...input, overrideId } })).withdrawOverride
          }
          onClose={() => setOpen(false)}
        >
          <Preview overrideId={overrideId} />
        </ReasonDialog>
      )}
    </>
  );
};
