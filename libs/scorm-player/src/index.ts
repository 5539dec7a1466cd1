export { attachPlayer, type Player, type PlayerCallbacks } from './player.ts';
export { type Launch, type ScormCommit, type Trouble } from './protocol.ts';
