import './packs.css';
import { CourseHome, ModulePacks, SearchParts } from '@campus/api-client';
import { EmptyState, Notice } from '@campus/ui';
import { lazyPart, Page, QueryView, useIsOnline, useLocale, useQuery } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import type { Home } from '../../shared/kept/kept-list.tsx';
import { NotFoundPage } from '../../shared/not-found-page.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { InstallOffer } from './install-offer.tsx';
import { ModuleRow } from './module-row.tsx';
import type { Pack } from './pieces.ts';
import { hasShelf } from './shelf.ts';
import { useRoom } from './use-room.ts';
import { useSize } from './use-size.ts';

// Seldom: it is for the day without a connection.
const OpensNow = lazyPart(async () => (await import('../../shared/kept/opens-now.tsx')).OpensNow, 'closed');

/** How much room this site uses, and how much is left. */
const RoomLine = ({ sign }: { sign: unknown }) => {
  const t = useText();
  const { size } = useSize();
  const room = useRoom(sign);
  if (!room) return null;
  return (
    <p className="small">
      {t('packs.room', { used: size(room.used), left: size(room.left) })}{' '}
      {t(room.isSafe ? 'packs.room.safe' : 'packs.room.unsafe')}
    </p>
  );
};

const Modules = ({ packs, home }: { packs: readonly Pack[]; home: Home }) => {
  const t = useText();
  const locale = useLocale();
  // What is taken along can be searched without a connection, too.
  const search = useQuery(SearchParts, { enrolmentId: home.enrolmentId, locale }).data?.searchParts?.parts;
  const [changes, setChanges] = useState(0);
  const [isWorth, setWorth] = useState(false);
  useEffect(() => {
    // The address names a module before its row is there.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, []);
  const rows = home.modules.flatMap((module) => {
    const pack = packs.find(({ moduleId }) => moduleId === module.id);
    return pack ? [{ module, pack }] : [];
  });
  const closed = home.modules.length - rows.length;
  if (rows.length === 0)
    return (
      <EmptyState title={t('packs.none.title')}>
        <p>{t('packs.none.text')}</p>
      </EmptyState>
    );
  return (
    <>
      {rows.map(({ module, pack }) => (
        <ModuleRow
          key={module.id}
          wanted={{ enrolmentId: home.enrolmentId, locale, pack, search }}
          title={module.title}
          withoutPackages={module.activities.flatMap(({ kind, title }) => (kind === 'SCORM' ? [title] : []))}
          others={packs.filter((other) => other !== pack)}
          onChange={() => setChanges((before) => before + 1)}
          onWhole={() => setWorth(true)}
        />
      ))}
      {isWorth && <InstallOffer />}
      {closed > 0 && <p className="soft">{t('packs.closed', { count: closed })}</p>}
      <RoomLine sign={changes} />
      <p className="soft small">{t('packs.mine')}</p>
    </>
  );
};

/** What of a course is on this device, module by module: to be taken along, and to be removed. */
export const PacksPage = ({ enrolmentId }: { enrolmentId: string }) => {
  const t = useText();
  const locale = useLocale();
  const isOnline = useIsOnline();
  const home = useQuery(CourseHome, { enrolmentId, locale });
  const query = useQuery(ModulePacks, { enrolmentId, locale });
  if (home.data?.courseHome === null) return <NotFoundPage />;
  return (
    <Page
      title={t('packs.title')}
      lead={t('packs.lead')}
      above={
        <p className="small">
          <a href={paths.course(enrolmentId)}>{t('activity.toCourse')}</a>
        </p>
      }
    >
      {!hasShelf() && (
        <Notice tone="warn">
          <p>{t('packs.noShelf')}</p>
        </Notice>
      )}
      <p>{t('packs.rules')}</p>
      {!isOnline && home.data?.courseHome && <OpensNow home={home.data.courseHome} />}
      <QueryView query={query}>
        {({ modulePacks }) =>
          home.data?.courseHome ? <Modules packs={modulePacks} home={home.data.courseHome} /> : null
        }
      </QueryView>
    </Page>
  );
};
