import { Checkbox } from '../fields/choices.tsx';
import { Chips } from '../lists/chips.tsx';
import { MenuButton, type MenuItem } from '../lists/menu-button.tsx';
import { Popover } from '../lists/popover.tsx';
import { SideDrawer } from '../lists/side-drawer.tsx';
import { nothing, type States } from './state.ts';
import type { Words } from './words.ts';

const chipsOf = (...labels: string[]) =>
  labels.map((label, index) => ({ id: String(index), label, onRemove: nothing }));

const items = (w: Words): MenuItem[] => [
  { id: 'go', label: w.go, href: '#' },
  { id: 'act', label: w.act, onSelect: nothing },
  { id: 'danger', label: w.remove, isDanger: true, onSelect: nothing },
];

const drawerWords = (w: Words) => ({ previous: w.previous, next: w.next, close: w.close });

/** What stands around a list: what narrows it, what opens beside it. Pressing opens the boxes. */
export const listStates: States = {
  Chips: [
    {
      name: 'one',
      draw: (w) => <Chips label={w.label} chips={chipsOf(w.one)} removeLabel={w.remove} />,
    },
    {
      name: 'several',
      draw: (w) => (
        <Chips
          label={w.label}
          chips={chipsOf(w.one, w.two, w.three)}
          removeLabel={w.remove}
          clear={{ label: w.clear, onClear: nothing }}
        />
      ),
    },
  ],
  MenuButton: [
    { name: 'with words', draw: (w) => <MenuButton label={w.more} items={items(w)} /> },
    { name: 'with an icon', draw: (w) => <MenuButton label={w.more} icon="download" items={items(w)} /> },
    { name: 'in a row', draw: (w) => <MenuButton label={w.more} isRow items={items(w)} /> },
  ],
  Popover: [
    {
      name: 'nothing set',
      draw: (w) => (
        <Popover label={w.show}>
          <Checkbox label={w.one} />
        </Popover>
      ),
    },
    {
      name: 'something set',
      draw: (w) => (
        <Popover isOn label={w.show}>
          <Checkbox label={w.one} defaultChecked />
        </Popover>
      ),
    },
    {
      name: 'with an icon',
      draw: (w) => (
        <Popover icon="list" label={w.show}>
          <Checkbox label={w.one} />
        </Popover>
      ),
    },
    {
      name: 'in a row',
      draw: (w) => (
        <Popover isRow label={w.show}>
          <Checkbox label={w.one} />
        </Popover>
      ),
    },
  ],
  SideDrawer: [
    {
      name: 'the last of several',
      draw: (w) => (
        <SideDrawer
          title={w.one}
          words={drawerWords(w)}
          onClose={nothing}
          steps={{ onPrevious: nothing, onNext: null }}
        >
          <p>{w.long}</p>
        </SideDrawer>
      ),
    },
  ],
};
