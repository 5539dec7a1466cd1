/**
 * The part of the library that runs where content plays, in a browser: what a manifest says about sequencing, and
 * run-time data. It carries no reader of archives and no XML parser. The player's bundle takes this for the door.
 */
export { addDurations, formatDuration, parseDuration } from './run-time/duration.ts';
export { flattenCmi } from './run-time/flat-cmi.ts';
export { preferencesIn } from './run-time/launch-state.ts';
export { flattenItems } from './manifest/manifest.ts';
export { readSequencing } from './sequencing/sequencing.ts';
export { isFontHost } from './report/font-hosts.ts';
