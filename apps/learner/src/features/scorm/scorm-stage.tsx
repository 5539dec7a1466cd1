import type { Launch } from '@campus/scorm-player';
import { Button, Notice } from '@campus/ui';
import { useFormats, useSaveState, useShell } from '@campus/web-shell';
import { useRef, useState } from 'react';
import { useBareFrame } from '../../frame/bare.ts';
import { useText } from '../../shared/text.ts';
import { frameSandbox } from './frame-attributes.ts';
import { ScormBar } from './scorm-bar.tsx';
import type { ScormActivity, ServedLaunch } from './scorm-data.ts';
import { useWayBack } from './use-way-back.ts';
import { usePlayer, type PlayerNews } from './use-player.ts';

type TroubleCode = PlayerNews['troubles'][number]['code'];

const Troubles = ({
  troubles,
  onDismiss,
}: {
  troubles: PlayerNews['troubles'];
  onDismiss: (code: TroubleCode) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const isDurable = useSaveState().name !== 'not-durable';
  // Where the frame keeps nothing, the journal of this page still does; only without both is there a danger.
  const told = troubles.filter(({ code }) => code !== 'NO_STORE' || !isDurable);
  const codes = [...new Set(told.map(({ code }) => code))];
  const hosts = formats.list(
    troubles.filter(({ code }) => code === 'OUTSIDE_REQUEST').map(({ detail }) => detail),
  );
  return codes.map((code) => (
    <Notice key={code} tone={code === 'OUTSIDE_REQUEST' ? 'info' : 'warn'} isLive>
      <p>{t(`scorm.trouble.${code}`, { hosts })}</p>
      <Button kind="quiet" onClick={() => onDismiss(code)}>
        {t('scorm.trouble.close')}
      </Button>
    </Notice>
  ));
};

/** A frame that has been taken away still writes for a moment. */
const lastWordsMs = 1000;

/** What is left in the frame's origin when this screen is taken away without leaving the content. */
const useRecovery = () => {
  const shell = useShell();
  return () => {
    const { state } = shell.session;
    if (state.status !== 'signed-in') return;
    const { id } = state.person;
    void import('./recover.ts').then(async ({ recoverScorm }) => {
      await new Promise((resolve) => setTimeout(resolve, lastWordsMs));
      await recoverScorm(shell, id);
    });
  };
};

/** The content on the whole screen, under its bar. */
export const ScormStage = ({
  activity,
  served,
  relaunch,
  onFinished,
  onLeft,
}: {
  activity: ScormActivity;
  served: ServedLaunch;
  relaunch: () => Promise<Launch | null>;
  onFinished: () => void;
  /** The content has been left; with the part to open instead, or null to go back. */
  onLeft: (nextItemId: string | null) => Promise<void>;
}) => {
  const stage = useRef<HTMLDivElement>(null);
  const [isLeaving, setLeaving] = useState(false);
  const onAbandoned = useRecovery();
  useBareFrame(true);
  const title = activity.items.find(({ id }) => id === served.itemId)?.title ?? activity.title;
  const { frame, news, leave, dismiss } = usePlayer(served, title, { relaunch, onFinished, onAbandoned });

  const isLeft = useRef(false);
  const go = async (nextItemId: string | null) => {
    if (isLeft.current) return;
    isLeft.current = true;
    setLeaving(true);
    await leave();
    if (nextItemId === null) {
      await document.exitFullscreen?.().catch(() => undefined);
      takeWayBack();
    }
    await onLeft(nextItemId);
  };
  const takeWayBack = useWayBack(() => void go(null));
  return (
    <div className="scorm-stage" ref={stage}>
      <ScormBar
        title={title}
        items={activity.items}
        current={served.itemId}
        isFinished={news.isFinished}
        isLeaving={isLeaving}
        stage={stage}
        onOpen={(itemId) => void go(itemId)}
        onExit={() => void go(null)}
      />
      <Troubles troubles={news.troubles} onDismiss={dismiss} />
      <iframe
        ref={frame}
        className="scorm-frame"
        data-testid="scorm-frame"
        src={served.frameUrl}
        title={title}
        sandbox={frameSandbox}
        allow="fullscreen; autoplay"
      />
    </div>
  );
};
