import './activity-view.css';
import type { LinkFieldsFragment, Locale } from '@campus/api-client';
import { LinkButton, Notice, Skeleton } from '@campus/ui';
import { lazyPage, lazyPart, type Query, QueryView } from '@campus/web-shell';
import { type ReactNode } from 'react';
import { paths } from './paths.ts';
import { useText } from './text.ts';
import { useIsOnline } from './use-is-online.ts';

const Loading = () => {
  const t = useText();
  return <Skeleton label={t('query.loading')} lines={6} />;
};

// Few people meet an activity that is closed or not on their device: that code is loaded on demand.
const closed = () => import('./closed.ts');

export const NoActivity = lazyPage(async () => (await closed()).NoActivity, 'closed', <Loading />);

export interface NextProps {
  enrolmentId: string;
  next: LinkFieldsFragment;
  /** Quiet where something else is the one next step of the page. */
  kind?: 'quiet' | undefined;
}

const NextOffline = lazyPart(async () => (await closed()).NextOffline, 'closed');

const NextClosed = lazyPart(async () => (await closed()).NextClosed, 'closed');

/**
 * The states of an activity's screen: loading, not on this device, missing or closed, an old copy. A stored null may
 * be out of date (a module opens), so it counts only when confirmed.
 */
export const ActivityView = <Data, Part extends object>({
  query,
  enrolmentId,
  activityId = null,
  pick,
  isNoticeLast,
  children,
}: {
  query: Query<Data>;
  enrolmentId: string;
  /** The activity, if it may be closed; other pages exist or not. */
  activityId?: string | null;
  /** The activity inside the answer. */
  pick: (data: Data) => Part | null;
  /** Where the activity is in use now, that it is an old copy stands below it. */
  isNoticeLast?: boolean;
  children: (activity: Part) => ReactNode;
}) => {
  const activity = query.data === undefined ? undefined : pick(query.data);
  if (!activity) {
    return query.isAwaited ? (
      <div className="page">
        <Loading />
      </div>
    ) : (
      <NoActivity enrolmentId={enrolmentId} activityId={activityId} query={query} />
    );
  }
  const failed = query.failure && (
    <div className="page page--notice no-print">
      <QueryView query={query}>{() => null}</QueryView>
    </div>
  );
  return (
    <>
      {!isNoticeLast && failed}
      {children(activity)}
      {isNoticeLast && failed}
    </>
  );
};

/** Tells that a text is shown in another language because it does not exist in the chosen one. */
export const OtherLanguageNotice = ({ language }: { language: Locale }) => {
  const t = useText();
  return (
    <Notice>
      <p>{t('activity.otherLanguage', { language })}</p>
    </Notice>
  );
};

/** The module an activity belongs to, as the way back to the course. */
export const ActivityPlace = ({ enrolmentId, moduleTitle }: { enrolmentId: string; moduleTitle: string }) => (
  <p className="small no-print">
    <a href={paths.course(enrolmentId)}>{moduleTitle}</a>
  </p>
);

/** The way on from an activity: the next one, or why not yet, and always the course. */
export const NextActivity = ({
  next,
  ...props
}: Omit<NextProps, 'next'> & { next: LinkFieldsFragment | null }) => {
  const t = useText();
  const isOnline = useIsOnline();
  const { enrolmentId, kind } = props;
  if (next && !next.isOpen) return <NextClosed next={next} {...props} />;
  return (
    <nav className="next-activity" aria-label={t('activity.next.title')}>
      <p className="soft small">
        {next ? t('activity.next.kind', { kind: next.kind }) : t('activity.next.none')}
      </p>
      <div className="row">
        {next &&
          (isOnline ? (
            <LinkButton kind={kind} icon="next" iconAtEnd href={paths.activity(enrolmentId, next)}>
              {t('activity.next.go', { title: next.title })}
            </LinkButton>
          ) : (
            <NextOffline next={next} {...props} />
          ))}
        <LinkButton kind={next ? 'quiet' : kind} href={paths.course(enrolmentId)}>
          {t('activity.toCourse')}
        </LinkButton>
      </div>
    </nav>
  );
};
