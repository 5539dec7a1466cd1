import type { PlacedNote } from '../../notes/screen-note.type.ts';
import { countFields, onlyFilled, type FieldCount } from '../plan-assembly.ts';
import type { DatedPlan } from '../plans.service.ts';

/** A plan as printed. */
export interface PlanPrint extends DatedPlan {
  /** With its blank fields and forms, to be filled in by hand. */
  isWhole: boolean;
  /** How far the plan is, of all that it asks for. */
  counts: FieldCount & { core: FieldCount };
  /** When something was last written into it; null: never, or unknown. */
  changedAt: Date | null;
  /** What its author noted in the course, as an annex; null: not asked for. */
  notes: readonly PlacedNote[] | null;
}

/** What is written, or with all that is blank; with notes where they are given. */
export function toPrint(
  plan: DatedPlan,
  isWhole: boolean,
  notes: readonly PlacedNote[] | null = null,
): PlanPrint {
  const times = [...plan.parts, ...plan.annexes].flatMap(({ fields }) =>
    fields.flatMap(({ value, writtenAt }) => (value.trim() !== '' && writtenAt ? [writtenAt.getTime()] : [])),
  );
  return {
    ...(isWhole ? plan : onlyFilled(plan)),
    isWhole,
    counts: countFields(plan),
    notes,
    changedAt: times.length > 0 ? new Date(Math.max(...times)) : null,
  };
}
