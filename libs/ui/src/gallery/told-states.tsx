import { Icon, type IconName } from '../icon.tsx';
import { Notice, type Tone } from '../feedback/notice.tsx';
import { Progress } from '../feedback/progress.tsx';
import { EmptyState, SaveState, Skeleton, SkipLink, Spinner, VisuallyHidden } from '../feedback/state.tsx';
import { Tag } from '../feedback/tag.tsx';
import type { State, States } from './state.ts';

const tones: Tone[] = ['info', 'warn', 'danger', 'done'];

const icons: IconName[] = [
  'alert',
  'award',
  'book',
  'clock',
  'device',
  'flag',
  'globe',
  'lock',
  'map',
  'saved',
];

/** What is told. */
export const toldStates: States = {
  Notice: [
    ...tones.map((tone): State => ({
      name: tone,
      draw: (w) => (
        <Notice tone={tone} title={w.sentence}>
          <p>{w.long}</p>
        </Notice>
      ),
    })),
    { name: 'of one sentence', draw: (w) => <Notice title={w.sentence} /> },
    { name: 'without a title', draw: (w) => <Notice tone="warn">{w.sentence}</Notice> },
  ],
  Progress: [
    { name: 'nothing yet', draw: (w) => <Progress label={w.label} words="0 %" value={0} /> },
    { name: 'in the middle', draw: (w) => <Progress label={w.label} words="3 / 8" value={3} max={8} /> },
    { name: 'complete', draw: (w) => <Progress label={w.label} words="100 %" value={100} /> },
  ],
  Tag: [
    ...(['quiet', ...tones] as const).map((tone): State => ({
      name: tone,
      draw: (w) => <Tag tone={tone}>{w.state}</Tag>,
    })),
    {
      name: 'with an icon',
      draw: (w) => (
        <Tag tone="done" icon="check">
          {w.state}
        </Tag>
      ),
    },
  ],
  EmptyState: [
    {
      name: 'with a first step',
      draw: (w) => (
        <EmptyState title={w.sentence}>
          <p>{w.long}</p>
        </EmptyState>
      ),
    },
  ],
  SaveState: [
    { name: 'quiet', draw: (w) => <SaveState icon="saved">{w.sentence}</SaveState> },
    {
      name: 'warn',
      draw: (w) => (
        <SaveState tone="warn" icon="offline">
          {w.sentence}
        </SaveState>
      ),
    },
    {
      name: 'done',
      draw: (w) => (
        <SaveState tone="done" icon="done">
          {w.sentence}
        </SaveState>
      ),
    },
  ],
  Spinner: [{ name: 'turning', draw: (w) => <Spinner label={w.busy} /> }],
  Skeleton: [{ name: 'of four lines', draw: (w) => <Skeleton label={w.busy} /> }],
  SkipLink: [
    { name: 'unseen until it has the focus', draw: (w) => <SkipLink href="#main">{w.go}</SkipLink> },
  ],
  VisuallyHidden: [
    {
      name: 'unseen beside a word',
      draw: (w) => (
        <p>
          {w.one} <VisuallyHidden>{w.note}</VisuallyHidden>
        </p>
      ),
    },
  ],
  Icon: icons.map((name) => ({ name, draw: () => <Icon name={name} /> })),
};
