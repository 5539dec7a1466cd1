import { actStates } from './act-states.tsx';
import { fieldStates } from './field-states.tsx';
import { listStates } from './list-states.tsx';
import type { States } from './state.ts';
import { tableStates } from './table-states.tsx';
import { toldStates } from './told-states.tsx';

/** Every component of this library in every state it has. */
export const states: States = { ...actStates, ...fieldStates, ...toldStates, ...tableStates, ...listStates };
