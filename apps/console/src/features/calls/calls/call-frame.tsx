import '../calls.css';
import { NominationCall } from '@campus/api-client';
import { Tabs } from '@campus/ui';
import { QueryView, useFormats, useLocale, usePath, useQuery, zoneName } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame, type EditionHead } from '../../../shared/edition-frame.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { useText } from '../../../shared/text.ts';
import type { Call } from './call-data.ts';
import { PhaseTag } from './call-words.tsx';
import { CountWords } from './calls-page.tsx';

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

const Head = ({ call }: { call: Call }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <div className="stack stack--tight">
      <h2>{call.title}</h2>
      <p className="row">
        <PhaseTag phase={call.phase} />
        <span>
          {t('calls.days', {
            from: formats.day(call.opensOn),
            to: formats.day(call.closesOn),
            zone: zoneName(call.timeZone, formats.locale),
          })}
        </span>
      </p>
      <CountWords counts={call.counts} />
      <p>
        <a href={`${callPaths.nominations(call.editionId)}?call=${call.id}`}>{t('calls.toNominations')}</a>
      </p>
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
      part={t('calls.title')}
      windowPart={tab && title && t('console.edition.part', { part: tab, edition: title })}
    >
      {(edition) => (
        <QueryView query={query}>
          {({ nominationCall: call }) =>
            call ? (
              <>
                <Head call={call} />
                <Tabs label={t('calls.tabs')} tabs={tabs} />
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
