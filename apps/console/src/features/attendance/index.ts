export { BoardPage } from './board-page.tsx';
export { ListPage } from './lists/attendance-list-page.tsx';
export { ListsPage } from './lists/attendance-lists-page.tsx';
export { SessionPage } from './session-page.tsx';
export { SessionsPage } from './live-sessions-page.tsx';
export { WalkInsPage } from './walk-ins/walk-ins-page.tsx';
