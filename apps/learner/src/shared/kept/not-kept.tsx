import './kept.css';
import { CourseHome, type Failure } from '@campus/api-client';
import { LinkButton, Skeleton } from '@campus/ui';
import { Page, TroubleNotice, useLocale, usePath, useShell } from '@campus/web-shell';
import { useEffect, useState } from 'react';
import { paths } from '../paths.ts';
import { useText } from '../text.ts';
import { KeptList, type Home } from './kept-list.tsx';
import { placeOf } from './place.ts';
import { useOpensHere } from './use-opens-here.ts';

/** The home of a course as this device keeps it; null when it keeps none, undefined while it looks. */
const useKeptHome = (enrolmentId: string): Home | null | undefined => {
  const { cache } = useShell();
  const locale = useLocale();
  const [home, setHome] = useState<Home | null>();
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const kept = await cache.keptInAnyLanguage(CourseHome, { enrolmentId, locale });
      if (isCurrent) setHome(kept?.courseHome ?? null);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [cache, enrolmentId, locale]);
  return home;
};

const most = 4;

/**
 * In place of a screen of a course that could not be fetched and is not on this device: what it is, why it does not open,
 * the way back, and what opens meanwhile. It gives way by itself when the connection is back.
 */
export const NotKept = ({
  enrolmentId,
  failure = null,
  onRetry,
}: {
  enrolmentId: string;
  /** Null: not even the code of the screen could be fetched. */
  failure?: Failure | null;
  onRetry?: (() => Promise<void>) | undefined;
}) => {
  const t = useText();
  const { what, id } = placeOf(usePath());
  const home = useKeptHome(enrolmentId);
  const here = useOpensHere(home ?? null, true);
  if (home === undefined)
    return (
      <div className="page">
        <Skeleton label={t('query.loading')} />
      </div>
    );
  const module = home?.modules.find(
    (one) => one.id === id || [...one.activities, ...one.cards].some((each) => each.id === id),
  );
  const named = module && [...module.activities, ...module.cards].find((each) => each.id === id);
  const isCut = !failure || failure.code === 'NETWORK';
  const canTake = isCut && what !== 'SCORM' && module?.isOpen;
  return (
    <Page
      title={named?.title ?? t('kept.name', { what })}
      above={
        module && (
          <p className="small">
            <a href={paths.course(enrolmentId)}>{module.title}</a>
          </p>
        )
      }
      lead={isCut && <p role="status">{t('kept.lead', { what })}</p>}
    >
      {failure && !isCut && (
        <TroubleNotice trouble={failure} {...(onRetry && { onRetry: () => void onRetry() })} />
      )}
      {canTake && <p>{t('kept.take', { title: module.title, isTest: String(what === 'QUIZ') })}</p>}
      <div className="row">
        <LinkButton icon="back" href={paths.course(enrolmentId)}>
          {t('activity.toCourse')}
        </LinkButton>
        <LinkButton
          kind="quiet"
          icon="device"
          href={`${paths.kept(enrolmentId)}${canTake ? `#${module.id}` : ''}`}
        >
          {t('kept.all')}
        </LinkButton>
      </div>
      {home && here && here.size > 0 && (
        <section className="stack stack--tight" aria-labelledby="kept-here">
          <h2 id="kept-here">{t('kept.meanwhile')}</h2>
          <KeptList home={home} here={here} first={module?.id} most={most} />
        </section>
      )}
    </Page>
  );
};
