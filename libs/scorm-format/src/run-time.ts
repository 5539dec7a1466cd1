/**
 * The part of the library that runs where content plays, in a browser: what a manifest says about sequencing, and
 * run-time data. It carries no reader of archives and no XML parser. The player's bundle takes this for the door.
 */
export { addDurations, formatDuration, parseDuration } from './duration.ts';
export { flattenCmi } from './flat-cmi.ts';
export { preferencesIn } from './launch-state.ts';
export { flattenItems } from './manifest.ts';
export { readSequencing } from './sequencing.ts';
export { isFontHost } from './font-hosts.ts';
