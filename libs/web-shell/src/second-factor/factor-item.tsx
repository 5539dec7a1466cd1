import {
  RemoveSecondFactor,
  RenameSecondFactor,
  type DataOf,
  type OwnSecondFactors,
} from '@campus/api-client';
import { Button, Dialog, Field, VisuallyHidden } from '@campus/ui';
import { useState, type SubmitEvent } from 'react';
import { useIntention } from '../forms/use-intention.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { useShell, useShellText } from '../hooks.tsx';
import { useFormats } from '../i18n/text.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { ActTrouble } from './act-trouble.tsx';
import { isFactorName } from './factor-name.ts';

type Factor = DataOf<typeof OwnSecondFactors>['ownSecondFactors']['factors'][number];

const RenameForm = ({ factor, onDone }: { factor: Factor; onDone: () => void }) => {
  const t = useShellText();
  const { client } = useShell();
  const [name, setName] = useState(factor.name);
  const { submit, isRunning, trouble } = useSubmit();
  const isWrong = !isFactorName(name);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isWrong) return;
    const input = { id: factor.id, name: name.trim() };
    if (await submit(async () => (await client.run(RenameSecondFactor, { input })).renameSecondFactor))
      onDone();
  };
  return (
    <form className="stack" method="post" noValidate onSubmit={(event) => void send(event)}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Field
        label={t('factor.add.name')}
        error={isWrong && t('factor.add.name.missing')}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" isBusy={isRunning}>
        {t('factor.rename.save')}
      </Button>
    </form>
  );
};

const RemoveDialog = ({
  factor: { id, name },
  onDone,
  onClose,
}: {
  factor: Factor;
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useShellText();
  const { client } = useShell();
  const { act, isRunning, trouble, clearTrouble } = useIntention();
  const remove = async () => {
    const done = await act(
      { id },
      async (input) => (await client.run(RemoveSecondFactor, { input })).removeSecondFactor,
    );
    if (done) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('factor.remove.ask', { name })}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" isBusy={isRunning} onClick={() => void remove()}>
            {t('factor.remove')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('factor.add.cancel')}
          </Button>
        </>
      }
    >
      <ActTrouble trouble={trouble} onProved={remove} onClose={clearTrouble} />
    </Dialog>
  );
};

/** One application that gives codes. */
export const FactorItem = ({
  factor,
  mayRemove,
  onChanged,
}: {
  factor: Factor;
  mayRemove: boolean;
  /** With what is said of it; null: it shows by itself. */
  onChanged: (said: string | null) => void;
}) => {
  const t = useShellText();
  const formats = useFormats();
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const { name, addedAt, lastUsedAt } = factor;
  const done = (said: string | null) => {
    setOpen(null);
    onChanged(said);
  };
  return (
    <li className="stack stack--tight">
      <p>
        <strong>{name}</strong>
      </p>
      <p className="soft small">
        {t('factor.times', {
          added: formats.date(addedAt),
          used: formats.dateTime(lastUsedAt ?? addedAt),
        })}
      </p>
      <div className="row">
        <Button
          kind="quiet"
          aria-expanded={open === 'rename'}
          onClick={() => setOpen(open === 'rename' ? null : 'rename')}
        >
          {t('factor.rename')} <VisuallyHidden>{name}</VisuallyHidden>
        </Button>
        {mayRemove && (
          <Button kind="quiet" onClick={() => setOpen('remove')}>
            {t('factor.remove')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        )}
      </div>
      {open === 'rename' && <RenameForm factor={factor} onDone={() => done(null)} />}
      {open === 'remove' && (
        <RemoveDialog
          factor={factor}
          onDone={() => done(t('factor.removed'))}
          onClose={() => setOpen(null)}
        />
      )}
    </li>
  );
};
