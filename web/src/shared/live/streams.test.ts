import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Line } from '../testing/line';
import { Live } from './live';
import type { Stream } from './streams';

const TOPIC = 'room/customer/c1';

let live: Live;
let stream: Stream;
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  live = new Live(new QueryClient());
  live.open();
  heard = [];
  stream = live.follow(TOPIC, '1.10.1', {
    onEntry: (entry, offset) => heard.push(`${String(entry)} at ${offset}`),
    onReload: () => heard.push('reload'),
    onRefused: () => heard.push('refused'),
    onPresent: (people) => heard.push(`here: ${people.map(({ name }) => name).join()}`),
    onTyping: ({ name }) => heard.push(`types: ${name}`),
  });
});

afterEach(() => {
  live.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function loseTheLine() {
  Line.last.close();
  vi.advanceTimersByTime(500);
  Line.last.onopen?.();
}

test('what comes is handed over in order, with its offset', () => {
  Line.last.say({ entry: 'first', of: TOPIC, offset: '1.11.1' });
  Line.last.say({ entry: 'of another', of: 'room/customer/c2', offset: '1.11.2' });
  Line.last.say({ entry: 'second', of: TOPIC, offset: '1.12.1' });

  expect(Line.last.said).toEqual([{ watch: TOPIC, from: '1.10.1' }]);
  expect(heard).toEqual(['first at 1.11.1', 'second at 1.12.1']);
});

test('after a lost line it goes on from the last offset', () => {
  Line.last.say({ entry: 'first', of: TOPIC, offset: '1.11.1' });
  loseTheLine();

  expect(Line.last.said).toEqual([{ watch: TOPIC, from: '1.11.1' }]);
});

test('a stream that must be loaded anew is followed from where that was', () => {
  Line.last.say({ reload: TOPIC });
  stream.restart('1.20.1');
  loseTheLine();

  expect(heard).toEqual(['reload']);
  expect(Line.last.said).toEqual([{ watch: TOPIC, from: '1.20.1' }]);
});

test('what comes before it was loaded anew does not hide that something is missing', () => {
  Line.last.say({ reload: TOPIC });
  Line.last.say({ entry: 'later', of: TOPIC, offset: '1.30.1' });
  loseTheLine();

  expect(Line.last.said).toEqual([{ watch: TOPIC, from: '1.10.1' }]);
});

test('who is there says so again and again, also over a new line, until they turn away', () => {
  stream.show(true);
  vi.advanceTimersByTime(30_000);
  expect(Line.last.said.slice(1)).toEqual([{ here: TOPIC }, { here: TOPIC }]);

  loseTheLine();
  expect(Line.last.said.at(-1)).toEqual({ here: TOPIC });

  stream.show(false);
  vi.advanceTimersByTime(60_000);
  expect(Line.last.said.at(-1)).toEqual({ away: TOPIC });
});

test('that one writes is said every three seconds at most', () => {
  vi.setSystemTime('2026-11-24T10:00:00Z');
  stream.types();
  stream.types();
  vi.advanceTimersByTime(3_000);
  stream.types();

  expect(Line.last.said.slice(1)).toEqual([{ typing: TOPIC }, { typing: TOPIC }]);
});

test('who is there, who writes and a refusal are handed over', () => {
  Line.last.say({ here: TOPIC, people: [{ id: 'p2', name: 'Otto' }] });
  Line.last.say({ typing: TOPIC, who: { id: 'p2', name: 'Otto' } });
  Line.last.say({ refused: TOPIC });

  expect(heard).toEqual(['here: Otto', 'types: Otto', 'refused']);
});

test('once stopped, nothing more is handed over or said', () => {
  stream.show(true);
  stream.stop();
  Line.last.say({ entry: 'late', of: TOPIC, offset: '1.11.1' });
  stream.types();
  vi.advanceTimersByTime(60_000);

  expect(heard).toEqual([]);
  expect(Line.last.said.at(-1)).toEqual({ unwatch: TOPIC });
});
