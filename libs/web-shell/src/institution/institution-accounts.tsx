import { OwnInstitutionAccounts, PartInstitutionAccount, type DataOf } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useState } from 'react';
import { useSubmit } from '../forms/use-submit.ts';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';

type Account = DataOf<typeof OwnInstitutionAccounts>['ownInstitutionAccounts'][number];

const Item = ({ account, isBusy, onPart }: { account: Account; isBusy: boolean; onPart: () => void }) => {
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
        <Button kind="quiet" isBusy={isBusy} onClick={onPart}>
          {t('institution.own.part', { name: institution })}
        </Button>
      </div>
    </li>
  );
};

/** Which accounts of institutions open one’s own, and the way to part them; nothing where there are none. */
export const InstitutionAccounts = () => {
  const t = useShellText();
  const { client } = useShell();
  const query = useQuery(OwnInstitutionAccounts, {});
  const { submit, isRunning, trouble } = useSubmit();
  const [parted, setParted] = useState<string | null>(null);
  const accounts = query.data?.ownInstitutionAccounts ?? [];
  const part = async ({ id, institution }: Account) => {
    setParted(null);
    const done = await submit(
      async () => (await client.run(PartInstitutionAccount, { input: { id } })).partInstitutionAccount,
    );
    if (!done) return;
    setParted(institution);
    await query.refetch();
  };
  if (accounts.length === 0 && parted === null) return null;
  return (
    <section id="institutions" className="stack">
      <h2>{t('institution.own.title')}</h2>
      <p className="prose">{t('institution.own.lead')}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      {parted !== null && <Notice isLive tone="done" title={t('institution.own.parted', { name: parted })} />}
      <ul className="stack" role="list">
        {accounts.map((account) => (
          <Item key={account.id} account={account} isBusy={isRunning} onPart={() => void part(account)} />
        ))}
      </ul>
    </section>
  );
};
