import { CourseHome, type Failure } from '@campus/api-client';
import { Button, LinkButton, Skeleton } from '@campus/ui';
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

/** What opens meanwhile; nothing where nothing does. */
const Meanwhile = ({ home, first }: { home: Home; first: string | undefined }) => {
  const t = useText();
  const here = useOpensHere(home, true);
  if (!here || here.size === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby="kept-here">
      <h2 id="kept-here">{t('kept.meanwhile')}</h2>
      <KeptList home={home} here={here} first={first} most={most} />
    </section>
  );
};

interface NotKeptProps {
  enrolmentId: string;
  /** Null: not even the code of the screen could be fetched. */
  failure?: Failure | null;
  onRetry?: (() => Promise<void>) | undefined;
}

/** Back to the course, to what this device has, and, where the browser sees a connection, to another try. */
const WaysOn = ({ enrolmentId, anchor, onRetry }: Omit<NotKeptProps, 'failure'> & { anchor: string }) => {
  const t = useText();
  return (
    <div className="row">
      <LinkButton icon="back" href={paths.course(enrolmentId)}>
        {t('activity.toCourse')}
      </LinkButton>
      <LinkButton kind="quiet" icon="device" href={`${paths.kept(enrolmentId)}${anchor}`}>
        {t('kept.all')}
      </LinkButton>
      {onRetry && navigator.onLine && (
        <Button kind="quiet" onClick={() => void onRetry()}>
          {t('trouble.retry')}
        </Button>
      )}
    </div>
  );
};

const find = (home: Home | null, id: string | null) => {
  const module = home?.modules.find(
    (one) => one.id === id || [...one.activities, ...one.cards].some((each) => each.id === id),
  );
  return { module, named: module && [...module.activities, ...module.cards].find((each) => each.id === id) };
};

/**
 * In place of a screen of a course that could not be fetched and is not on this device: what it is, why it does not open,
 * the way back, and what opens meanwhile. It gives way by itself when the connection is back.
 */
export const NotKept = ({ enrolmentId, failure = null, onRetry }: NotKeptProps) => {
  const t = useText();
  const { what, id } = placeOf(usePath());
  const home = useKeptHome(enrolmentId);
  if (home === undefined)
    return (
      <div className="page">
        <Skeleton label={t('query.loading')} />
      </div>
    );
  const { module, named } = find(home, id);
  const trouble = !failure || failure.code === 'NETWORK' ? null : failure;
  const toTake = !trouble && what !== 'SCORM' && module?.isOpen ? module : null;
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
      lead={!trouble && <p role="status">{t('kept.lead', { what })}</p>}
    >
      {trouble && <TroubleNotice trouble={trouble} {...(onRetry && { onRetry: () => void onRetry() })} />}
      {toTake && <p>{t('kept.take', { title: toTake.title, isTest: String(what === 'QUIZ') })}</p>}
      <WaysOn
        enrolmentId={enrolmentId}
        anchor={toTake ? `#${toTake.id}` : ''}
        onRetry={trouble ? undefined : onRetry}
      />
      {home && <Meanwhile home={home} first={module?.id} />}
    </Page>
  );
};
