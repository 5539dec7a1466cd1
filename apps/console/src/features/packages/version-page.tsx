import {
  LibraryVersionReport,
  PublishPackageVersion,
  SetPackagePolicy,
  type DataOf,
} from '@campus/api-client';
import { Button, LinkButton, Notice, Tag } from '@campus/ui';
import { Page, QueryView, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { paths } from '../../shared/paths/paths.ts';
import { Report } from '../../shared/report/report.tsx';
import { useText } from '../../shared/text.ts';

type Package = NonNullable<DataOf<typeof LibraryVersionReport>['libraryPackage']>;
type Version = Package['versions'][number];

const Publish = ({ libraryPackage, version }: { libraryPackage: Package; version: Version }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  if (version.isCurrent)
    return (
      <Notice tone="done" title={t('version.current')}>
        <LinkButton kind="quiet" href={paths.package(libraryPackage.id)}>
          {t('version.open')}
        </LinkButton>
      </Notice>
    );
  if (libraryPackage.isArchived) return <Notice title={t('version.archived')} />;
  const publish = async () => {
    const published = await act(
      { versionId: version.id },
      async (input) => (await client.run(PublishPackageVersion, { input })).publishPackageVersion,
    );
    if (published) cache.invalidate();
  };
  return (
    <section className="stack panel">
      <h2>{t('version.publish.title')}</h2>
      <p className="prose">{t('version.publish.text')}</p>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button isBusy={isRunning} onClick={() => void publish()}>
        {isRunning ? t('version.publish.running') : t('version.publish.submit', { number: version.number })}
      </Button>
    </section>
  );
};

/** Takes the suggested completion rule over into the rules of the package. */
const TakeOver = ({ libraryPackage, version }: { libraryPackage: Package; version: Version }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const completion = version.report.suggestedCompletion;
  if (libraryPackage.policy.completion === completion)
    return (
      <Tag tone="done" icon="done">
        {t('version.completion.same')}
      </Tag>
    );
  const take = async () => {
    const set = await act(
      { libraryPackageId: libraryPackage.id, policy: { ...libraryPackage.policy, completion } },
      async (input) => (await client.run(SetPackagePolicy, { input })).setPackagePolicy,
    );
    if (set) cache.invalidate();
  };
  return (
    <div className="stack stack--tight">
      <p className="soft prose">
        {t('version.completion.other', { rule: t(`rules.completion.${libraryPackage.policy.completion}`) })}
      </p>
      <Button kind="quiet" isBusy={isRunning} onClick={() => void take()}>
        {t('version.completion.take')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
    </div>
  );
};

/** A version with its report, for reading before publishing and afterwards. */
export const VersionPage = ({ packageId, versionId }: { packageId: string; versionId: string }) => {
  const t = useText();
  const query = useQuery(LibraryVersionReport, { id: packageId });
  const libraryPackage = query.data?.libraryPackage;
  const version = libraryPackage?.versions.find(({ id }) => id === versionId);
  if (query.data && (!libraryPackage || !version)) return <MissingPage />;
  return (
    <Page
      isWide
      title={libraryPackage?.title ?? t('package.loading')}
      above={<a href={paths.package(packageId)}>{t('version.back')}</a>}
      lead={version && t('package.version', { number: version.number })}
    >
      <QueryView query={query}>
        {() =>
          libraryPackage &&
          version && (
            <>
              <Publish libraryPackage={libraryPackage} version={version} />
              <Report
                report={version.report}
                completion={<TakeOver libraryPackage={libraryPackage} version={version} />}
              />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
