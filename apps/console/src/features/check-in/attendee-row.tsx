import { Button, Field, Icon } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Attendee, Mark, Presence } from './check-in-rules.ts';

/** How somebody stands, in words with a sign. */
const Standing = ({ mark, isWaiting }: { mark: Mark | null; isWaiting: boolean }) => {
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
      {isWaiting && <span className="check-in__waiting">{t('checkIn.onDevice')}</span>}
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
  isWaiting: boolean;
  plannedMinutes: number;
  onSay: (presence: Presence, minutes: number | null) => void;
}

/** One person at the door: one touch for the whole half day, another for a part. */
export const AttendeeRow = ({ attendee, mark, isWaiting, plannedMinutes, onSay }: Row) => {
  const t = useText();
  const [isPart, setPart] = useState(false);
  const isHere = mark !== null && mark.presence !== 'ABSENT';
  const { name, institution, post, groupName } = attendee;
  const sayPart = (minutes: number) => {
    onSay('PART', minutes);
    setPart(false);
  };
  return (
    <li className={isHere ? 'check-in__person check-in__person--here' : 'check-in__person'}>
      <div className="check-in__who">
        <strong>{name}</strong>
        <span className="check-in__from">{[institution, post, groupName].filter(Boolean).join(' · ')}</span>
        <Standing mark={mark} isWaiting={isWaiting} />
      </div>
      <div className="row">
        {isHere ? (
          <Button
            kind="quiet"
            aria-label={t('checkIn.takeBackOf', { name })}
            onClick={() => onSay('NONE', null)}
          >
            {t('checkIn.takeBack')}
          </Button>
        ) : (
          <Button
            icon="check"
            aria-label={t('checkIn.presentOf', { name })}
            onClick={() => onSay('WHOLE', null)}
          >
            {t('checkIn.present')}
          </Button>
        )}
        <Button
          kind="bare"
          aria-expanded={isPart}
          aria-label={t('checkIn.partOf', { name })}
          onClick={() => setPart(!isPart)}
        >
          {t('checkIn.part')}
        </Button>
      </div>
      {isPart && <PartForm plannedMinutes={plannedMinutes} onDone={sayPart} />}
    </li>
  );
};
