import './listening.css';
import { Button } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useEffect, useRef, type RefObject } from 'react';
import { useText } from '../text.ts';
import { paces, useReading } from './use-reading.ts';

/** While something is read aloud: pause, go on, stop, and how fast. */
export const Listening = ({
  place,
  voice,
  onEnd,
}: {
  place: RefObject<HTMLElement | null>;
  voice: SpeechSynthesisVoice;
  onEnd: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { isPaused, pace, toggle, choosePace } = useReading(place, voice, onEnd);
  const bar = useRef<HTMLDivElement>(null);
  // The pressed button is gone: the focus moves to what replaces it.
  useEffect(() => bar.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={bar}
      className="listening"
      role="group"
      aria-label={t('listen.label')}
      onKeyDown={({ key }) => key === 'Escape' && onEnd()}
    >
      <Button kind="quiet" icon={isPaused ? 'play' : 'pause'} onClick={toggle}>
        {t(isPaused ? 'listen.resume' : 'listen.pause')}
      </Button>
      <Button kind="quiet" icon="stop" onClick={onEnd}>
        {t('listen.stop')}
      </Button>
      <label className="listening__pace">
        <span>{t('listen.pace')}</span>
        <select value={pace} onChange={({ target }) => choosePace(Number(target.value))}>
          {paces.map((each) => (
            <option key={each} value={each}>
              {t('listen.pace.times', { times: formats.number(each) })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};
