import { Button } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text.ts';
import { voiceFor } from './voices.ts';

/** Loaded when the learner first chooses to listen. */
const Listening = lazyPart(async () => (await import('./listening.tsx')).Listening);

/**
 * Reads aloud what is visible in its parent element, with the voices of the device; hidden where the device
 * has none for the language of the text.
 */
export const ListenStart = () => {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    const look = () => {
      const text = place.current?.parentElement?.querySelector<HTMLElement>('.course-html[lang]');
      setVoice(text ? voiceFor(text.lang) : undefined);
    };
    look();
    // Voices come late: Chrome lists none until it has been asked.
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => speechSynthesis.removeEventListener('voiceschanged', look);
  }, []);
  const start = () => {
    // Safari lets a page speak once a press has spoken, and the rest of this is still to come.
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    setOn(true);
  };
  return (
    <div ref={place} className="listen no-print" data-listen>
      {voice &&
        (isOn ? (
          <Listening place={place} voice={voice} onEnd={() => setOn(false)} />
        ) : (
          <Button kind="quiet" icon="play" onClick={start}>
            {t('listen.start')}
          </Button>
        ))}
    </div>
  );
};
