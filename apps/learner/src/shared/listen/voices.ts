/**
 * A voice for a language that speaks on the device itself. The others send what they read to the maker of the browser,
 * and are silent without a connection: the text of a lesson stays here.
 */
export const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith(language));
