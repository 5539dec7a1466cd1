import { ProveAgain } from '@campus/api-client';
import { Button, Dialog, PasswordField } from '@campus/ui';
import { useId, useState, type SubmitEvent } from 'react';
import { useSubmit } from '../forms/use-submit.ts';
import { useShell, useShellText } from '../hooks.tsx';
import { canUsePasskeys } from '../passkeys/can-use.ts';
import { lazyPart } from '../routing/lazy-part.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { CodeField } from './code-field.tsx';
import { useCode } from './use-code.ts';

const PasskeyProof = lazyPart(async () => (await import('../passkeys/parts.ts')).PasskeyProof, 'factor');

const useProof = (onProved: () => void) => {
  const { client } = useShell();
  const [password, setPassword] = useState('');
  const [isByCode, setByCode] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const typed = useCode({ isAwaited: false });
  const { isRunning, trouble, submit } = useSubmit();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isByCode ? !typed.check() : !password) return;
    const input = isByCode ? { code: typed.code } : { password };
    const done = await submit(async () => (await client.run(ProveAgain, { input })).proveAgain);
    if (done) onProved();
    else if (isByCode) typed.clear();
  };
  const isMissing = isChecked && !password;
  return { ...typed, password, setPassword, isMissing, isByCode, setByCode, send, isRunning, trouble };
};

type Proof = ReturnType<typeof useProof>;

const Fields = ({
  field,
  password,
  setPassword,
  isMissing,
  isByCode,
  setByCode,
  isRecovery,
  choose,
}: Proof) => {
  const t = useShellText();
  return (
    <>
      {isByCode ? (
        <CodeField {...field} />
      ) : (
        <PasswordField
          label={t('signIn.password')}
          error={isMissing && t('factor.proof.missing')}
          showLabel={t('signIn.show')}
          hideLabel={t('signIn.hide')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      )}
      <Button kind="bare" onClick={() => setByCode(!isByCode)}>
        {t(isByCode ? 'factor.proof.password' : 'factor.proof.code')}
      </Button>
      {isByCode && (
        <Button kind="bare" onClick={() => choose(!isRecovery)}>
          {t(isRecovery ? 'factor.step.useCode' : 'factor.recovery.use')}
        </Button>
      )}
    </>
  );
};

/** Asks for the password, a code or a passkey before a weighty change, which `onProved` makes. */
export const ProofDialog = ({ onProved, onClose }: { onProved: () => void; onClose: () => void }) => {
  const t = useShellText();
  const id = useId();
  const proof = useProof(onProved);
  return (
    <Dialog
      isOpen
      title={t('factor.proof.title')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={id} isBusy={proof.isRunning}>
            {t('factor.proof.submit')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('factor.add.cancel')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={proof.form}
        className="stack"
        method="post"
        noValidate
        onSubmit={(event) => void proof.send(event)}
      >
        <p>{t('factor.proof.lead')}</p>
        {proof.trouble && <TroubleNotice trouble={proof.trouble} />}
        <Fields {...proof} />
        {canUsePasskeys() && <PasskeyProof onProved={onProved} />}
      </form>
    </Dialog>
  );
};
