import { EditionHead, type DataOf } from '@campus/api-client';
import { Notice, Tabs, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, usePath, usePerson, useQuery } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { editionStages } from './paths/edition-places.ts';
import { editionPaths } from './paths/editions-paths.ts';
import { MissingPage } from './missing-page.tsx';
import { useText } from './text.ts';

/** What every page of an edition knows of it. */
export type EditionHead = NonNullable<DataOf<typeof EditionHead>['edition']>;

const phaseIcons = { COMING: 'clock', CURRENT: 'play', PAST: 'done', CLOSED: 'lock' } as const;
const phaseTones = { COMING: 'info', CURRENT: 'done', PAST: 'warn', CLOSED: 'quiet' } as const;

/** Where an edition stands today, in a word. */
export const PhaseTag = ({ phase }: { phase: EditionHead['phase'] }) => {
  const t = useText();
  return (
    <Tag tone={phaseTones[phase]} icon={phaseIcons[phase]}>
      {t(`console.phase.${phase}`)}
    </Tag>
  );
};

/** "12 January 2027 to 7 March 2027", in words. */
export const usePeriod = () => {
  const t = useText();
  const formats = useFormats();
  return ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }) =>
    endsOn === null
      ? t('console.periodOpen', { from: formats.day(startsOn) })
      : t('console.period', { from: formats.day(startsOn), to: formats.day(endsOn) });
};

const EditionTabs = ({ id }: { id: string }) => {
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
  return (
    <>
      <Tabs label={t('console.edition.parts')} tabs={stages} />
      {stage && stage.tabs.length > 1 && <Tabs label={stage.label} tabs={stage.tabs} isBelow />}
    </>
  );
};

const Head = ({ edition }: { edition: EditionHead }) => {
  const t = useText();
  const formats = useFormats();
  const period = usePeriod();
  return (
    <>
      <p className="row">
        <PhaseTag phase={edition.phase} />
        <span>{period(edition)}</span>
      </p>
      {edition.closedAt && (
        <Notice
          icon="lock"
          title={t('console.edition.closed', { when: formats.dateTime(edition.closedAt) })}
        />
      )}
    </>
  );
};

/** A page of an edition: its heading, where it stands, its other pages, and what the page itself shows. */
export const EditionFrame = ({
  editionId,
  part,
  windowPart = part,
  children,
}: {
  editionId: string;
  /** What this page is about, "Groups"; the overview has none. */
  part?: string;
  /** The same for the window's title, where pages of one part are told apart. */
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
          <Page
            isWide
            title={part ? t('console.edition.part', { part, edition: edition.title }) : edition.title}
            windowTitle={
              windowPart && t('console.edition.part', { part: windowPart, edition: edition.title })
            }
            above={<a href={editionPaths.list}>{t('console.edition.back')}</a>}
            lead={<Head edition={edition} />}
          >
            <EditionTabs id={editionId} />
            {children(edition)}
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
