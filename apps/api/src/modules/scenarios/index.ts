export { ScenariosModule } from './scenarios.module.ts';
export { ScenariosService } from './scenarios.service.ts';
export { ScenarioAttemptEntity } from './scenario-attempt.entity.ts';
export { ScenarioDecisionEntity } from './scenario-decision.entity.ts';
export { type ChoiceShare } from './scenarios.statements.ts';
