import { describe, expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { useKeptFocus } from './use-kept-focus.ts';

const Screen = ({ isWhole = false }: { isWhole?: boolean }) => {
  useKeptFocus();
  const [isOpen, setOpen] = useState(true);
  return (
    <main tabIndex={-1}>
      {(isOpen || !isWhole) && (
        <section aria-label="Views">
          <p>All</p>
          {isOpen && (
            <div>
              <button type="button" onClick={() => setOpen(false)}>
                Save the view
              </button>
            </div>
          )}
        </section>
      )}
    </main>
  );
};

describe('a button that is gone with what it did', () => {
  it('leaves the focus at the place it was in', async () => {
    render(<Screen />);
    await userEvent.setup().click(screen.getByRole('button'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Views' })));
  });

  it('leaves it in the page when the place is gone too', async () => {
    render(<Screen isWhole />);
    await userEvent.setup().click(screen.getByRole('button'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });
});
