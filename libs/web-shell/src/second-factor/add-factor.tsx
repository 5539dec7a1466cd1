import './second-factor.css';
import { BeginSecondFactor, ConfirmSecondFactor } from '@campus/api-client';
import { Button, Field } from '@campus/ui';
import { useState, type SubmitEvent } from 'react';
import { useIntention } from '../forms/use-intention.ts';
import { useShell, useShellText } from '../hooks.tsx';
import type { Person } from '../session/session.ts';
import { Arrival } from '../screen/arrival.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { ActTrouble } from './act-trouble.tsx';
import { CodeField } from './code-field.tsx';
import { isFactorName } from './factor-name.ts';
import { KeySquare } from './key-square.tsx';
import { inGroups } from './typed-code.ts';
import { useCode } from './use-code.ts';

interface Begun {
  id: string;
  key: string;
  uri: string;
}

/** `codes`: recovery codes to show once; empty where there were some before, or where their answer was lost. */
export interface Added {
  name: string;
  codes: string[];
  me: Person;
}

const Naming = ({
  onBegun,
  onCancel,
  cancelWords,
}: {
  onBegun: (begun: Begun, name: string) => void;
  onCancel: () => void;
  cancelWords: string;
}) => {
  const t = useShellText();
  const { client } = useShell();
  const [name, setName] = useState(() => t('factor.add.name.usual'));
  const { act, isRunning, trouble, clearTrouble } = useIntention();
  const isWrong = !isFactorName(name);
  const begin = async () => {
    if (isWrong) return;
    const begun = await act(
      { name: name.trim() },
      async (input) => (await client.run(BeginSecondFactor, { input })).beginSecondFactor,
    );
    if (begun) onBegun(begun, name.trim());
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void begin();
  };
  return (
    <>
      <form className="form" method="post" noValidate onSubmit={send}>
        <p>{t('factor.add.how')}</p>
        <Field
          label={t('factor.add.name')}
          hint={t('factor.add.name.hint')}
          error={isWrong && t('factor.add.name.missing')}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="row">
          <Button type="submit" isBusy={isRunning}>
            {t('factor.add.begin')}
          </Button>
          <Button kind="quiet" onClick={onCancel}>
            {cancelWords}
          </Button>
        </div>
      </form>
      <ActTrouble trouble={trouble} onProved={begin} onClose={clearTrouble} />
    </>
  );
};

const Confirming = ({
  begun: { id, key, uri },
  onConfirmed,
  onCancel,
  cancelWords,
}: {
  begun: Begun;
  onConfirmed: (added: Omit<Added, 'name'>) => void;
  onCancel: () => void;
  cancelWords: string;
}) => {
  const t = useShellText();
  const { client } = useShell();
  const { form, code, check, clear, field } = useCode({ isAwaited: false });
  const { act, isRunning, trouble } = useIntention();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!check()) return;
    const done = await act(
      { id, code },
      async (input) => (await client.run(ConfirmSecondFactor, { input })).confirmSecondFactor,
    );
    if (done) onConfirmed({ codes: done.recoveryCodes, me: done.me });
    else clear();
  };
  return (
    <form ref={form} className="form" method="post" noValidate onSubmit={(event) => void send(event)}>
      <p>{t('factor.add.scan')}</p>
      <KeySquare uri={uri} />
      <p>
        {t('factor.add.key')} <code className="key-groups">{inGroups(key)}</code>
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <CodeField {...field} />
      <div className="row">
        <Button type="submit" isBusy={isRunning}>
          {t('factor.add.confirm')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {cancelWords}
        </Button>
      </div>
    </form>
  );
};

/** Names an application, shows it the secret once, and asks for the first code. */
export const AddFactor = ({
  onAdded,
  onCancel,
  cancelWords,
}: {
  onAdded: (added: Added) => void;
  onCancel: () => void;
  cancelWords: string;
}) => {
  const [begun, setBegun] = useState<(Begun & { name: string }) | null>(null);
  if (begun === null)
    return (
      <Naming
        onBegun={(made, name) => setBegun({ ...made, name })}
        onCancel={onCancel}
        cancelWords={cancelWords}
      />
    );
  return (
    <Arrival isHere>
      <Confirming
        begun={begun}
        onConfirmed={(added) => onAdded({ ...added, name: begun.name })}
        onCancel={onCancel}
        cancelWords={cancelWords}
      />
    </Arrival>
  );
};
