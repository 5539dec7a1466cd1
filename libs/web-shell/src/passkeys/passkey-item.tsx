import { type DataOf, type OwnPasskeys, RemovePasskey, RenamePasskey } from '@campus/api-client';
import { Button, Dialog, Field, Tag, VisuallyHidden } from '@campus/ui';
import { useState, type SubmitEvent } from 'react';
import { useIntention } from '../forms/use-intention.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { useShell, useShellText } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { ActTrouble } from '../second-factor/act-trouble.tsx';
import { isFactorName } from '../second-factor/factor-name.ts';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';

type Passkey = DataOf<typeof OwnPasskeys>['ownPasskeys']['passkeys'][number];

const RenameForm = ({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) => {
  const t = useShellText();
  const { client } = useShell();
  const [name, setName] = useState(passkey.name);
  const { submit, isRunning, trouble } = useSubmit();
  const isWrong = !isFactorName(name);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isWrong) return;
    const input = { id: passkey.id, name: name.trim() };
    if (await submit(async () => (await client.run(RenamePasskey, { input })).renamePasskey)) onDone();
  };
  return (
    <form className="stack" method="post" noValidate onSubmit={(event) => void send(event)}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Field
        label={t('passkey.add.name')}
        error={isWrong && t('passkey.add.name.missing')}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" isBusy={isRunning}>
        {t('passkey.rename.save')}
      </Button>
    </form>
  );
};

const RemoveDialog = ({
  passkey: { id, name },
  onDone,
  onClose,
}: {
  passkey: Passkey;
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useShellText();
  const { client } = useShell();
  const { act, isRunning, trouble, clearTrouble } = useIntention();
  const remove = async () => {
    const done = await act(
      { id },
      async (input) => (await client.run(RemovePasskey, { input })).removePasskey,
    );
    if (done) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('passkey.remove.ask', { name })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isRunning} onClick={() => void remove()}>
            {t('passkey.remove')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('passkey.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('passkey.remove.means')}</p>
      <ActTrouble trouble={trouble} onProved={remove} onClose={clearTrouble} />
    </Dialog>
  );
};

/** When a passkey was added, and when and where it was used last. */
const Times = ({ passkey: { addedAt, lastUsedAt, browser, system } }: { passkey: Passkey }) => {
  const t = useShellText();
  const formats = useFormats();
  const added = formats.date(addedAt);
  if (lastUsedAt === null) return t('passkey.times.never', { added });
  const used = formats.dateTime(lastUsedAt);
  const device = browser && system ? t('passkey.device', { browser, system }) : (browser ?? system);
  return device ? t('passkey.times.in', { added, used, device }) : t('passkey.times', { added, used });
};

/** One passkey of one's own. */
export const PasskeyItem = ({
  passkey,
  mayRemove,
  onChanged,
}: {
  passkey: Passkey;
  mayRemove: boolean;
  /** With what is said of it; null: it shows by itself. */
  onChanged: (said: string | null) => void;
}) => {
  const t = useShellText();
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const { name, isSynced } = passkey;
  const done = (said: string | null) => {
    setOpen(null);
    onChanged(said);
  };
  return (
    <li className="stack stack--tight">
      <p>
        <strong>{name}</strong> <Tag>{t(isSynced ? 'passkey.several' : 'passkey.one')}</Tag>
      </p>
      <p className="soft small">
        <Times passkey={passkey} />
      </p>
      <div className="row">
        <Button
          kind="quiet"
          aria-expanded={open === 'rename'}
          onClick={() => setOpen(open === 'rename' ? null : 'rename')}
        >
          {t('passkey.rename')} <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
        {mayRemove && (
          <Button kind="quiet" onClick={() => setOpen('remove')}>
            {t('passkey.remove')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
      </div>
      {open === 'rename' && <RenameForm passkey={passkey} onDone={() => done(null)} />}
      {open === 'remove' && (
        <RemoveDialog
          passkey={passkey}
          onDone={() => done(t('passkey.removed'))}
          onClose={() => setOpen(null)}
        />
      )}
    </li>
  );
};
