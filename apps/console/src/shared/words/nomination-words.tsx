import { type DataOf, letterKindValues, type Nomination } from '@campus/api-client';
import { Tag } from '@campus/ui';
import { useText } from '../text.ts';

type Whole = NonNullable<DataOf<typeof Nomination>['nomination']>;
type State = Whole['summary']['state'];
type Event = Pick<Whole['history'][number], 'action' | 'actor' | 'by'> & { letter?: string | null };

const looks = {
  DRAFT: { tone: 'quiet', icon: 'folder' },
  SUBMITTED: { tone: 'info', icon: 'send' },
  UNDER_REVIEW: { tone: 'info', icon: 'eye' },
  ACCEPTED: { tone: 'done', icon: 'check' },
  WAITLISTED: { tone: 'warn', icon: 'clock' },
  REJECTED: { tone: 'quiet', icon: 'close' },
  SUBSTITUTED: { tone: 'quiet', icon: 'next' },
  CONFIRMED: { tone: 'done', icon: 'done' },
  ENROLLED: { tone: 'done', icon: 'flag' },
  NO_SHOW: { tone: 'danger', icon: 'alert' },
  DECLINED: { tone: 'quiet', icon: 'back' },
} as const;

/** Where a nomination stands. Its words, as all here, are of the messages `calls`. */
export const StateTag = ({ state }: { state: State }) => {
  const t = useText();
  return <Tag {...looks[state]}>{t(`calls.state.${state}`)}</Tag>;
};

const actions = [
  'drafted',
  'submitted',
  'corrected',
  'taken-back',
  'taken-up',
  'accepted',
  'waitlisted',
  'rejected',
  'prolonged',
  'substituted',
  'moved',
  'told',
  'reminded',
  'confirmed',
  'declined',
  'enrolled',
  'missed',
  'person-decided',
  'listed',
  'unlisted',
] as const;

const hands = ['link', 'officer', 'campus'] as const;

/** What was done to a nomination and who did it, "Accepted, by Carla Mena"; for a letter, which one. */
export const useEventWords = () => {
  const t = useText();
  const what = ({ action, letter }: Event) => {
    const known = actions.find((each) => `nomination.${each}` === action);
    const kind = letterKindValues.find((each) => each === letter?.toUpperCase());
    if (known === 'told' && kind) return t('calls.event.toldOf', { letter: t(`calls.letter.${kind}`) });
    return known ? t(`calls.event.${known}`) : action;
  };
  const who = ({ actor, by }: Event) => {
    const hand = hands.find((each) => each === by);
    return actor ?? (hand ? t(`calls.by.${hand}`) : t('calls.by.campus'));
  };
  return (event: Event): string => t('calls.history.line', { what: what(event), who: who(event) });
};
