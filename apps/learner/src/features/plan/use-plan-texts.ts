import type { SeenTextsInput } from '@campus/api-client';
import { useJournal, usePending } from '@campus/web-shell';
import { useCallback, useMemo } from 'react';
import { layTexts, useTextDrafts, type TextDrafts } from '../../shared/use-text-drafts.ts';
import { fieldsOf, keyOfField, type Plan } from './plan-data.ts';

/**
 * The texts of the plan, with this device's unsent changes laid over them; writing uses the journal of the
 * worksheets.
 */
export const usePlanTexts = (plan: Plan, fetchedAt: number): TextDrafts => {
  const { enrolmentId } = plan;
  const journal = useJournal();
  const pending = usePending('fieldWritten', fetchedAt);
  const fields = useMemo(() => new Map(fieldsOf(plan).map((field) => [keyOfField(field), field])), [plan]);
  const known = useMemo(() => {
    const mine = pending.filter(({ payload }) => payload.enrolmentId === enrolmentId);
    return layTexts(
      fields,
      mine.map((entry) => [keyOfField(entry.payload), entry]),
    );
  }, [fields, pending, enrolmentId]);
  const record = useCallback(
    (key: string, value: string, seen: SeenTextsInput) => {
      const field = fields.get(key);
      if (!field) return Promise.reject(new Error(`The plan has no field ${key}.`));
      const { activityId, fieldId } = field;
      return journal.record('fieldWritten', { enrolmentId, activityId, fieldId, value, seen });
    },
    [journal, fields, enrolmentId],
  );
  return useTextDrafts(known, record);
};
