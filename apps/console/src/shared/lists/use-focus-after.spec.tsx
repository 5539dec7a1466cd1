import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { useFocusAfter } from './use-focus-after.ts';

const Page = ({ step }: { step: string }) => (
  <>
    <input aria-label="elsewhere" />
    <div ref={useFocusAfter(step)} tabIndex={-1} data-testid="steps">
      {step === 'one' && <button type="button">go</button>}
    </div>
  </>
);

it('takes the focus when the button that had it goes with its step', () => {
  const { rerender } = render(<Page step="one" />);
  screen.getByRole('button').focus();
  rerender(<Page step="two" />);
  expect(document.activeElement).toBe(screen.getByTestId('steps'));
});

it('leaves the focus of somebody who has gone on', () => {
  const { rerender } = render(<Page step="one" />);
  screen.getByRole('textbox').focus();
  rerender(<Page step="two" />);
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});
