import type { RefusalCode } from '@campus/api-client';
import { Button, classes, Field, Icon, VisuallyHidden } from '@campus/ui';
import { useFormats, useTroubleWords } from '@campus/web-shell';
import { useId, useState, type ReactNode } from 'react';
import { useGroupName } from '../../shared/words/group-name.ts';
import { useText } from '../../shared/text.ts';
import { isPresent, type Attendee, type Mark, type Presence, type Whereabouts } from './check-in-rules.ts';

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
  // What is on the server is as it should be: a drawing says so. Anything else is said in words.
  if (where.is === 'on-server')
    return (
      <span className="check-in__where check-in__where--server" title={t('checkIn.onServer')}>
        <Icon name="saved" />
        <VisuallyHidden>{t('checkIn.onServer')}</VisuallyHidden>
      </span>
    );
  return (
    <span className="check-in__where">
      <Icon name="device" />
      <span>
        {t(isInWindow ? 'checkIn.inWindow' : 'checkIn.onDevice', { time: formats.time(where.since) })}
      </span>
    </span>
  );
};

/** Somebody's presence: a drawing for screen readers in words; in words for all, where it is not simply "present". */
const Standing = ({ mark }: { mark: Mark | null }) => {
  const t = useText();
  if (mark?.presence === 'PART' || mark?.presence === 'ABSENT')
    return (
      <span className="check-in__part">
        {mark.presence === 'PART'
          ? t('attendance.part', { minutes: mark.minutes ?? 0 })
          : t('attendance.presence.ABSENT')}
      </span>
    );
  return (
    <VisuallyHidden>{mark ? t(`attendance.presence.${mark.presence}`) : t('checkIn.notYet')}</VisuallyHidden>
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
      className="row row--ends check-in__part-form"
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

type Face = Pick<Row, 'attendee' | 'mark' | 'where' | 'isInWindow' | 'isOpen'>;

interface WhoProps {
  /** Of what is said of the person beside the name. */
  id: string;
  /** The name, as words or as the button that says present. */
  children: ReactNode;
}

/** What is seen of somebody: name, where from, and in what state. */
const Who = ({ id, children, attendee, mark, where, isInWindow, isOpen }: Face & WhoProps) => {
  const groupNameOf = useGroupName();
  const { institution, post, groupName } = attendee;
  const isHere = isPresent(mark);
  return (
    <>
      {(mark || isOpen) && <Icon name={isHere ? 'done' : 'ring'} />}
      <span className="check-in__who">
        <strong>{children}</strong>
        <span id={id} className="check-in__more">
          <span className="check-in__from">
            {[institution, post, groupNameOf(groupName)].filter(Boolean).join(' · ')}
          </span>{' '}
          {(mark || isOpen) && <Standing mark={mark} />}{' '}
          {where && <Where where={where} isInWindow={isInWindow} />}
        </span>
      </span>
    </>
  );
};

/** One person at the door: the card is a button that says present, and takes it back; beside it, a part of the half day. */
export const AttendeeRow = (row: Row) => {
  const { attendee, mark, plannedMinutes, isOpen, onSay } = row;
  const t = useText();
  const id = useId();
  const [isPart, setPart] = useState(false);
  const isHere = isPresent(mark);
  const sayPart = (minutes: number) => {
    onSay('PART', minutes);
    setPart(false);
  };
  return (
    <li className={classes('check-in__person', isHere && 'check-in__person--here')}>
      <div className="check-in__card">
        <Who id={id} {...row}>
          {isOpen || isHere ? (
            <button
              type="button"
              className="check-in__present"
              aria-pressed={isHere}
              aria-label={t('checkIn.presentOf', { name: attendee.name })}
              aria-describedby={id}
              onClick={() => (isHere ? onSay('NONE', null) : onSay('WHOLE', null))}
            >
              {attendee.name}
            </button>
          ) : (
            attendee.name
          )}
        </Who>
      </div>
      {isOpen && (
        <button
          type="button"
          className="check-in__minutes"
          aria-expanded={isPart}
          aria-label={t('checkIn.partOf', { name: attendee.name })}
          title={t('checkIn.part')}
          onClick={() => setPart(!isPart)}
        >
          <Icon name="clock" />
        </button>
      )}
      {isPart && <PartForm plannedMinutes={plannedMinutes} onDone={sayPart} />}
    </li>
  );
};
