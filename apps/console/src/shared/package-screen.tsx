import { LibraryPackage } from '@campus/api-client';
import { Tabs, Tag } from '@campus/ui';
import { Page, QueryView, usePath, usePerson, useQuery } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { MissingPage } from './missing-page.tsx';
import type { LibraryPackage as Package } from './package-data.ts';
import { paths } from './paths/paths.ts';
import { hasRole } from './staff.ts';
import { useText } from './text.ts';

const PackageTabs = ({ id }: { id: string }) => {
  const t = useText();
  const path = usePath();
  const person = usePerson();
  const tabs = [
    { href: paths.package(id), label: t('package.tab.versions') },
    { href: paths.packageRules(id), label: t('package.tab.rules') },
    { href: paths.attempts(id), label: t('package.tab.attempts') },
    ...(hasRole(person, 'COORDINATOR', 'ADMINISTRATOR')
      ? [{ href: paths.packageMove(id), label: t('package.tab.move') }]
      : []),
  ];
  return (
    <Tabs label={t('package.tabs')} tabs={tabs.map((tab) => ({ ...tab, isCurrent: path === tab.href }))} />
  );
};

/** A screen about one package: its title, its parts, and what the screen itself shows of it. */
export const PackageScreen = ({
  packageId,
  children,
}: {
  packageId: string;
  children: (libraryPackage: Package) => ReactNode;
}) => {
  const t = useText();
  const query = useQuery(LibraryPackage, { id: packageId });
  return (
    <QueryView query={query} loading={<Page isWide title={t('package.loading')} children={null} />}>
      {({ libraryPackage }) =>
        libraryPackage ? (
          <Page
            isWide
            title={libraryPackage.title}
            above={<a href={paths.packages}>{t('package.back')}</a>}
            lead={libraryPackage.isArchived && <Tag icon="lock">{t('package.archived')}</Tag>}
          >
            <PackageTabs id={packageId} />
            {children(libraryPackage)}
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
