import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenReached } from '../../src/ui/report/blocks/when-reached.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An element that is scrolled, and how often it was reached. */
function scroller(isPassing: () => boolean) {
  const element = new EventTarget();
  const reach = vi.fn();
  const leave = whenReached(reach, isPassing)(element as HTMLElement);
  return { step: () => element.dispatchEvent(new Event('scroll')), reach, leave };
}

test('slow scrolling reaches each step', () => {
  const { step, reach } = scroller(() => false);
  step();
  step();
  expect(reach).toHaveBeenCalledTimes(2);
});

test('fast scrolling reaches its first step, and the last one when it rests', () => {
  let isPassing = true;
  const { step, reach } = scroller(() => isPassing);
  for (let at = 0; at < 10; at++) {
    step();
    vi.advanceTimersByTime(20);
  }
  expect(reach).toHaveBeenCalledTimes(1);
  isPassing = false;
  vi.advanceTimersByTime(60);
  expect(reach).toHaveBeenCalledTimes(2);
  // The next step after a rest is a first one.
  step();
  expect(reach).toHaveBeenCalledTimes(3);
});

test('where a rest has jumped, it is reached once more', () => {
  let hasJumped = true;
  const { step, reach } = scroller(() => hasJumped);
  step();
  vi.advanceTimersByTime(60);
  expect(reach).toHaveBeenCalledTimes(2);
  hasJumped = false;
  vi.advanceTimersByTime(60);
  expect(reach).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1_000);
  expect(reach).toHaveBeenCalledTimes(3);
});

test('an element that is gone is not reached', () => {
  const { step, reach, leave } = scroller(() => true);
  step();
  leave();
  step();
  vi.advanceTimersByTime(1_000);
  expect(reach).toHaveBeenCalledTimes(1);
});
