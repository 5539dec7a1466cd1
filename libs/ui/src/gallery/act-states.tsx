import { Button, LinkButton, type ButtonKind } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Disclosure } from '../disclosure.tsx';
import { Menu } from '../menu.tsx';
import { Tabs } from '../tabs.tsx';
import { nothing, type State, type States } from './state.ts';

const kinds: ButtonKind[] = ['primary', 'quiet', 'bare', 'danger'];

/** What is pressed, opened and gone to. */
export const actStates: States = {
  Button: [
    ...kinds.map((kind): State => ({ name: kind, draw: (w) => <Button kind={kind}>{w.act}</Button> })),
    { name: 'with an icon', draw: (w) => <Button icon="send">{w.act}</Button> },
    {
      name: 'with an icon at its end',
      draw: (w) => (
        <Button kind="quiet" icon="next" iconAtEnd>
          {w.next}
        </Button>
      ),
    },
    { name: 'busy', draw: (w) => <Button isBusy>{w.busy}</Button> },
    {
      name: 'disabled',
      draw: (w) => (
        <Button kind="quiet" disabled>
          {w.act}
        </Button>
      ),
    },
    { name: 'wide', draw: (w) => <Button isWide>{w.act}</Button> },
  ],
  LinkButton: [
    ...kinds.map((kind): State => ({
      name: kind,
      draw: (w) => (
        <LinkButton kind={kind} href="#">
          {w.go}
        </LinkButton>
      ),
    })),
    {
      name: 'with an icon at its end',
      draw: (w) => (
        <LinkButton href="#" icon="next" iconAtEnd>
          {w.go}
        </LinkButton>
      ),
    },
  ],
  Dialog: [
    {
      name: 'open',
      draw: (w) => (
        <Dialog
          isOpen
          title={w.act}
          onClose={nothing}
          actions={
            <>
              <Button>{w.act}</Button>
              <Button kind="quiet">{w.cancel}</Button>
            </>
          }
        >
          <p>{w.long}</p>
        </Dialog>
      ),
    },
  ],
  Disclosure: [
    {
      name: 'folded',
      draw: (w) => (
        <Disclosure summary={w.one}>
          <p>{w.long}</p>
        </Disclosure>
      ),
    },
    {
      name: 'unfolded',
      draw: (w) => (
        <Disclosure isOpen summary={w.two}>
          <p>{w.long}</p>
        </Disclosure>
      ),
    },
  ],
  Menu: [
    {
      name: 'folded on a phone, a row on a desk',
      draw: (w) => (
        <Menu label={w.go} buttonLabel={w.go} place="here">
          <a href="#one" aria-current="page">
            {w.one}
          </a>
          <a href="#two">{w.three}</a>
        </Menu>
      ),
    },
  ],
  Tabs: [
    { name: 'the first', draw: (w) => <Tabs label={w.label} tabs={tabsOf(w.one, w.two, w.three)} /> },
    {
      name: 'below others',
      draw: (w) => <Tabs isBelow label={w.label} tabs={tabsOf(w.previous, w.next, w.state)} />,
    },
  ],
};

const tabsOf = (...labels: string[]) =>
  labels.map((label, index) => ({ href: `#${index}`, label, isCurrent: index === 0 }));
