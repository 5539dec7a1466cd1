import { Failure } from '@campus/api-client';
import { Button, Dialog } from '@campus/ui';
import { useState } from 'react';
import { useJournal, usePerson, useSaveState, useShell, useShellText } from '../hooks.tsx';
import { lazyPart } from '../routing/lazy-part.tsx';
import { go } from '../routing/navigation.ts';
import { forgetTakenAlong } from '../storage/taken-along.ts';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';

// Few people write texts of courses.
const UnsavedTexts = lazyPart(
  async () => (await import('./unsaved-texts.tsx')).UnsavedTexts,
  'personal-data',
);
const loadTexts = async () => (await import('./unsaved-texts.tsx')).keptTexts;

/** Asks what happens to unsent work. It follows the journal: what waits may be sent while the question stands. */
const UnsentWork = ({
  isOpen,
  texts,
  onStay,
  onLeave,
}: {
  isOpen: boolean;
  /** Texts that are in no draft yet. */
  texts: number;
  onStay: () => void;
  onLeave: (dropWork: boolean) => void;
}) => {
  const t = useShellText();
  const { waiting, count } = useSaveState();
  const isAllSent = waiting + texts === 0;
  return (
    <Dialog
      isOpen={isOpen}
      title={t(isAllSent ? 'signOut.sent.title' : 'signOut.waiting.title')}
      onClose={onStay}
      actions={
        isAllSent ? (
          <>
            <Button onClick={() => onLeave(false)}>{t('signOut.button')}</Button>
            <Button kind="quiet" onClick={onStay}>
              {t('signOut.waiting.stay')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onStay}>{t('signOut.waiting.stay')}</Button>
            <Button kind="quiet" onClick={() => onLeave(false)}>
              {t('signOut.waiting.keep')}
            </Button>
            <Button kind="danger" onClick={() => onLeave(true)}>
              {t('signOut.waiting.drop')}
            </Button>
          </>
        )
      }
    >
      <p role="status">
        {isAllSent && t('signOut.sent.text')}
        {waiting > 0 && t('signOut.waiting.text', { count: Math.max(count, 1) })}
      </p>
      {texts > 0 && <UnsavedTexts count={texts} />}
      {!isAllSent && <p className="soft small">{t('signOut.waiting.shared')}</p>}
    </Dialog>
  );
};

/**
 * Ends the session. First it tries to send what waits; what cannot be sent is never dropped without the
 * person saying so.
 */
export const SignOutButton = ({ signInHref }: { signInHref: string }) => {
  const t = useShellText();
  const { session, facts } = useShell();
  const { id } = usePerson();
  const journal = useJournal();
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [texts, setTexts] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  const leave = async (dropWork: boolean) => {
    setAsked(false);
    setBusy(true);
    setFailure(null);
    try {
      // Here, because few visits come this far. Without storage there is nothing to forget either.
      await forgetTakenAlong().catch(() => undefined);
      if (dropWork && texts) await (await loadTexts())(facts, id).forget();
      await session.signOut({ dropWork, texts });
      go(signInHref, { replace: true });
    } catch (error) {
      setFailure(error instanceof Failure ? error : new Failure('MALFORMED'));
      setBusy(false);
    }
  };

  const begin = async () => {
    setBusy(true);
    setFailure(null);
    const left = await journal.flush();
    const typed = await loadTexts()
      .then((keptTexts) => keptTexts(facts, id).places())
      .catch(() => []);
    setTexts(typed.length);
    setBusy(false);
    if (left + typed.length === 0) await leave(false);
    else setAsked(true);
  };

  return (
    <>
      {failure && <TroubleNotice trouble={failure} />}
      <Button kind="quiet" isBusy={isBusy} onClick={() => void begin()}>
        {isBusy ? t('signOut.sending') : t('signOut.button')}
      </Button>
      <UnsentWork
        isOpen={isAsked}
        texts={texts}
        onStay={() => setAsked(false)}
        onLeave={(dropWork) => void leave(dropWork)}
      />
    </>
  );
};
