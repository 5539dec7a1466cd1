export { attachPlayer, type Player, type PlayerCallbacks, type PlayerWords } from './player.ts';
export {
  type CourseLaunch,
  type CourseNews,
  type Launch,
  type ScormCommit,
  type TimeNews,
  type Trouble,
  type Zoom,
} from './protocol.ts';
export { type Navigation } from './sequencing/navigation.ts';
