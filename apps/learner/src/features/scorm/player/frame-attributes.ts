/** What content may do in its frame; the frame's own origin keeps it from the campus. */
export const frameSandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads allow-modals';

/** `unload`: much content ends itself there, and browsers that give it up keep it for frames that ask for it. */
export const frameFeatures = 'fullscreen; autoplay; unload';
