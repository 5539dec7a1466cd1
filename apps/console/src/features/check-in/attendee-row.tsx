import type { RefusalCode } from '@campus/api-client';
import { Button, Field, Icon } from '@campus/ui';
import { useFormats, useTroubleWords } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Attendee, Mark, Presence, Whereabouts } from './check-in-rules.ts';

const WhyRefused = ({ code }: { code: RefusalCode }) => {
  const t = useText();
  const { title } = useTroubleWords({ code, params: {} });
  return <>{t('checkIn.notTaken.why', { why: title })}</>;
};

/** Where a mark is: on this device since a time, on the server, or refused and why. */
export const Where = ({ where, isInWindow }: { where: Whereabouts; isInWindow: boolean }) => {
  const t = useText();
  const formats = useFormats();
  if (where.is === 'refused')
    return (
      <span className="check-in__where check-in__where--refused">
        <Icon name="alert" />
        <span>
          <WhyRefused code={where.code} />
        </span>
      </span>
    );
  const words =
    where.is === 'on-server'
      ? t('checkIn.onServer')
      : t(isInWindow ? 'checkIn.inWindow' : 'checkIn.onDevice', { time: formats.time(where.since) });
  return (
    <span className="check-in__where">
      <Icon name={where.is === 'on-server' ? 'saved' : 'device'} />
      <span>{words}</span>
    </span>
  );
};

/** Somebody's presence, in words with an icon. */
const Standing = ({ mark }: { mark: Mark | null }) => {
  const t = useText();
  const word = mark
    ? mark.presence === 'PART'
      ? t('attendance.part', { minutes: mark.minutes ?? 0 })
      : t(`attendance.presence.${mark.presence}`)
    : t('checkIn.notYet');
  return (
    <span className="check-in__standing">
      <Icon name={mark && mark.presence !== 'ABSENT' ? 'done' : 'ring'} />
      <span>{word}</span>
    </span>
  );
};

const PartForm = ({
  plannedMinutes,
  onDone,
}: {
  plannedMinutes: number;
  onDone: (minutes: number) => void;
}) => {
  const t = useText();
  const [minutes, setMinutes] = useState(String(Math.round(plannedMinutes / 2)));
  const count = Number.parseInt(minutes, 10);
  return (
    <form
      className="row row--ends"
      onSubmit={(event) => {
        event.preventDefault();
        if (count >= 0 && count <= plannedMinutes) onDone(count);
      }}
    >
      <Field
        label={t('checkIn.minutes', { planned: plannedMinutes })}
        type="number"
        inputMode="numeric"
        min={0}
        max={plannedMinutes}
        value={minutes}
        onChange={(event) => setMinutes(event.target.value)}
      />
      <Button type="submit" kind="quiet">
        {t('checkIn.savePart')}
      </Button>
    </form>
  );
};

interface Row {
  attendee: Attendee;
  mark: Mark | null;
  where: Whereabouts | null;
  /** Nothing that waits is on disk for sure. */
  isInWindow: boolean;
  plannedMinutes: number;
  /** Beforehand, marks may only be taken back. */
  isOpen: boolean;
  onSay: (presence: Presence, minutes: number | null) => void;
}

/** One touch for the whole half day, another for a part. */
const Acts = ({
  attendee: { name },
  mark,
  plannedMinutes,
  isOpen,
  onSay,
}: Omit<Row, 'where' | 'isInWindow'>) => {
  const t = useText();
  const [isPart, setPart] = useState(false);
  const isHere = mark !== null && mark.presence !== 'ABSENT';
  const sayPart = (minutes: number) => {
    onSay('PART', minutes);
    setPart(false);
  };
  return (
    <>
      <div className="row">
        {isHere && (
          <Button
            kind="quiet"
            aria-label={t('checkIn.takeBackOf', { name })}
            onClick={() => onSay('NONE', null)}
          >
            {t('checkIn.takeBack')}
          </Button>
        )}
        {!isHere && isOpen && (
          <Button
            icon="check"
            aria-label={t('checkIn.presentOf', { name })}
            onClick={() => onSay('WHOLE', null)}
          >
            {t('checkIn.present')}
          </Button>
        )}
        {isOpen && (
          <Button
            kind="bare"
            aria-expanded={isPart}
            aria-label={t('checkIn.partOf', { name })}
            onClick={() => setPart(!isPart)}
          >
            {t('checkIn.part')}
          </Button>
        )}
      </div>
      {isPart && <PartForm plannedMinutes={plannedMinutes} onDone={sayPart} />}
    </>
  );
};

/** One person at the door. */
export const AttendeeRow = ({ where, isInWindow, ...said }: Row) => {
  const { attendee, mark, isOpen } = said;
  const isHere = mark !== null && mark.presence !== 'ABSENT';
  const { name, institution, post, groupName } = attendee;
  return (
    <li className={isHere ? 'check-in__person check-in__person--here' : 'check-in__person'}>
      <div className="check-in__who">
        <strong>{name}</strong>
        <span className="check-in__from">{[institution, post, groupName].filter(Boolean).join(' · ')}</span>
        {(mark || isOpen) && <Standing mark={mark} />}
        {where && <Where where={where} isInWindow={isInWindow} />}
      </div>
      <Acts {...said} />
    </li>
  );
};
