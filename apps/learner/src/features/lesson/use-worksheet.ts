import { useJournal, usePending } from '@campus/web-shell';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useSettle } from '../../shared/use-settle.ts';
import type { Lesson, LessonPlace } from './lesson-data.ts';

/** The texts of the worksheet fields of a lesson, and the way to change them. */
export interface Worksheet {
  /** What stands in a field: typed here, waiting in the journal, or known to the server. */
  valueOf: (fieldId: string) => string;
  /** Takes what is being typed; it is written down after a pause, and at the latest every two seconds. */
  write: (fieldId: string, value: string) => void;
  /** Writes down at once whatever is still only typed. */
  settle: () => void;
  /** The field typed in last, and whether its text is written down yet. */
  edited: { fieldId: string; isTyping: boolean } | null;
  /** Changes when texts come from elsewhere. */
  version: unknown;
}

const pauseMs = 500;
const longestMs = 2000;

export const useWorksheet = (place: LessonPlace, lesson: Lesson, fetchedAt: number): Worksheet => {
  const { enrolmentId, activityId } = place;
  const journal = useJournal();
  const pending = usePending('fieldWritten', fetchedAt);
  const known = useMemo(() => {
    const values = new Map(lesson.values.map(({ fieldId, value }) => [fieldId, value]));
    for (const { payload } of pending) {
      if (payload.enrolmentId === enrolmentId && payload.activityId === activityId)
        values.set(payload.fieldId, payload.value);
    }
    return values;
  }, [lesson.values, pending, enrolmentId, activityId]);

  const drafts = useRef(new Map<string, string>());
  const firstTyped = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [edited, setEdited] = useState<Worksheet['edited']>(null);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    firstTyped.current = null;
    for (const [fieldId, value] of drafts.current) {
      const written = journal.record('fieldWritten', { enrolmentId, activityId, fieldId, value });
      void written.then(
        () => {
          if (drafts.current.get(fieldId) !== value) return;
          drafts.current.delete(fieldId);
          journal.setDraft(drafts.current, drafts.current.size > 0);
          setEdited((now) => (now?.fieldId === fieldId ? { fieldId, isTyping: false } : now));
        },
        // Nobody is signed in: the text stays in its field and is written down after signing in.
        () => undefined,
      );
    }
  }, [journal, enrolmentId, activityId]);

  const write = useCallback(
    (fieldId: string, value: string) => {
      drafts.current.set(fieldId, value);
      journal.setDraft(drafts.current, true);
      setEdited((now) => (now?.fieldId === fieldId && now.isTyping ? now : { fieldId, isTyping: true }));
      firstTyped.current ??= Date.now();
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, Math.min(pauseMs, firstTyped.current + longestMs - Date.now()));
    },
    [journal, settle],
  );

  useSettle(settle, drafts);

  const valueOf = useCallback(
    (fieldId: string) => drafts.current.get(fieldId) ?? known.get(fieldId) ?? '',
    [known],
  );
  return { valueOf, write, settle, edited, version: known };
};
