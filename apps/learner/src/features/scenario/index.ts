export { ScenarioPage } from './scenario-page.tsx';
