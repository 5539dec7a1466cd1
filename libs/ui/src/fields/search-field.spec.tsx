import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { SearchField } from './search-field.tsx';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

const write = (words: string) =>
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: words } });
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));
const isWritten = () => screen.getByRole<HTMLInputElement>('searchbox').value;

describe('the field that searches a list', () => {
  it('asks when one has stopped typing for a moment, once, without spaces around', () => {
    const onSearch = jest.fn();
    render(<SearchField label="Buscar" value="" onSearch={onSearch} />);
    write(' an');
    wait(200);
    write(' ana ');
    wait(200);
    expect(onSearch).not.toHaveBeenCalled();
    wait(200);
    expect(onSearch.mock.calls).toEqual([['ana', { replace: false }]]);
  });

  it('asks at once on Enter, and does not send the form it is in', () => {
    const onSearch = jest.fn();
    const onSubmit = jest.fn();
    render(
      <form onSubmit={onSubmit}>
        <SearchField label="Buscar" value="ana" onSearch={onSearch} />
      </form>,
    );
    write('anab');
    expect(fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' })).toBe(false);
    expect(onSearch.mock.calls).toEqual([['anab', { replace: true }]]);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('follows what is searched elsewhere, and keeps what is typed meanwhile', () => {
    const { rerender } = render(<SearchField label="Buscar" value="ana" onSearch={() => {}} />);
    rerender(<SearchField label="Buscar" value="" onSearch={() => {}} />);
    expect(isWritten()).toBe('');
    write('ana ');
    rerender(<SearchField label="Buscar" value="ana" onSearch={() => {}} />);
    expect(isWritten()).toBe('ana ');
  });

  describe('on a machine that answers late', () => {
    const late = (pause = 0) => {
      const onSearch = jest.fn<(words: string, how: { replace: boolean }) => void>();
      const field = (value: string) => (
        <SearchField label="Buscar" value={value} pause={pause} onSearch={onSearch} />
      );
      const { rerender } = render(field(''));
      return {
        type: (words: string) => {
          write(words);
          wait(pause);
        },
        answer: (value: string) => {
          rerender(field(value));
          wait(pause);
        },
        asked: () => onSearch.mock.calls.map(([words]) => words),
      };
    };

    it.each([0, 300])('keeps the letters typed since it asked, after a pause of %i ms', (pause) => {
      const it = late(pause);
      it.type('a');
      write('an');
      it.answer('a');
      expect(isWritten()).toBe('an');
      expect(it.asked()).toEqual(['a', 'an']);
    });

    it('keeps them whichever answers are left out', () => {
      const it = late();
      for (const words of ['a', 'an', 'ana', 'anab']) it.type(words);
      it.answer('an');
      expect(isWritten()).toBe('anab');
      it.answer('anab');
      expect(isWritten()).toBe('anab');
      expect(it.asked()).toEqual(['a', 'an', 'ana', 'anab']);
    });

    it('asks again for what was asked before, when letters were taken away meanwhile', () => {
      const it = late();
      it.type('an');
      it.answer('an');
      it.type('ana');
      it.type('an');
      it.answer('ana');
      expect(isWritten()).toBe('an');
      it.answer('an');
      expect(isWritten()).toBe('an');
      expect(it.asked()).toEqual(['an', 'ana', 'an']);
    });

    it('follows what is searched elsewhere, also after an answer', () => {
      const it = late();
      it.type('ana');
      it.answer('ana');
      it.answer('');
      expect(isWritten()).toBe('');
      it.answer('ana');
      expect(isWritten()).toBe('ana');
      expect(it.asked()).toEqual(['ana']);
    });

    it('is cleared from elsewhere while an answer is on its way', () => {
      const it = late();
      it.type('an');
      it.answer('an');
      it.type('ana');
      it.answer('');
      expect(isWritten()).toBe('');
    });

    it('has the first letters at once, in the list around it', () => {
      const List = () => {
        const [search, setSearch] = useState('');
        return (
          <>
            <SearchField label="Buscar" value={search} pause={0} onSearch={setSearch} />
            <output>{search}</output>
          </>
        );
      };
      render(<List />);
      for (const words of ['m', 'ma', 'mar']) {
        write(words);
        wait(0);
      }
      expect(isWritten()).toBe('mar');
      expect(screen.getByRole('status').textContent).toBe('mar');
    });
  });
});
