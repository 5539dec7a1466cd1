import '../studio.css';
import { CourseDraft, DraftFiles, DraftText, DraftTranslations, LatestDraftRun } from '@campus/api-client';
import { localeNames, Page, QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { isYaml, localeOf, partOf, type Draft, type DraftFile } from '../draft/draft-tree.ts';
import { useParts } from '../draft/use-parts.ts';
import { FileEditor } from './file-editor.tsx';
import { useEarlierText } from './use-kept-text.ts';

const Opened = ({ draft, file: { path, hash: now, mayWrite } }: { draft: Draft; file: DraftFile }) => {
  // What one saves becomes another file; the field one writes in stays.
  const [hash] = useState(now);
  const text = useQuery(DraftText, { draftId: draft.id, hash });
  const earlier = useEarlierText(draft.id, path);
  const latest = useQuery(LatestDraftRun, { draftId: draft.id });
  const problems = latest.data?.latestDraftRun?.problems.filter((each) => each.path === path) ?? [];
  return (
    <QueryView query={text}>
      {({ draftText }) =>
        draftText?.text == null ? (
          <MissingPage />
        ) : (
          earlier !== undefined && (
            <FileEditor
              draft={draft}
              path={path}
              opened={{ hash, text: draftText.text }}
              earlier={earlier}
              problems={problems}
              mayWrite={mayWrite}
            />
          )
        )
      }
    </QueryView>
  );
};

/** The file as it was when the page was opened: what others write meanwhile is shown when one writes. */
const Found = ({ draft, path }: { draft: Draft; path: string }) => {
  const files = useQuery(DraftFiles, { draftId: draft.id });
  return (
    <QueryView query={files}>
      {({ draftFiles }) => {
        const file = draftFiles.find((each) => each.path === path);
        return file ? <Opened draft={draft} file={file} /> : <MissingPage />;
      }}
    </QueryView>
  );
};

/** To the languages that a file of YAML is translated into. */
const BesideYaml = ({ draftId, path }: { draftId: string; path: string }) => {
  const t = useText();
  const files = useQuery(DraftTranslations, { draftId }).data?.draftTranslations ?? [];
  return files
    .filter((file) => file.path === path)
    .map(({ locale }) => (
      <span key={locale}>
        {' · '}
        <a href={studioPaths.translation(draftId, path, locale)}>
          {t('studio.tr.into', { language: localeNames[locale] })}
        </a>
      </span>
    ));
};

/** One file of a draft, to be read and mended. */
export const FilePage = ({ draftId, path }: { draftId: string; path: string }) => {
  const t = useText();
  const query = useQuery(CourseDraft, { id: draftId });
  const { nameOf, fullNameOf, folderOf } = useParts(draftId);
  const shown = { part: partOf(path) || 'top', locale: localeOf(path) ?? 'none' };
  return (
    <QueryView query={query} loading={<Page title={t('studio.file')} children={null} />}>
      {({ courseDraft }) =>
        courseDraft ? (
          <Page
            isWide
            title={nameOf(path)}
            windowTitle={fullNameOf(path)}
            lead={
              <>
                {t('studio.files.of', {
                  part: folderOf(partOf(path)),
                  language: localeOf(path) ?? 'none',
                })}{' '}
                <span className="studio__path small">{path}</span>
                {localeOf(path) !== null && (
                  <>
                    {' · '}
                    <a href={studioPaths.translation(draftId, path)}>{t('studio.tr.beside')}</a>
                  </>
                )}
                {isYaml(path) && <BesideYaml draftId={draftId} path={path} />}
              </>
            }
            above={<a href={studioPaths.draft(draftId, shown)}>{courseDraft.name}</a>}
          >
            <Found draft={courseDraft} path={path} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
