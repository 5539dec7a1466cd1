import { ana, type Handlers } from '@campus/web-shell/testing';

type RecordWork = NonNullable<Handlers['RecordWork']>;
type WorkEntry = Parameters<RecordWork>[0]['input']['entries'];
/** One entry as the server reads it. */
export type SentWork = (WorkEntry extends readonly (infer Each)[] | (infer Each) ? Each : never) & object;

/** A server that records every piece of work and remembers it, oldest first. */
export const createWorkServer = () => {
  const work: SentWork[] = [];
  const RecordWork: RecordWork = ({ input }) => {
    const entries = [input.entries].flat();
    work.push(...entries);
    return {
      recordWork: {
        __typename: 'WorkRecorded',
        personId: ana.id,
        epoch: { id: 'epoch', workSince: null },
        receipts: entries.map(({ sequence }) => ({
          sequence,
          isRecorded: true,
          refusal: null,
          isRepeat: false,
        })),
        serverTime: new Date().toISOString(),
        timeToken: 'token',
      },
    };
  };
  return {
    RecordWork,
    work,
    /** The payloads of one kind. */
    of: <Kind extends keyof SentWork>(kind: Kind) => work.flatMap((entry) => entry[kind] ?? []),
  };
};
