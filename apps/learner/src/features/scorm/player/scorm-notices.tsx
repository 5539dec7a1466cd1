import { Button, Notice } from '@campus/ui';
import { useFormats, usePerson, useSaveState } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { useIsOnline } from '../../../shared/use-is-online.ts';
import type { ScormActivity } from '../scorm-data.ts';
import { hasRead, keepRead } from '../recovering/told-troubles.ts';
import type { PlayerNews } from './use-player.ts';

type Troubles = PlayerNews['troubles'];
type TroubleCode = Troubles[number]['code'];

/** Content loads its pages as it goes: the browser's error page is no answer to somebody without a connection. */
export const NoLink = ({ hasOthers }: { hasOthers: boolean }) => {
  const t = useText();
  if (useIsOnline()) return null;
  return (
    <div className="scorm-notice">
      <Notice tone="warn" icon="offline" isLive>
        <p className="small">{t(hasOthers ? 'scorm.noLink.parts' : 'scorm.noLink')}</p>
      </Notice>
    </div>
  );
};

/** Another part was requested and the server cannot be reached: the present one stays until it can. */
export const WaitsForLink = ({ onStay }: { onStay: () => void }) => {
  const t = useText();
  return (
    <div className="scorm-notice">
      <Notice tone="warn" icon="offline" isLive>
        <p className="small">{t('scorm.step.waits')}</p>
        <Button kind="bare" onClick={onStay}>
          {t('scorm.step.stay')}
        </Button>
      </Notice>
    </div>
  );
};

/** What the package does not get here, the most severe first: one of them is shown, once. */
const lasting = ['OUTSIDE_NEEDED', 'POP_UP_BLOCKED', 'OUTSIDE_REQUEST'] as const;

/** Present problems, each of which is shown. */
const passing = ['DID_NOT_START', 'NO_STORE'] as const;

const Trouble = ({
  code,
  troubles,
  onClose,
}: {
  code: TroubleCode;
  troubles: Troubles;
  onClose: () => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const hosts = formats.list(troubles.filter((one) => one.code === code).map(({ detail }) => detail));
  return (
    <div className="scorm-notice">
      <Notice tone={code === 'OUTSIDE_REQUEST' ? 'info' : 'warn'} isLive>
        <p className="small">{t(`scorm.trouble.${code}`, { hosts })}</p>
        <Button kind="bare" onClick={onClose}>
          {t('scorm.trouble.close')}
        </Button>
      </Notice>
    </div>
  );
};

/** Notices about the content, in a line or two above it. */
export const ScormTroubles = ({
  troubles,
  origin,
  requires,
  onDismiss,
}: {
  troubles: Troubles;
  /** Of the package. */
  origin: string;
  /** What was announced before it was opened. */
  requires: ScormActivity['requires'];
  onDismiss: (code: TroubleCode) => void;
}) => {
  const person = usePerson();
  const isDurable = useSaveState().name !== 'not-durable';
  const [isRead, setRead] = useState(() => hasRead(person.id, origin));
  const isToldBefore = ({ code, detail }: Troubles[number]) =>
    code === 'OUTSIDE_REQUEST' && requires.hosts.includes(detail);
  const has = (code: TroubleCode) => troubles.some((one) => one.code === code && !isToldBefore(one));
  const gravest = isRead ? undefined : lasting.find(has);
  // Where the frame stores nothing, the journal of this page still does; only without both is there a danger.
  const now = passing.filter((code) => has(code) && !(code === 'NO_STORE' && isDurable));
  const read = () => {
    keepRead(person.id, origin);
    setRead(true);
  };
  return (
    <>
      {now.map((code) => (
        <Trouble key={code} code={code} troubles={troubles} onClose={() => onDismiss(code)} />
      ))}
      {gravest && <Trouble code={gravest} troubles={troubles} onClose={read} />}
    </>
  );
};
