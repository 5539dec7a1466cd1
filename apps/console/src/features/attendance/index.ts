export { BoardPage } from './board-page.tsx';
export { ListPage } from './list-page.tsx';
export { ListsPage } from './lists-page.tsx';
export { SessionPage } from './session-page.tsx';
export { SessionsPage } from './sessions-page.tsx';
export { WalkInsPage } from './walk-ins-page.tsx';
