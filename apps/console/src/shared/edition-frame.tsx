import './edition-frame.css';
import { EditionHead, type DataOf } from '@campus/api-client';
import { Icon, LinkButton, Notice, Tabs, Tag, VisuallyHidden } from '@campus/ui';
import {
  navigation,
  Page,
  QueryView,
  useFormats,
  useLocale,
  usePath,
  usePerson,
  useQuery,
  useShellText,
} from '@campus/web-shell';
import { useEffect, useRef, type ReactNode } from 'react';
import { MissingPage } from './missing-page.tsx';
import { editionStages } from './paths/edition-places.ts';
import { editionPaths } from './paths/editions-paths.ts';
import { figuresPaths } from './paths/figures-paths.ts';
import { messagePaths } from './paths/messages-paths.ts';
import { peoplePaths } from './paths/people-paths.ts';
import { isCoordinator } from './staff.ts';
import { useText } from './text.ts';

/** What every page of an edition knows of it. */
export type EditionHead = NonNullable<DataOf<typeof EditionHead>['edition']>;

const phaseIcons = { COMING: 'clock', CURRENT: 'play', PAST: 'done', CLOSED: 'lock' } as const;
const phaseTones = { COMING: 'info', CURRENT: 'done', PAST: 'warn', CLOSED: 'quiet' } as const;

/** The phase of an edition today, in a word. */
export const PhaseTag = ({ phase }: { phase: EditionHead['phase'] }) => {
  const t = useText();
  return (
    <Tag tone={phaseTones[phase]} icon={phaseIcons[phase]}>
      {t(`console.phase.${phase}`)}
    </Tag>
  );
};

type Dates = Pick<EditionHead, 'startsOn' | 'endsOn'>;

/** "12 January 2027 to 7 March 2027", in words. */
export const usePeriod = () => {
  const t = useText();
  const formats = useFormats();
  return ({ startsOn, endsOn }: Dates) =>
    endsOn === null
      ? t('console.periodOpen', { from: formats.day(startsOn) })
      : t('console.period', { from: formats.day(startsOn), to: formats.day(endsOn) });
};

/** "12 Jan – 7 Mar 2027", for a line with more than dates. */
export const useShortPeriod = () => {
  const t = useText();
  const formats = useFormats();
  return ({ startsOn, endsOn }: Dates) => {
    if (endsOn === null) return t('console.periodOpen', { from: formats.day(startsOn, 'medium') });
    const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
    return t('console.periodShort', {
      from: formats.day(startsOn, isOneYear ? 'short' : 'medium'),
      to: formats.day(endsOn, 'medium'),
    });
  };
};

