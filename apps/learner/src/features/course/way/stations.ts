import type { DeviceHome } from '../device-home.ts';

type Module = DeviceHome['modules'][number];
type Condition = DeviceHome['missing'][number];

/** A quiz that a module asks to be passed, as it stands. */
export interface ModuleTest {
  needed: number;
  had: number | null;
  isMet: boolean;
}

/** A module on the way to the certificate. */
export interface Station {
  module: Module;
  state: 'done' | 'current' | 'open' | 'closed';
  /** Required steps, and how many of them are done. */
  steps: number;
  done: number;
  tests: ModuleTest[];
}

/** A condition that is no module's own, or many of one kind as one line. */
export interface Leg {
  kind: 'LESSONS' | 'ATTENDED' | 'TESTS' | 'WORK' | 'PLAN';
  had: number;
  needed: number;
  isMet: boolean;
  /** Of PLAN: how it stands, and since when. */
  plan?: { state: PlanState; since: string | null };
}

/** KEPT: on this device, to be handed in; NOBODY: there is nobody to read it; COUNTED: waived. */
export type PlanState =
  | 'NONE'
  | 'KEPT'
  | 'WAITING'
  | 'READING'
  | 'RETURNED'
  | 'APPROVED'
  | 'COUNTED'
  | 'NOBODY';

const planStateOf = ({ isMet, isKept, plan }: Condition): PlanState => {
  if (isMet) return plan?.state === 'APPROVED' ? 'APPROVED' : 'COUNTED';
  if (isKept) return 'KEPT';
  return plan?.state ?? (plan?.hasReader ? 'NONE' : 'NOBODY');
};

const stateOf = (module: Module, steps: number, done: number, isCurrent: boolean): Station['state'] => {
  if (isCurrent) return 'current';
  if (!module.isOpen) return 'closed';
  return steps > 0 && done === steps ? 'done' : 'open';
};

/** The modules, each with the conditions of the certificate that it holds. */
export const stationsOf = ({ modules, missing, nextStep }: DeviceHome): Station[] =>
  modules.map((module) => {
    const required = module.activities.filter(({ isRequired, followUp }) => isRequired && !followUp);
    const done = required.filter(({ state }) => state === 'COMPLETED').length;
    const ids = new Set(module.activities.map(({ id }) => id));
    const isCurrent = nextStep !== null && ids.has(nextStep.activityId);
    const tests = missing.flatMap(({ kind, activityId, needed, had, isMet }) =>
      kind === 'PASSED' && activityId && needed !== null && ids.has(activityId)
        ? [{ needed, had, isMet }]
        : [],
    );
    return {
      module,
      state: stateOf(module, required.length, done, isCurrent),
      steps: required.length,
      done,
      tests,
    };
  });

const counted = (kind: 'TESTS' | 'WORK', conditions: readonly Condition[]): Leg[] => {
  if (conditions.length === 0) return [];
  const had = conditions.filter(({ isMet }) => isMet).length;
  return [{ kind, had, needed: conditions.length, isMet: had === conditions.length }];
};

/** What the certificate asks for, a line for each kind: the modules above say which. */
export const legsOf = ({ missing }: Pick<DeviceHome, 'missing'>): Leg[] => [
  ...missing.flatMap(({ kind, had, needed, isMet }): Leg[] =>
    kind === 'LESSONS' || kind === 'ATTENDED' ? [{ kind, had: had ?? 0, needed: needed ?? 0, isMet }] : [],
  ),
  ...counted(
    'TESTS',
    missing.filter(({ kind }) => kind === 'PASSED'),
  ),
  ...counted(
    'WORK',
    missing.filter(({ kind }) => kind === 'DONE'),
  ),
  ...missing
    .filter(({ kind }) => kind === 'PLAN')
    .map((condition): Leg => ({
      kind: 'PLAN',
      had: Number(condition.isMet),
      needed: 1,
      isMet: condition.isMet,
      plan: { state: planStateOf(condition), since: condition.plan?.handedInAt ?? null },
    })),
];
