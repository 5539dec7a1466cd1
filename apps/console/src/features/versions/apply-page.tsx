import './versions.css';
import { CorrectionPreview } from '@campus/api-client';
import { EmptyState, LinkButton, Notice } from '@campus/ui';
import { Page, QueryView, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { versionPaths } from '../../shared/paths/versions-paths.ts';
import { ApplyForm } from './apply-form.tsx';
import { ChangeList } from './change-list.tsx';
import { Consequences } from './consequences.tsx';
import { Regrade } from './regrade.tsx';

interface ApplyProps {
  versionId: string;
  editionId: string;
}

const Apply = ({ versionId, editionId }: ApplyProps) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(CorrectionPreview, { versionId, editionId, locale });
  return (
    <QueryView query={query}>
      {({ correctionPreview: preview }) => {
        if (!preview) return <EmptyState title={t('versions.noSuch')} />;
        if (preview.fromVersionId === versionId)
          return (
            <>
              <Notice title={t('versions.applied', { title: preview.editionTitle, number: preview.to })}>
                <LinkButton href={versionPaths.list}>{t('versions.toList')}</LinkButton>
              </Notice>
              <Regrade preview={preview} versionId={versionId} />
            </>
          );
        return (
          <>
            <p className="prose">
              {t('versions.apply.lead', { title: preview.editionTitle, from: preview.from, to: preview.to })}
            </p>
            {preview.isCorrection && <Consequences preview={preview} />}
            <section className="stack">
              <h2>{t('versions.compared')}</h2>
              <ChangeList fromId={preview.fromVersionId} toId={versionId} />
            </section>
            {preview.isCorrection && <ApplyForm preview={preview} versionId={versionId} />}
          </>
        );
      }}
    </QueryView>
  );
};

/** Gives a running edition another version: what changes, who is affected, and what officers will read. */
export const ApplyPage = (props: ApplyProps) => {
  const t = useText();
  const { isRegional } = usePerson();
  return (
    <Page
      isWide
      title={t('versions.apply.title')}
      above={<a href={versionPaths.list}>{t('versions.title')}</a>}
    >
      {isRegional ? <Apply {...props} /> : <Notice title={t('versions.notYours')} />}
    </Page>
  );
};
