import { type DataOf, OwnPasskeys } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { useState } from 'react';
import { useQuery, useShellText } from '../hooks.tsx';
import { QueryView } from '../query-cache/query-view.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { canUsePasskeys } from './can-use.ts';
import { PasskeyItem } from './passkey-item.tsx';

type Own = DataOf<typeof OwnPasskeys>['ownPasskeys'];

/** How many passkeys one may have; the server counts too. */
const MOST = 10;

const List = ({ own, onChanged }: { own: Own; onChanged: (said: string | null) => void }) => {
  const t = useShellText();
  if (own.passkeys.length === 0) return <p>{t('passkey.none')}</p>;
  return (
    <>
      {own.isRequired && <p>{t('passkey.required')}</p>}
      <ul className="stack" role="list">
        {own.passkeys.map((passkey) => (
          <PasskeyItem
            key={passkey.id}
            passkey={passkey}
            mayRemove={!own.isRequired || own.passkeys.length > 1}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </>
  );
};

const Adding = ({ own, onAdded }: { own: Own; onAdded: (name: string) => void }) => {
  const t = useShellText();
  const [isOpen, setOpen] = useState(false);
  if (!canUsePasskeys()) return <p>{t('passkey.unable')}</p>;
  if (isOpen)
    return (
      <section className="stack" aria-labelledby="add-passkey">
        <h3 id="add-passkey">{t('passkey.add')}</h3>
        <AddPasskey
          onAdded={(name) => {
            setOpen(false);
            onAdded(name);
          }}
          onCancel={() => setOpen(false)}
        />
      </section>
    );
  if (own.passkeys.length >= MOST) return null;
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t(own.passkeys.length > 0 ? 'passkey.add.another' : 'passkey.add')}
      </Button>
    </div>
  );
};

/** One's own passkeys: add, name, remove. The same in both clients. */
export const PasskeySection = () => {
  const t = useShellText();
  const query = useQuery(OwnPasskeys, {});
  const [said, setSaid] = useState<string | null>(null);
  const changed = (title: string | null) => {
    setSaid(title);
    void query.refetch();
  };
  return (
    <QueryView query={query}>
      {({ ownPasskeys: own }) => (
        <div className="stack">
          <p className="prose">{t('passkey.lead')}</p>
          <p className="prose">{t('passkey.shared')}</p>
          {said && <Notice isLive tone="done" title={said} />}
          <List own={own} onChanged={changed} />
          <Adding own={own} onAdded={(name) => changed(t('passkey.added', { name }))} />
        </div>
      )}
    </QueryView>
  );
};
