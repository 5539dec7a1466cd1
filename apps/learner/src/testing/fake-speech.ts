interface Said {
  text: string;
  lang: string;
  rate: number;
  voice: SpeechSynthesisVoice | null;
  onend: (() => void) | null;
  onerror: (() => void) | null;
}

export const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({
  lang,
  localService,
  default: false,
  name: `${lang} ${localService ? 'here' : 'elsewhere'}`,
  voiceURI: lang,
});

/** A device with a voice: it records what it was asked to say, and finishes each sentence on request. */
export function fakeSpeech(voices: SpeechSynthesisVoice[]) {
  const said: Said[] = [];
  const events = new EventTarget();
  let now: Said | null = null;
  class Utterance implements Said {
    lang = '';
    rate = 1;
    voice = null;
    onend = null;
    onerror = null;
    constructor(readonly text: string) {}
  }
  const synthesis = Object.assign(events, {
    getVoices: () => voices,
    speak: (utterance: Said) => {
      if (!utterance.text) return;
      said.push(utterance);
      now = utterance;
    },
    cancel: () => (now = null),
  });
  Object.assign(globalThis, { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance });
  return {
    said,
    texts: () => said.map(({ text }) => text),
    now: () => now?.text ?? null,
    /** The sentence is over. */
    finish: () => {
      const over = now;
      now = null;
      over?.onend?.();
    },
    fail: () => now?.onerror?.(),
    add: (more: SpeechSynthesisVoice) => {
      voices.push(more);
      events.dispatchEvent(new Event('voiceschanged'));
    },
    remove: () => {
      Reflect.deleteProperty(globalThis, 'speechSynthesis');
      Reflect.deleteProperty(globalThis, 'SpeechSynthesisUtterance');
    },
  };
}
