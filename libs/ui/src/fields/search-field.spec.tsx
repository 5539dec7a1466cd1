import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
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
});
