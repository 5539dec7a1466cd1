import { CheckDraft, type DataOf, type LatestDraftRun } from '@campus/api-client';
import { Button, Notice, Spinner } from '@campus/ui';
import { TroubleNotice, useIntention, useShell, type Query } from '@campus/web-shell';
import { useEffect, useEffectEvent, useRef } from 'react';
import { usePolling } from '../../../shared/lists/use-polling.ts';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { isRunning, isText, type Draft, type Run } from './draft-tree.ts';
import type { Names } from './use-parts.ts';

/** Where each fault is, and the way there. The sentences are those of the checker, in English. */
const Problems = ({ draftId, run, names }: { draftId: string; run: Run; names: Names }) => {
  const t = useText();
  return (
    <ul className="stack stack--tight studio__problems" aria-label={t('studio.problems')}>
      {run.problems.map(({ path, line, code, reason }) => (
        <li key={`${path} ${line} ${code} ${reason}`}>
          {isText(path) ? (
            <a href={studioPaths.file(draftId, path, line)}>
              {t('studio.problem.place', { path: names.fullNameOf(path), line })}
            </a>
          ) : (
            t('studio.problem.place', { path: names.fullNameOf(path), line })
          )}
          <p lang="en">{reason}</p>
        </li>
      ))}
    </ul>
  );
};

/** What came of the last check or publication. */
const Outcome = ({ draft, run, names }: { draft: Draft; run: Run; names: Names }) => {
  const t = useText();
  const { kind, state, fault, version, problems } = run;
  if (isRunning(run)) return <Spinner label={t(`studio.run.${kind}.${state}`)} />;
  if (kind === 'PUBLISH' && version !== null)
    return (
      <Notice tone="done" isLive title={t('studio.published', { number: version })}>
        <p>{t(run.note ? 'studio.published.correction' : 'studio.published.version')}</p>
      </Notice>
    );
  const isOld = run.changes !== draft.changes;
  if (fault === null)
    return <Notice tone="done" isLive title={t(isOld ? 'studio.good.old' : 'studio.good')} />;
  return (
    <>
      <Notice tone="danger" isLive title={t(`studio.fault.${fault}`, { count: problems.length })}>
        {isOld && <p>{t('studio.fault.old')}</p>}
      </Notice>
      {problems.length > 0 && <Problems draftId={draft.id} run={run} names={names} />}
    </>
  );
};

/** Checks the draft as publishing would, and shows what came of it, also of a publication. */
export const RunPart = ({
  draft,
  names,
  query,
  onEnd,
}: {
  draft: Draft;
  names: Names;
  query: Query<DataOf<typeof LatestDraftRun>>;
  onEnd: () => Promise<void>;
}) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning: isAsking, trouble } = useIntention();
  const run = query.data?.latestDraftRun ?? null;
  const isMoving = isRunning(run);
  const hasMoved = useRef(false);
  const end = useEffectEvent(onEnd);
  usePolling(query.refetch, isMoving, 1000);
  useEffect(() => {
    if (hasMoved.current && !isMoving) void end();
    hasMoved.current = isMoving;
  }, [isMoving]);
  const check = async () => {
    const input = { draftId: draft.id };
    await act(input, async (whole) => (await client.run(CheckDraft, { input: whole })).checkDraft);
    await query.refetch();
  };
  return (
    <section className="stack" aria-labelledby="studio-check">
      <h2 id="studio-check">{t('studio.check.title')}</h2>
      {run ? (
        <Outcome draft={draft} run={run} names={names} />
      ) : (
        <p className="soft">{t('studio.check.never')}</p>
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {draft.state === 'OPEN' && (
        <div>
          <Button kind="quiet" isBusy={isAsking || isMoving} onClick={() => void check()}>
            {t('studio.check')}
          </Button>
        </div>
      )}
    </section>
  );
};
