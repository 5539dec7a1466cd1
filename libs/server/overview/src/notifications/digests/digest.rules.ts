import { type DigestGroup } from './digests.mails.ts';

/** Of one group; the console lists the others. */
export const MOST_LINES = 5;

export const waitingKinds = ['question', 'fault', 'plan'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

interface Waiting {
  kind: WaitingKind;
  id: string;
  edition: string;
  group_id: string;
  group_name: string;
  since: Date;
}

/** Where somebody who can answer reads it. */
const placeOf: Record<WaitingKind, string> = { question: 'questions', fault: 'questions', plan: 'plans' };

/** What waits, group by group in the order it comes; in each, what waits longest. `consoleUrl`: where that is. */
export function groupsOf(waiting: readonly Waiting[], consoleUrl: string): DigestGroup[] {
  return [...Map.groupBy(waiting, ({ group_id }) => group_id).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const count = (kind: Waiting['kind']) => rows.filter((row) => row.kind === kind).length;
    return [
      {
        edition: first.edition,
        name: first.group_name,
        questions: count('question'),
        faults: count('fault'),
        plans: count('plan'),
        lines: rows
          .toSorted((a, b) => a.since.getTime() - b.since.getTime())
          .slice(0, MOST_LINES)
          .map(({ kind, id, since }) => ({ kind, since, url: `${consoleUrl}/${placeOf[kind]}/${id}` })),
        more: Math.max(0, rows.length - MOST_LINES),
      },
    ];
  });
}
