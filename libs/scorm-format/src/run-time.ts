/**
 * The part of the library that runs where content plays, in a browser: sequencing rules of a manifest, and
 * run-time data. Without the reader of archives and the XML parser. The player's bundle imports this entry.
 */
export { addDurations, formatDuration, parseDuration } from './run-time/duration.ts';
export { flattenCmi } from './run-time/flat-cmi.ts';
export { preferencesIn } from './run-time/launch-state.ts';
export { flattenItems } from './manifest/manifest.ts';
export { readSequencing } from './sequencing/sequencing.ts';
export { isFontHost } from './report/font-hosts.ts';
