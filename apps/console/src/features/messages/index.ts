export { LogPage } from './log-page.tsx';
export { RulePage } from './rule-page.tsx';
export { RulesPage } from './rules-page.tsx';
export { WritePage } from './write-page.tsx';
