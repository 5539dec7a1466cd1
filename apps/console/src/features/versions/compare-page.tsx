import './versions.css';
import { CourseVersions } from '@campus/api-client';
import { Page, useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { versionPaths } from '../../shared/paths/versions-paths.ts';
import { ChangeList } from './change-list.tsx';

/** What changed from one version of a course to another. */
export const ComparePage = ({ fromId, toId }: { fromId: string; toId: string }) => {
  const t = useText();
  const locale = useLocale();
  const versions = (useQuery(CourseVersions, { locale }).data?.courseVersions ?? []).flatMap(
    (course) => course.versions,
  );
  const numberOf = (id: string) => versions.find((version) => version.id === id)?.number;
  const [from, to] = [numberOf(fromId), numberOf(toId)];
  const title =
    from === undefined || to === undefined ? t('versions.compared') : t('versions.compare', { from, to });
  return (
    <Page isWide title={title} above={<a href={versionPaths.list}>{t('versions.title')}</a>}>
      <section className="stack">
        <h2>{t('versions.compared')}</h2>
        <ChangeList fromId={fromId} toId={toId} />
      </section>
    </Page>
  );
};
