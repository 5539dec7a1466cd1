import '../studio.css';
import {
  CourseDraft,
  DiscardDraft,
  DraftDifferences,
  DraftFiles,
  DraftTranslations,
  LatestDraftRun,
  type DataOf,
} from '@campus/api-client';
import { Button, Disclosure, Notice, Tag } from '@campus/ui';
import {
  Page,
  QueryView,
  TroubleNotice,
  useIntention,
  useQuery,
  useSearchValue,
  useShell,
} from '@campus/web-shell';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { AddPart } from '../making/add-part.tsx';
import { DraftTabs } from './draft-tabs.tsx';
import { DraftMap } from './draft-map.tsx';
import {
  isRunning,
  isText,
  localeOf,
  mapOf,
  partOf,
  type Difference,
  type Draft,
  type DraftFile,
} from './draft-tree.ts';
import { FindPart } from './find-part.tsx';
import { GiveCorrection } from './give-correction.tsx';
import { PublishForm } from './publish-form.tsx';
import { RunPart } from './run-part.tsx';
import { useParts, type Names } from './use-parts.ts';

/** Files to open; one that was changed says so. */
const FileList = ({
  draftId,
  paths,
  changed,
  names: { fullNameOf, folderOf },
  isApart = false,
}: {
  draftId: string;
  paths: readonly string[];
  changed: ReadonlySet<string>;
  names: Names;
  /** Of several parts: each says of which. */
  isApart?: boolean;
}) => {
  const t = useText();
  return (
    <ul className="stack stack--tight studio__files">
      {paths.map((path) => (
        <li key={path} className="row">
          {isText(path) ? (
            <a href={studioPaths.file(draftId, path)}>{fullNameOf(path)}</a>
          ) : (
            <span>{fullNameOf(path)}</span>
          )}
          {isApart && <span className="soft small">{folderOf(partOf(path))}</span>}
          {changed.has(path) && <Tag tone="info">{t('studio.file.changed')}</Tag>}
        </li>
      ))}
    </ul>
  );
};

const Files = ({
  draftId,
  files,
  differences,
  names,
}: {
  draftId: string;
  files: readonly DraftFile[];
  differences: readonly Difference[];
  names: Names;
}) => {
  const t = useText();
  const part = useSearchValue('part');
  const locale = useSearchValue('locale');
  const changed = new Set(differences.map(({ path }) => path));
  const chosen = files.filter(
    ({ path }) => partOf(path) === (part === 'top' ? '' : part) && (localeOf(path) ?? 'none') === locale,
  );
  return (
    <>
      {part !== null && (
        <section className="stack stack--tight" aria-labelledby="studio-files">
          <h2 id="studio-files">
            {t('studio.files.of', {
              part: names.folderOf(part),
              language: locale ?? 'none',
            })}
          </h2>
          <FileList
            draftId={draftId}
            paths={chosen.map(({ path }) => path)}
            changed={changed}
            names={names}
          />
          <p>
            <a href={studioPaths.draft(draftId)}>{t('studio.files.close')}</a>
          </p>
        </section>
      )}
      <section className="stack stack--tight" aria-labelledby="studio-changed">
        <h2 id="studio-changed">{t('studio.changed')}</h2>
        {changed.size > 0 ? (
          <FileList draftId={draftId} paths={[...changed]} changed={new Set()} names={names} isApart />
        ) : (
          <p className="soft">{t('studio.changed.none')}</p>
        )}
      </section>
    </>
  );
};

const Discard = ({ draft, onDone }: { draft: Draft; onDone: () => Promise<void> }) => {
  const t = useText();
  const { client } = useShell();
  const { act, isRunning: isAsking, trouble } = useIntention();
  const discard = async () => {
    const input = { draftId: draft.id, seenChanges: draft.changes };
    await act(input, async (whole) => (await client.run(DiscardDraft, { input: whole })).discardDraft);
    await onDone();
  };
  return (
    <Disclosure summary={t('studio.discard.title')}>
      <div className="stack">
        <p>{t('studio.discard.text')}</p>
        {trouble && <TroubleNotice trouble={trouble} />}
        <div>
          <Button kind="danger" isBusy={isAsking} onClick={() => void discard()}>
            {t('studio.discard')}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
};

type Run = DataOf<typeof LatestDraftRun>['latestDraftRun'];

/** What a draft has, at a glance and file by file. */
const Contents = ({ draft, names, run }: { draft: Draft; names: Names; run: Run }) => {
  const { id: draftId, state, rights } = draft;
  const files = useQuery(DraftFiles, { draftId });
  const differences = useQuery(DraftDifferences, { draftId }).data?.draftDifferences ?? [];
  // Counting takes a moment: the map stands before, and fills.
  const translations = useQuery(DraftTranslations, { draftId }).data?.draftTranslations;
  return (
    <QueryView query={files}>
      {({ draftFiles }) => (
        <>
          <FindPart draftId={draftId} names={names} />
          <DraftMap
            draftId={draftId}
            names={names}
            rows={mapOf(draftFiles, differences, run, translations)}
          />
          {state === 'OPEN' && rights.includes('AUTHOR') && (
            <AddPart draft={draft} files={draftFiles} names={names} />
          )}
          <Files draftId={draftId} names={names} files={draftFiles} differences={differences} />
        </>
      )}
    </QueryView>
  );
};

const Whole = ({ draft, refetch }: { draft: Draft; refetch: () => Promise<void> }) => {
  const t = useText();
  const { cache } = useShell();
  const { id: draftId, state, rights, changes } = draft;
  const { query: parts, ...names } = useParts(draftId);
  const latest = useQuery(LatestDraftRun, { draftId });
  const run = latest.data?.latestDraftRun ?? null;
  const isOpen = state === 'OPEN';
  const again = async () => {
    cache.invalidate();
    await Promise.all([refetch(), latest.refetch(), parts.refetch()]);
  };
  return (
    <>
      <DraftTabs draftId={draftId} here="texts" />
      {!isOpen && <Notice title={t(`studio.closed.${state}`, { number: draft.publishedAs ?? 0 })} />}
      {run?.kind === 'PUBLISH' && run.versionId !== null && run.note && (
        <GiveCorrection draft={draft} versionId={run.versionId} note={run.note} />
      )}
      <Contents draft={draft} names={names} run={run} />
      <QueryView query={latest}>
        {() => <RunPart draft={draft} names={names} query={latest} onEnd={again} />}
      </QueryView>
      {isOpen && rights.includes('PUBLISHER') && changes > 0 && !isRunning(run) && (
        <PublishForm draft={draft} run={run} onAsked={latest.refetch} />
      )}
      {isOpen && rights.includes('AUTHOR') && <Discard draft={draft} onDone={again} />}
    </>
  );
};

/** A draft: what it has, what was changed, what is wrong; checked, published or discarded here. */
export const DraftPage = ({ draftId }: { draftId: string }) => {
  const t = useText();
  const query = useQuery(CourseDraft, { id: draftId });
  return (
    <QueryView query={query} loading={<Page title={t('studio.draft')} children={null} />}>
      {({ courseDraft }) =>
        courseDraft ? (
          <Page
            isWide
            title={courseDraft.name}
            lead={t('studio.draft.lead', {
              course: courseDraft.courseKey,
              number: courseDraft.base ?? 0,
              changes: courseDraft.changes,
            })}
            above={<a href={studioPaths.list}>{t('studio.back')}</a>}
          >
            <Whole draft={courseDraft} refetch={query.refetch} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
