import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from './text.ts';

export type Act = ReturnType<typeof useIntention>['act'];

/** What an act came to, and the way back while there is one. */
export interface Told {
  title: string;
  /** Who is told of it, and by what; where one goes on from here. */
  more?: ReactNode;
  /** Null when the server refused. Left out: the act has no way back. */
  undo?: (act: Act) => Promise<object | null>;
}

const Telling = createContext<(told: Told | null) => void>(() => undefined);

/** Says what was done on the page that the dialog leaves behind; null: nothing any more. */
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
        {t('console.undo')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

/** A part of a page, with what was last done in it above. */
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
            {told.more}
            {told.undo && <Undo undo={told.undo} onUndone={() => setTold({ title: t('console.undone') })} />}
          </Notice>
        </div>
      )}
      {children}
    </Telling>
  );
};
