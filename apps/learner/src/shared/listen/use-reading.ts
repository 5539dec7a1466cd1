import { useEffect, useRef, useState, type RefObject } from 'react';
import { heardIn, type Heard } from './heard-text.ts';
import { mark, unmark } from './mark.ts';

export const paces = [0.75, 1, 1.25, 1.5] as const;

const name = 'campus.listen.pace';

const keptPace = (): number => {
  try {
    const kept = Number(localStorage.getItem(name));
    return paces.find((pace) => pace === kept) ?? 1;
  } catch {
    return 1;
  }
};

const keepPace = (pace: number): void => {
  try {
    localStorage.setItem(name, String(pace));
  } catch {
    // It then lasts as long as the screen.
  }
};

const isGone = ({ range }: Heard): boolean => {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return !element?.isConnected || element.closest('[hidden]') !== null;
};

/** Speaks one sentence after another, and marks each; `stop` may be called at any time. */
class Reader {
  private at = 0;
  private said: SpeechSynthesisUtterance | null = null;

  constructor(
    private readonly heard: readonly Heard[],
    private readonly voice: SpeechSynthesisVoice,
    private readonly onEnd: () => void,
  ) {}

  /** Devices that cannot go on in the middle of a sentence are many: it begins again. */
  say(pace: number): void {
    this.stop();
    const next = this.heard[this.at];
    if (!next || isGone(next)) return this.onEnd();
    const utterance = new SpeechSynthesisUtterance(next.text);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.rate = pace;
    utterance.onend = () => {
      if (this.said !== utterance) return;
      this.at++;
      this.say(pace);
    };
    utterance.onerror = () => {
      if (this.said === utterance) this.onEnd();
    };
    this.said = utterance;
    mark(next.range);
    speechSynthesis.speak(utterance);
  }

  stop(): void {
    this.said = null;
    speechSynthesis.cancel();
  }

  /** Whether what is being read is no longer to be seen. */
  get isLost(): boolean {
    const now = this.heard[this.at];
    return !now || isGone(now);
  }
}

/** Reads the element around `place` to its end, until it is stopped or left. */
export function useReading(
  place: RefObject<HTMLElement | null>,
  voice: SpeechSynthesisVoice,
  onEnd: () => void,
) {
  const [isPaused, setPaused] = useState(false);
  const [pace, setPace] = useState(keptPace);
  const reader = useRef<Reader | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    const root = place.current?.parentElement;
    if (!root) return;
    const reading = new Reader(heardIn(root, voice.lang), voice, () => end.current());
    reader.current = reading;
    reading.say(keptPace());
    const turned = new MutationObserver(() => reading.isLost && end.current());
    turned.observe(root, { attributes: true, attributeFilter: ['hidden'], childList: true, subtree: true });
    const leave = () => end.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      turned.disconnect();
      reading.stop();
      unmark();
    };
  }, [place, voice]);

  return {
    isPaused,
    pace,
    toggle: () => {
      if (isPaused) reader.current?.say(pace);
      else reader.current?.stop();
      setPaused(!isPaused);
    },
    choosePace: (next: number) => {
      setPace(next);
      keepPace(next);
      if (!isPaused) reader.current?.say(next);
    },
  };
}
