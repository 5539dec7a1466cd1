import { Button } from '@campus/ui';
import { useCallback, useEffect, useState } from 'react';
import { useText } from '../text.ts';
import { useIsOnline } from '../use-is-online.ts';

/** Where the worker looks for pictures and recordings. On the first visit it may still be on its way. */
const shelf = () => caches.open('media');
const hasShelf = () => 'caches' in window && 'serviceWorker' in navigator;

const isOnShelf = async (address: string): Promise<boolean> =>
  hasShelf() && (await (await shelf()).match(address)) !== undefined;

/** Whether the device stores a recording, and how to make it do so. */
const useShelf = (address: string) => {
  const [state, setState] = useState<'open' | 'keeping' | 'kept' | 'failed'>('open');
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      if ((await isOnShelf(address)) && isCurrent) setState('kept');
    };
    void look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [address]);
  const keep = useCallback(async () => {
    setState('keeping');
    try {
      await (await shelf()).add(address);
      setState('kept');
    } catch {
      setState('failed');
    }
  }, [address]);
  return { state, keep };
};

/** A recording of the course could not be loaded while playing. */
const useSilence = (figure: HTMLElement) => {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    const fail = () => setSilent(true);
    const play = () => setSilent(false);
    figure.addEventListener('error', fail, true);
    figure.addEventListener('playing', play, true);
    return () => {
      figure.removeEventListener('error', fail, true);
      figure.removeEventListener('playing', play, true);
    };
  }, [figure]);
  return isSilent;
};

/** Below the player of a recording: why it cannot be heard, or how to keep it for a day without a connection. */
export const Recording = ({ figure }: { figure: HTMLElement }) => {
  const t = useText();
  const isOnline = useIsOnline();
  const source = figure.querySelector('source');
  const audio = figure.querySelector('audio');
  const { state, keep } = useShelf(source?.src ?? '');
  const isSilent = useSilence(figure);
  const isPlayable = audio !== null && audio.canPlayType(source?.type ?? '') !== '';
  const isAway = !isOnline && state !== 'kept';
  const isHidden = !isPlayable || isAway;
  useEffect(() => {
    if (audio) audio.hidden = isHidden;
  }, [audio, isHidden]);
  if (!isPlayable) return <p role="status">{t('files.sound.unplayable')}</p>;
  if (isAway) return <p role="status">{t('files.sound.away')}</p>;
  const canKeep = state !== 'kept' && hasShelf();
  return (
    <>
      <p role="status">
        {isSilent && t('files.sound.silent')}
        {!isSilent && state === 'kept' && t('files.sound.kept')}
        {!isSilent && state === 'failed' && t('files.sound.failed')}
      </p>
      {canKeep && (
        <Button kind="quiet" icon="download" isBusy={state === 'keeping'} onClick={() => void keep()}>
          {t('files.sound.keep')}
        </Button>
      )}
    </>
  );
};
