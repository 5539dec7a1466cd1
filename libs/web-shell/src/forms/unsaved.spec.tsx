import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { ShellProvider } from '../hooks.tsx';
import { go } from '../routing/navigation.ts';
import { createTestShell } from '../testing/test-shell.ts';
import { useUnsavedWarning } from './use-unsaved-warning.ts';

const Form = ({ isUnsaved }: { isUnsaved: boolean }) => {
  const release = useUnsavedWarning(isUnsaved);
  return <button onClick={release}>saved</button>;
};

describe('unsaved changes', () => {
  const question = jest.fn<(words?: string) => boolean>();
  let rerender: (isUnsaved: boolean) => void;

  beforeEach(async () => {
    cleanup();
    history.replaceState(null, '', '/form');
    question.mockReset();
    window.confirm = question;
    const { shell } = await createTestShell();
    const draw = (isUnsaved: boolean) => (
      <ShellProvider shell={shell}>
        <Form isUnsaved={isUnsaved} />
      </ShellProvider>
    );
    const view = render(draw(true));
    rerender = (isUnsaved) => view.rerender(draw(isUnsaved));
  });
  afterEach(cleanup);

  it('ask before another screen, and stay when the answer is no', () => {
    question.mockReturnValue(false);
    act(() => go('/elsewhere'));
    expect(location.pathname).toBe('/form');
    expect(question.mock.calls[0]?.[0]).toMatch(/sin guardar/);
    question.mockReturnValue(true);
    act(() => go('/elsewhere'));
    expect(location.pathname).toBe('/elsewhere');
  });

  it('ask nothing for another address of the same screen, after saving, or when nothing was changed', () => {
    act(() => go('/form?page=2'));
    act(() => {
      screen.getByRole('button').click();
      go('/next');
    });
    expect(location.pathname).toBe('/next');
    rerender(false);
    act(() => go('/form'));
    expect(question).not.toHaveBeenCalled();
  });

  it('that were made while others were saved are asked about', () => {
    question.mockReturnValue(false);
    act(() => screen.getByRole('button').click());
    act(() => go('/elsewhere'));
    expect(location.pathname).toBe('/form');
  });

  it('ask when the browser goes back, and keep the address when the answer is no', async () => {
    rerender(false);
    history.replaceState(null, '', '/before');
    history.pushState(null, '', '/form');
    rerender(true);
    question.mockReturnValue(false);
    history.back();
    await waitFor(() => expect(question).toHaveBeenCalled());
    await waitFor(() => expect(location.pathname).toBe('/form'));
    expect(question).toHaveBeenCalledTimes(1);
  });

  it('hold the window when it is closed', () => {
    const closing = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(closing);
    expect(closing.defaultPrevented).toBe(true);
  });
});
