import { describe, expect, it } from '@jest/globals';
import { fireEvent, render } from '@testing-library/react';
import { useUnfoldedPrint } from './unfolded-print.ts';

const Folded = () => {
  useUnfoldedPrint();
  return (
    <>
      <details open>
        <summary>Uno</summary>
      </details>
      <details>
        <summary>Dos</summary>
      </details>
    </>
  );
};

describe('paper', () => {
  it('has all that is folded, and the screen is as before afterwards', () => {
    render(<Folded />);
    const folds = () => [...document.querySelectorAll('details')].map(({ open }) => open);
    fireEvent(window, new Event('beforeprint'));
    expect(folds()).toEqual([true, true]);
    fireEvent(window, new Event('afterprint'));
    expect(folds()).toEqual([true, false]);
  });
});
