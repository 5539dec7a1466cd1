import './question-files.css';
import { CourseDraft, DraftPools } from '@campus/api-client';
import { EmptyState, Select } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../shared/missing-page.tsx';
import { studioPaths } from '../../shared/paths/versions-paths.ts';
import { useText } from '../../shared/text.ts';
import type { Choices, Draft } from './question-file-data.ts';
import { TakeIn } from './take-in.tsx';
import { TakeOut } from './take-out.tsx';

const Pools = ({
  draft,
  choices,
  asked,
  refetch,
}: {
  draft: Draft;
  choices: Choices;
  asked: string | null;
  refetch: () => Promise<void>;
}) => {
  const t = useText();
  const { cache } = useShell();
  const [path, setPath] = useState(asked);
  const pool = choices.pools.find((each) => each.path === path) ?? choices.pools[0];
  if (!pool) return <EmptyState title={t('qfile.none')}>{t('qfile.none.text')}</EmptyState>;
  const again = async () => {
    cache.invalidate();
    await refetch();
  };
  const mayWrite = draft.state === 'OPEN' && draft.rights.includes('AUTHOR');
  return (
    <>
      <Select
        label={t('qfile.pool')}
        value={pool.path}
        options={choices.pools.map(({ path: value, questions }) => ({
          value,
          label: t('qfile.pool.line', { path: value, count: questions ?? 0 }),
        }))}
        onChange={(event) => setPath(event.target.value)}
      />
      {mayWrite ? (
        <TakeIn key={pool.path} draft={draft} pool={pool} choices={choices} onTaken={again} />
      ) : (
        <p className="soft">{t('qfile.readOnly')}</p>
      )}
      <TakeOut key={`out ${pool.path}`} draft={draft} pool={pool} />
    </>
  );
};

/** Questions of files of other systems, into a pool of a draft and out of it. */
export const QuestionFilesPage = ({ draftId, pool }: { draftId: string; pool: string | null }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(CourseDraft, { id: draftId });
  const pools = useQuery(DraftPools, { draftId, locale });
  return (
    <QueryView query={query} loading={<Page title={t('qfile.title')} children={null} />}>
      {({ courseDraft }) =>
        courseDraft ? (
          <Page
            title={t('qfile.title')}
            lead={t('qfile.lead')}
            above={<a href={studioPaths.draft(draftId)}>{courseDraft.name}</a>}
          >
            <QueryView query={pools}>
              {({ draftPools }) =>
                draftPools && (
                  <Pools draft={courseDraft} choices={draftPools} asked={pool} refetch={pools.refetch} />
                )
              }
            </QueryView>
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