const EditionTabs = ({ id, isDeep }: { id: string; isDeep: boolean }) => {
  const t = useText();
  const path = usePath();
  const person = usePerson();
  const isOpen = (href: string) =>
    path === href || (href !== editionPaths.overview(id) && path.startsWith(`${href}/`));
  const stages = editionStages
    .map(({ label, places }) => ({
      label: t(label),
      tabs: places
        .filter(({ isFor }) => isFor?.(person) ?? true)
        .map((place) => ({ label: t(place.label), href: place.href(id), isCurrent: isOpen(place.href(id)) })),
    }))
    .flatMap(({ label, tabs }) => {
      const [first] = tabs;
      return first ? [{ label, tabs, href: first.href, isCurrent: tabs.some((tab) => tab.isCurrent) }] : [];
    });
  const stage = stages.find(({ isCurrent }) => isCurrent);
  const rows = useRef<HTMLDivElement>(null);
  // On a phone the rows are pushed sideways: the page that is open is in sight.
  useEffect(() => {
    for (const tab of rows.current?.querySelectorAll<HTMLElement>('[aria-current="page"]') ?? []) {
      const row = tab.closest<HTMLElement>('.tabs');
      if (row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - row.clientWidth / 4;
    }
  }, [path, stage]);
  return (
    <div ref={rows} className="edition__tabs">
      <Tabs label={t('console.edition.parts')} tabs={stages} />
      {!isDeep && stage && stage.tabs.length > 1 && <Tabs label={stage.label} tabs={stage.tabs} isBelow />}
    </div>
  );
};

/** What is done next with an edition, as far as it has come; then a copy of it, by anyone who may plan. */
const Acts = ({ edition: { id, phase, mayPlan, mayReopen } }: { edition: EditionHead }) => {
  const t = useText();
  const path = usePath();
  const person = usePerson();
  if (!isCoordinator(person)) return null;
  const next = {
    COMING: { href: peoplePaths.enrol(id), label: t('console.edition.act.enrol') },
    CURRENT: { href: messagePaths.write(id), label: t('console.edition.act.write') },
    PAST: mayPlan ? { href: editionPaths.closing(id), label: t('console.edition.act.close') } : null,
    CLOSED: { href: figuresPaths.subject('edition', id), label: t('console.edition.act.figures') },
  }[phase];
  const isThere = (href: string) => href.split('?')[0] === path;
  return (
    <div className="edition__acts">
      {(mayPlan || mayReopen) && !isThere(editionPaths.copy(id)) && (
        <LinkButton kind="quiet" href={editionPaths.copy(id)}>
          {t('console.edition.act.copy')}
        </LinkButton>
      )}
      {next && !isThere(next.href) && <LinkButton href={next.href}>{next.label}</LinkButton>}
    </div>
  );
};

/** The window's title, and the focus on the heading after navigation, as `Page` has them for every other screen. */
const useArrival = (title: string) => {
  const shellText = useShellText();
  const heading = useRef<HTMLHeadingElement>(null);
  const windowTitle = shellText('screen.windowTitle', { title });
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    if (navigation.hasHappened) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
};

/**
 * One line: the edition, its phase, its dates, the next step. The page's own name is for screen readers,
 * because the tabs show it.
 */
const Head = ({
  edition,
  part,
  windowTitle,
  isDeep,
}: {
  edition: EditionHead;
  part: string | undefined;
  windowTitle: string;
  /** The page has its own way back, to the list it is from. */
  isDeep: boolean;
}) => {
  const t = useText();
  const dates = useShortPeriod();
  const heading = useArrival(windowTitle);
  const title = part ? t('console.edition.part', { part, edition: edition.title }) : edition.title;
  return (
    <header className="edition__head">
      {!isDeep && (
        <a className="edition__back" href={editionPaths.list} title={t('console.edition.back')}>
          <Icon name="back" />
          <VisuallyHidden>{t('console.edition.back')}</VisuallyHidden>
        </a>
      )}
      <h1 ref={heading} tabIndex={-1} aria-label={title}>
        {edition.title}
      </h1>
      <PhaseTag phase={edition.phase} />
      <span className="edition__dates soft">{dates(edition)}</span>
      <Acts edition={edition} />
    </header>
  );
};

const Closed = ({ closedAt }: { closedAt: string }) => {
  const t = useText();
  const formats = useFormats();
  return <Notice icon="lock" title={t('console.edition.closed', { when: formats.dateTime(closedAt) })} />;
};

/** A page of an edition: its heading, where it stands, its other pages, and what the page itself shows. */
export const EditionFrame = ({
  editionId,
  part,
  windowPart = part,
  isDeep = false,
  children,
}: {
  editionId: string;
  /** The page is of one thing of its part, and shows the pages of that thing where those of the part would be. */
  isDeep?: boolean;
  /** What this page is about, "Groups"; the overview has none. */
  part?: string;
  /** The same for the window's title, where pages of one part are distinguished. */
  windowPart?: string | undefined;
  children: (edition: EditionHead) => ReactNode;
}) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(EditionHead, { id: editionId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('console.edition.loading')} children={null} />}>
      {({ edition }) =>
        edition ? (
          <article className="page page--wide edition">
            <Head
              edition={edition}
              part={part}
              isDeep={isDeep}
              windowTitle={
                windowPart
                  ? t('console.edition.part', { part: windowPart, edition: edition.title })
                  : edition.title
              }
            />
            <EditionTabs id={editionId} isDeep={isDeep} />
            {edition.closedAt && <Closed closedAt={edition.closedAt} />}
            {children(edition)}
          </article>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
