import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../shared/text.ts';
import type { Act } from './dialogs/act-dialog.tsx';

/** What an act came to, and the way back while there is one. */
export interface Told {
  title: string;
  /** Null when the server refused. Left out: the act has no way back. */
  undo?: (act: Act) => Promise<object | null>;
}

const Telling = createContext<(told: Told) => void>(() => undefined);

/** Says what was done on the page that the dialog leaves behind. */
export const useTelling = () => useContext(Telling);

const Undo = ({ undo, onUndone }: { undo: NonNullable<Told['undo']>; onUndone: () => void }) => {
  const t = useText();
  const { cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const run = async () => {
    const done = await undo(act);
    cache.invalidate();
    if (done) onUndone();
  };
  return (
    <>
      <Button kind="quiet" icon="back" isBusy={isRunning} onClick={() => void run()}>
        {t('person.undo')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

/** The page of a person, with what was last done to them on top of its parts. */
export const TellingPart = ({ children }: { children: ReactNode }) => {
  const t = useText();
  const [told, setTold] = useState<Told | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // The button that opened the dialog may be gone with what it changed.
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  return (
    <Telling value={setTold}>
      {told && (
        <div ref={box} tabIndex={-1}>
          <Notice tone="done" isLive title={told.title}>
            {told.undo && <Undo undo={told.undo} onUndone={() => setTold({ title: t('person.undone') })} />}
          </Notice>
        </div>
      )}
      {children}
    </Telling>
  );
};
