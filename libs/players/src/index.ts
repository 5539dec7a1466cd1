export { changeCheck, drawChecks, pressCheck } from './checks.ts';
export type { CheckStates, CheckWords } from './checks.ts';
export { useChoiceKeys } from './choice-keys.ts';
export { ChoiceList } from './choice-list.tsx';
export { drawFields, drawFieldState, typedIn } from './fields.ts';
export { useReaderKeys, useUnfoldedPrint } from './reader-keys.ts';
export { TermBox } from './term-box.tsx';
