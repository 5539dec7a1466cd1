import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { unbroken } from './unbroken.tsx';

describe('a heading', () => {
  it.each([
    ['Post-test: where you end', ['Post-test:']],
    ['Que reste-t-il\u202f? Le pré-test', ['reste-t-il\u202f?', 'pré-test']],
    ['Prueba inicial', []],
    ['Aide-mémoire', ['Aide-mémoire']],
  ])('keeps short words with a hyphen whole, and its name: %s', (title, kept) => {
    render(<h1>{unbroken(title)}</h1>);
    expect(screen.getByRole('heading', { name: title }).textContent).toBe(title);
    expect([...document.querySelectorAll('.unbroken')].map(({ textContent }) => textContent)).toEqual(kept);
  });
});
