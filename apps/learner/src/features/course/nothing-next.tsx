import { LinkButton } from '@campus/ui';
import { useFormats, useIsOnline, zoneName } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { opensAfterEnd } from '../../shared/after-end.ts';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { DeviceHome } from './device-home.ts';
import { isFinished } from './finished.ts';
import { HomeDone } from './home-done.tsx';
import { MeanwhileWay } from './meanwhile-way.tsx';
import { nextRelease } from './next-release.ts';
import { legsOf } from './way/stations.ts';

type Release = NonNullable<ReturnType<typeof nextRelease>>;

const Box = ({ title, text, children }: { title: string; text: string; children?: ReactNode }) => (
  <section className="next-step" aria-labelledby="next-step">
    <h2 className="next-step__label" id="next-step">
      {title}
    </h2>
    <p>{text}</p>
    {children}
  </section>
);

const useDay = ({ release }: Release) => {
  const formats = useFormats();
  return { day: formats.day(release.opensOn, 'full'), zone: zoneName(release.timeZone, formats.locale) };
};

/** Nothing is open yet: when it begins, what can be done until then, and one thing to begin with. */
const NotBegun = ({ home, first }: { home: DeviceHome; first: Release }) => {
  const t = useText();
  const { day, zone } = useDay(first);
  const hasCards = home.modules.some(({ cards }) => cards.length > 0);
  const until = hasCards ? 'cards' : 'profile';
  return (
    <Box
      title={t('course.next.coming.title', { day })}
      text={t(`course.next.coming.${until}`, { title: first.title, zone })}
    >
      <LinkButton
        href={hasCards ? paths.cards(home.enrolmentId) : paths.profile}
        icon={hasCards ? 'print' : 'user'}
      >
        {t(`course.next.coming.${until}.go`)}
      </LinkButton>
    </Box>
  );
};

/** What is left is the plan: how it stands, and the way to it, or to who can say who reads it. */
const PlanLeft = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const state = legsOf(home).find(({ kind }) => kind === 'PLAN')?.plan?.state ?? 'NONE';
  return (
    <Box title={t('course.next.plan.title')} text={t('course.next.plan.text', { state })}>
      {state === 'NOBODY' ? (
        <LinkButton href={paths.help} icon="help">
          {t('course.next.afterEnd.go')}
        </LinkButton>
      ) : (
        <LinkButton href={paths.plan(home.enrolmentId)} icon="pen">
          {t('course.next.plan.go')}
        </LinkButton>
      )}
    </Box>
  );
};

/** All that is open is done here, and the server has not all of it: what is waited for, and one thing to do meanwhile. */
const OnSending = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const isOnline = String(useIsOnline());
  return (
    <Box title={t('course.next.sending.title')} text={t('course.next.sending', { isOnline })}>
      <MeanwhileWay home={home} />
    </Box>
  );
};

/** The next activity opens on a later day, or only after the end of the course: then somebody has to be told. */
const Waiting = ({ home, next }: { home: DeviceHome; next: Release }) => {
  const t = useText();
  const formats = useFormats();
  const { day, zone } = useDay(next);
  const { title } = next;
  const { deadline } = home;
  if (!deadline || !opensAfterEnd(next.release, deadline)) {
    return (
      <Box title={t('course.next.waiting.title')} text={t('course.next.waiting.text', { title, day, zone })}>
        <MeanwhileWay home={home} />
      </Box>
    );
  }
  const end = formats.day(deadline.localDate, 'full');
  return (
    <Box title={t('course.next.waiting.title')} text={t('course.next.afterEnd.text', { title, day, end })}>
      <LinkButton href={paths.help} icon="help">
        {t('course.next.afterEnd.go')}
      </LinkButton>
    </Box>
  );
};

/** In place of the next step, when there is none: nothing has begun, all is done, or the next module opens later. */
export const NothingNext = ({ home }: { home: DeviceHome }) => {
  const t = useText();
  const next = nextRelease(home);
  if (home.isNextOnSending) return <OnSending home={home} />;
  if (isFinished(home)) return <HomeDone home={home} />;
  if (!next && home.missing.some(({ kind, isMet }) => kind === 'PLAN' && !isMet))
    return <PlanLeft home={home} />;
  if (!next) return <Box title={t('course.next.none.title')} text={t('course.next.none.text')} />;
  return home.modules.some(({ isOpen }) => isOpen) ? (
    <Waiting home={home} next={next} />
  ) : (
    <NotBegun home={home} first={next} />
  );
};
