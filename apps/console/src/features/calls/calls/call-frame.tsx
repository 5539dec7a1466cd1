import '../calls.css';
import { NominationCall } from '@campus/api-client';
import { Icon, Tabs, VisuallyHidden } from '@campus/ui';
import { QueryView, useFormats, useLocale, usePath, useQuery, zoneName } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame, useShortPeriod, type EditionHead } from '../../../shared/edition-frame.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { useText } from '../../../shared/text.ts';
import type { Call } from './call-data.ts';
import { PhaseTag } from './call-words.tsx';

const useTabs = (editionId: string, callId: string) => {
  const t = useText();
  const path = usePath();
  const document = callPaths.one(editionId, callId);
  const tabs = [
    { href: document, label: t('calls.tab.document') },
    { href: callPaths.links(editionId, callId), label: t('calls.tab.links') },
    { href: callPaths.lists(editionId, callId), label: t('calls.tab.lists') },
  ];
  return tabs.map((tab) => ({
    ...tab,
    isCurrent: path === tab.href || (tab.href !== document && path.startsWith(`${tab.href}/`)),
  }));
};

const countOf = ({ counts }: Call): number => counts.reduce((sum, { count }) => sum + count, 0);

/** One line: which call of which list, its phase and days, and its pages. */
const Head = ({ call, tabs }: { call: Call; tabs: ReturnType<typeof useTabs> }) => {
  const t = useText();
  const formats = useFormats();
  const period = useShortPeriod();
  const days = t('calls.days', {
    from: formats.day(call.opensOn),
    to: formats.day(call.closesOn),
    zone: zoneName(call.timeZone, formats.locale),
  });
  return (
    <div className="call-head">
      <a className="edition__back" href={callPaths.list(call.editionId)} title={t('calls.back')}>
        <Icon name="back" />
        <VisuallyHidden>{t('calls.back')}</VisuallyHidden>
      </a>
      <h2>{call.title}</h2>
      <PhaseTag phase={call.phase} />
      <span className="soft" title={days}>
        <span aria-hidden="true">{period({ startsOn: call.opensOn, endsOn: call.closesOn })}</span>
        <VisuallyHidden>{days}</VisuallyHidden>
      </span>
      <Tabs label={t('calls.tabs')} tabs={tabs} isBelow />
      <a
        className="call-head__end"
        href={`${callPaths.nominations(call.editionId)}?call=${call.id}`}
        title={t('calls.toNominations')}
      >
        {t('calls.toNominations.count', { count: countOf(call) })}
      </a>
    </div>
  );
};

/** A page of a call: where it stands, its other pages, and what the page itself shows. */
export const CallFrame = ({
  editionId,
  callId,
  children,
}: {
  editionId: string;
  callId: string;
  children: (call: Call, edition: EditionHead) => ReactNode;
}) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(NominationCall, { id: callId, locale });
  const tabs = useTabs(editionId, callId);
  const tab = tabs.find(({ isCurrent }) => isCurrent)?.label;
  const title = query.data?.nominationCall?.title;
  return (
    <EditionFrame
      editionId={editionId}
      isDeep
      part={t('calls.title')}
      windowPart={tab && title && t('console.edition.part', { part: tab, edition: title })}
    >
      {(edition) => (
        <QueryView query={query}>
          {({ nominationCall: call }) =>
            call ? (
              <>
                <Head call={call} tabs={tabs} />
                {children(call, edition)}
              </>
            ) : (
              <MissingPage />
            )
          }
        </QueryView>
      )}
    </EditionFrame>
  );
};
