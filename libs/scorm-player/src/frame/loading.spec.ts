import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { loadingWatch, type LoadingNews } from './loading.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const watched = () => {
  const now = { bytes: 0, isSeen: false };
  const told: LoadingNews[] = [];
  const watch = loadingWatch(
    () => now,
    (news) => told.push(news),
  );
  return { now, told, watch };
};

it('An item on its way is told of each second, until something of it can be seen', () => {
  const { now, told, watch } = watched();
  watch.begin();
  now.bytes = 400;
  jest.advanceTimersByTime(1000);
  Object.assign(now, { bytes: 900, isSeen: true });
  jest.advanceTimersByTime(60_000);
  expect(told).toEqual([
    { bytes: 0, isOver: false },
    { bytes: 400, isOver: false },
    { bytes: 900, isOver: true },
  ]);
});

it('An item that talks is there, and is told of once', () => {
  const { told, watch } = watched();
  watch.begin();
  watch.end();
  watch.end();
  jest.advanceTimersByTime(5000);
  expect(told.map(({ isOver }) => isOver)).toEqual([false, true]);
});

it('An item that never comes is not waited for without end', () => {
  const { told, watch } = watched();
  watch.begin();
  jest.advanceTimersByTime(200_000);
  expect(told.at(-1)?.isOver).toBe(true);
});
