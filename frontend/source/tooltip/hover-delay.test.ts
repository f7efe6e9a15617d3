import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { HoverDelay, closeAfter, openAfter } from "./hover-delay";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("acts after the time and not before", () => {
  const action = vi.fn();
  new HoverDelay().after(openAfter, action);
  vi.advanceTimersByTime(openAfter - 1);
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledOnce();
});

it("keeps only the last request", () => {
  const close = vi.fn();
  const open = vi.fn();
  const delay = new HoverDelay();
  delay.after(closeAfter, close);
  delay.after(openAfter, open);
  vi.runAllTimers();
  expect(close).not.toHaveBeenCalled();
  expect(open).toHaveBeenCalledOnce();
});

it("does nothing once dropped", () => {
  const action = vi.fn();
  const delay = new HoverDelay();
  delay.after(openAfter, action);
  delay.drop();
  vi.runAllTimers();
  expect(action).not.toHaveBeenCalled();
});
