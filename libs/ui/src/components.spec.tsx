import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { RadioGroup } from './fields/choices.tsx';
import { Field, PasswordField } from './fields/field.tsx';
import { Switch } from './fields/switch.tsx';
import { Notice } from './feedback/notice.tsx';
import { Progress } from './feedback/progress.tsx';
import { SaveState } from './feedback/state.tsx';
import { Pager } from './tables/pager.tsx';

afterEach(cleanup);

describe('Button', () => {
  it('keeps its focus while it is busy and ignores further presses', async () => {
    const press = jest.fn();
    const { rerender } = render(<Button onClick={press}>Send</Button>);
    const button = screen.getByRole('button', { name: 'Send' });
    await userEvent.click(button);
    rerender(
      <Button isBusy onClick={press}>
        Sending
      </Button>,
    );
    await userEvent.click(button);
    expect(press).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('Field', () => {
  it('ties its label, its hint and what is wrong to the input', () => {
    render(<Field label="E-mail" hint="As in your contract" error="Type your e-mail" />);
    const input = screen.getByRole('textbox', {
      name: 'E-mail',
      description: /As in your contract Type your e-mail/,
    });
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('PasswordField', () => {
  it('shows what was typed when asked, and tells of Caps Lock', async () => {
    const hear = jest.fn();
    render(<PasswordField label="Password" showLabel="Show" hideLabel="Hide" onCapsLock={hear} />);
    const input = screen.getByLabelText('Password');
    await userEvent.type(input, 'a');
    expect(hear).toHaveBeenLastCalledWith(false);
    expect(input.getAttribute('type')).toBe('password');
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(input.getAttribute('type')).toBe('text');
    expect(screen.getByRole('button', { name: 'Hide' }).getAttribute('aria-controls')).toBe(input.id);
  });
});

describe('RadioGroup', () => {
  it('is one group with a legend, and the whole line of a choice can be pressed', async () => {
    const choose = jest.fn();
    const options = [
      { value: 'es', label: 'Español' },
      { value: 'fr', label: 'Français' },
    ];
    render(<RadioGroup label="Language" name="l" value="es" options={options} onChange={choose} />);
    expect(screen.getByRole('group', { name: 'Language' })).toBeTruthy();
    await userEvent.click(screen.getByText('Français'));
    expect(choose).toHaveBeenCalledWith('fr');
  });
});

describe('Dialog', () => {
  it('opens as a modal with its title as its name, and tells when it is closed by any way', async () => {
    const close = jest.fn();
    const dialog = (isOpen: boolean) => (
      <Dialog isOpen={isOpen} title="Leave?" actions={<Button onClick={close}>Stay</Button>} onClose={close}>
        <p>Something waits.</p>
      </Dialog>
    );
    const { rerender } = render(dialog(false));
    expect(screen.queryByRole('dialog')).toBeNull();
    rerender(dialog(true));
    const element = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Leave?' });
    element.close();
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('gives the focus to the question and not to a button that would answer it', () => {
    // The browser's own choice: the first that takes the focus.
    const showModal = jest.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(function open(
      this: HTMLDialogElement,
    ) {
      this.open = true;
      this.querySelector<HTMLElement>('input, button')?.focus();
    });
    const actions = <Button kind="danger">Remove</Button>;
    const { unmount } = render(
      <Dialog isOpen title="Remove it?" actions={actions} onClose={jest.fn()} children={null} />,
    );
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Remove it?' }));
    unmount();
    render(
      <Dialog isOpen title="Rename" actions={actions} onClose={jest.fn()}>
        <Field label="Name" />
      </Dialog>,
    );
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    showModal.mockRestore();
  });

  it.each(['is closed', 'is taken away'])(
    'that %s leaves the focus in the page when the button that opened it is gone',
    async (how) => {
      const page = (isAsking: boolean) => (
        <main tabIndex={-1}>
          {isAsking && <Button>Remove</Button>}
          {(isAsking || how === 'is closed') && (
            <Dialog isOpen={isAsking} title="Remove it?" actions={null} onClose={jest.fn()} children={null} />
          )}
        </main>
      );
      const { rerender } = render(page(true));
      screen.getByText('Remove').focus();
      rerender(page(false));
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
    },
  );
});

describe('what is announced', () => {
  it('danger at once, the rest politely, a second save line not at all', () => {
    render(
      <>
        <Notice tone="danger" title="Stopped" isLive />
        <Notice tone="done" title="Done" isLive />
        <Notice tone="info" title="Quiet" />
        <SaveState icon="saved">All saved</SaveState>
        <SaveState icon="saved" isSilent>
          All saved here too
        </SaveState>
      </>,
    );
    expect(screen.getByRole('alert').textContent).toBe('Stopped');
    expect(screen.getAllByRole('status').map((element) => element.textContent)).toEqual([
      'Done',
      'All saved',
    ]);
  });
});

describe('Progress', () => {
  it('has the words as its name', () => {
    render(<Progress label="Course" words="40 %" value={40} />);
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Course 40 %' });
    expect(bar.value).toBe(40);
  });
});

describe('Switch', () => {
  it('says how it stands, asks for the other, and does nothing while it is busy', async () => {
    const turn = jest.fn();
    const draw = (isOn: boolean, isBusy = false) => (
      <Switch
        label="Reminders"
        isOn={isOn}
        isBusy={isBusy}
        words={{ on: 'On', off: 'Off' }}
        hint="Every Monday"
        onChange={turn}
      />
    );
    const { rerender } = render(draw(false));
    const control = screen.getByRole<HTMLInputElement>('switch', {
      name: 'Reminders',
      description: 'Every Monday',
    });
    await userEvent.click(control);
    expect(turn).toHaveBeenLastCalledWith(true);
    // What is shown is what holds: it turns when the page says so.
    expect(control.checked).toBe(false);
    rerender(draw(true));
    expect(control.checked).toBe(true);
    expect(screen.getByText('On')).toBeTruthy();
    rerender(draw(true, true));
    control.focus();
    await userEvent.keyboard(' ');
    expect(turn).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(control);
  });
});

describe('Pager', () => {
  it('keeps the focus at an end, where pressing does nothing', async () => {
    const go = jest.fn();
    const draw = (page: number) => (
      <Pager label="Pages" words="1 of 2" previous="Previous" next="Next" page={page} pages={2} onPage={go} />
    );
    const { rerender } = render(draw(0));
    const next = screen.getByRole('button', { name: 'Next' });
    await userEvent.click(next);
    expect(go.mock.calls).toEqual([[1]]);
    rerender(draw(1));
    expect(document.activeElement).toBe(next);
    expect(next.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(next);
    expect(go).toHaveBeenCalledTimes(1);
  });
});
