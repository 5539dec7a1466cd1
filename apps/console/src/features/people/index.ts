export { PeoplePage } from './people-page.tsx';
export { ProgressPage } from './progress-page.tsx';
export { RosterPage } from './roster-page.tsx';
