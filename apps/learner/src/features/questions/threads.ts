import type { DataOf, OwnEnquiries } from '@campus/api-client';
import type { PendingWork } from '@campus/web-shell';

type Own = DataOf<typeof OwnEnquiries>['ownEnquiries'][number];

export interface Reply {
  id: string;
  text: string;
  writtenAt: string;
  writtenBy: string | null;
  /** On this device alone. */
  isWaiting?: boolean;
}

/** A question as this device knows it: the server's answer with what it has not heard of yet. */
export type Thread = Omit<Own, 'replies'> & { replies: Reply[]; isWaiting?: boolean };

const momentOf = ({ createdAt }: { createdAt: number }) => new Date(createdAt).toISOString();

/** Threads with what was written here and not acknowledged first, and each reply in its thread. */
export const threadsOf = (
  own: readonly Own[],
  made: readonly PendingWork<'enquiryMade'>[],
  replied: readonly PendingWork<'enquiryReplied'>[],
): Thread[] => {
  const known = new Set(own.map(({ id }) => id));
  const here = made
    .filter(({ payload }) => !known.has(payload.id))
    .map((entry): Thread => {
      const { id, enrolmentId, kind, text, activityId, cardId, screen, quoted } = entry.payload;
      const at = momentOf(entry);
      return {
        id,
        enrolmentId,
        kind,
        state: 'WAITING',
        text,
        askedAt: at,
        changedAt: at,
        isUnread: false,
        isWaiting: true,
        replies: [],
        place: {
          activityId: activityId ?? null,
          activityKind: null,
          activityTitle: null,
          moduleTitle: null,
          cardId: cardId ?? null,
          screen: screen ?? null,
          quoted: quoted ?? null,
        },
      };
    });
  return [...here.toReversed(), ...own].map((thread) => {
    const ids = new Set(thread.replies.map(({ id }) => id));
    const more = replied
      .filter(({ payload }) => payload.enquiryId === thread.id && !ids.has(payload.id))
      .map((entry) => ({
        id: entry.payload.id,
        text: entry.payload.text,
        writtenAt: momentOf(entry),
        writtenBy: null,
        isWaiting: true,
      }));
    if (more.length === 0) return thread;
    return { ...thread, state: 'WAITING' as const, replies: [...thread.replies, ...more] };
  });
};
