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

interface Back {
  href: string;
  label: string;
}

/** The one way back, named; below it in one line the call, its phase and days, and its pages. */
const Head = ({ call, tabs, back }: { call: Call; tabs: ReturnType<typeof useTabs>; back: Back }) => {
  const t = useText();
  const formats = useFormats();
  const period = useShortPeriod();
  const days = t('calls.days', {
    from: formats.day(call.opensOn),
    to: formats.day(call.closesOn),
    zone: zoneName(call.timeZone, formats.locale),
  });
  return (
    <>
      <a className="call-back small" href={back.href}>
        <Icon name="back" />
        {back.label}
      </a>
      <div className="call-head">
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
    </>
  );
};

/** A page of a call: where it stands, its other pages, and what the page itself shows. */
export const CallFrame = ({
  editionId,
  callId,
  back,
  children,
}: {
  editionId: string;
  callId: string;
  /** Of a page of one thing of the call; otherwise the way leads to all calls of the edition. */
  back?: Back;
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
                <Head
                  call={call}
                  tabs={tabs}
                  back={back ?? { href: callPaths.list(call.editionId), label: t('calls.back') }}
                />
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
