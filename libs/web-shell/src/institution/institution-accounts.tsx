import { OwnInstitutionAccounts, PartInstitutionAccount, type DataOf } from '@campus/api-client';
import { Button, Dialog, Notice } from '@campus/ui';
import { useState } from 'react';
import { useSubmit } from '../forms/use-submit.ts';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { ActTrouble } from '../second-factor/act-trouble.tsx';

type Account = DataOf<typeof OwnInstitutionAccounts>['ownInstitutionAccounts'][number];

const Item = ({ account, onPart }: { account: Account; onPart: () => void }) => {
  const t = useShellText();
  const formats = useFormats();
  const { institution, isOpen, joinedAt, lastUsedAt } = account;
  return (
    <li className="stack">
      <p>
        <strong>{institution}</strong>
      </p>
      <p className="soft small">
        {t('institution.own.since', { since: formats.date(joinedAt), used: formats.dateTime(lastUsedAt) })}
      </p>
      {!isOpen && <p>{t('institution.own.closed')}</p>}
      <div>
        <Button kind="quiet" onClick={onPart}>
          {t('institution.own.part', { name: institution })}
        </Button>
      </div>
    </li>
  );
};

/** Says what parting does, and does it. */
const PartDialog = ({
  account: { id, institution },
  onDone,
  onClose,
}: {
  account: Account;
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useShellText();
  const { client } = useShell();
  const { submit, isRunning, trouble, clearTrouble } = useSubmit();
  const part = async () => {
    const done = await submit(
      async () => (await client.run(PartInstitutionAccount, { input: { id } })).partInstitutionAccount,
    );
    if (done) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('institution.own.part.ask', { name: institution })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isRunning} onClick={() => void part()}>
            {t('institution.own.part', { name: institution })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('factor.add.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('institution.own.part.what')}</p>
      <ActTrouble trouble={trouble} onProved={part} onClose={clearTrouble} />
    </Dialog>
  );
};

/** Which accounts of institutions open one’s own, and the way to part them; nothing where there are none. */
export const InstitutionAccounts = () => {
  const t = useShellText();
  const query = useQuery(OwnInstitutionAccounts, {});
  const [asked, setAsked] = useState<Account | null>(null);
  const [parted, setParted] = useState<string | null>(null);
  const accounts = query.data?.ownInstitutionAccounts ?? [];
  const done = (institution: string) => {
    setAsked(null);
    setParted(institution);
    void query.refetch();
  };
  if (accounts.length === 0 && parted === null) return null;
  return (
    <section id="institutions" className="stack">
      <h2>{t('institution.own.title')}</h2>
      <p className="prose">{t('institution.own.lead')}</p>
      {parted !== null && <Notice isLive tone="done" title={t('institution.own.parted', { name: parted })} />}
      <ul className="stack" role="list">
        {accounts.map((account) => (
          <Item
            key={account.id}
            account={account}
            onPart={() => {
              setParted(null);
              setAsked(account);
            }}
          />
        ))}
      </ul>
      {asked && (
        <PartDialog account={asked} onDone={() => done(asked.institution)} onClose={() => setAsked(null)} />
      )}
    </section>
  );
};
