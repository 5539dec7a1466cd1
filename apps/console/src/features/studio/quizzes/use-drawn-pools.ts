import { DraftFiles, DraftText } from '@campus/api-client';
import { drawnPool, type DrawnQuestion } from '@campus/content-format/preview-quiz';
import { useQuery, useShell } from '@campus/web-shell';
import { useEffect, useMemo, useState } from 'react';
import { useParts } from '../draft/use-parts.ts';

/** Questions by pool, as far as quizzes ask for them. */
export type DrawnPools = ReadonlyMap<string, readonly DrawnQuestion[]>;

/** The pools of a draft by their keys; the questions of those that are asked for. */
export const useDrawnPools = (draftId: string, wanted: readonly string[]) => {
  const { client } = useShell();
  const parts = useParts(draftId).query.data?.draftParts;
  const files = useQuery(DraftFiles, { draftId }).data?.draftFiles;
  const [read, setRead] = useState<ReadonlyMap<string, readonly DrawnQuestion[]>>(new Map());
  const hashes = useMemo(() => {
    if (!parts || !files) return null;
    const byPath = new Map(files.map(({ path, hash }) => [path, hash]));
    return new Map(
      parts.flatMap(({ path, kind, title }): [string, string][] => {
        const hash = byPath.get(path);
        // A pool has no title: it is called by its key.
        return kind === 'POOL' && title !== null && hash ? [[title, hash]] : [];
      }),
    );
  }, [parts, files]);
  const missing = wanted
    .flatMap((key) => hashes?.get(key) ?? [])
    .filter((hash) => !read.has(hash))
    .join(' ');
  useEffect(() => {
    let isHere = true;
    const readAll = async () => {
      for (const hash of missing.split(' ').filter(Boolean)) {
        const { draftText } = await client.run(DraftText, { draftId, hash });
        const questions = drawnPool(draftText?.text ?? '')?.questions ?? [];
        if (!isHere) return;
        setRead((before) => new Map(before).set(hash, questions));
      }
    };
    // Without a connection nothing is said of the draws; the next change asks again.
    void readAll().catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [client, draftId, missing]);
  return useMemo(() => {
    const keys = [...(hashes?.keys() ?? [])];
    const pools = new Map(
      keys.flatMap((key) => {
        const questions = read.get(hashes?.get(key) ?? '');
        return questions ? [[key, questions] as const] : [];
      }),
    );
    return { keys, pools, isKnown: hashes !== null && missing === '' };
  }, [hashes, read, missing]);
};
