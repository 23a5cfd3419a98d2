/** Opening hours: from then until just before then. */
interface Span {
  readonly from: string;
  readonly to: string;
}

/** What has a due moment in the business time of whom it is due from. */
export interface Due {
  /** The opening hours until it is due; outside them the clock stands still. */
  readonly spans: readonly Span[];
  readonly dueAt: string;
  /** When it was put: the clock of this device may be behind the server's. */
  readonly putAt: string;
}

export type ClockState =
  | { readonly kind: 'running'; readonly leftMs: number; readonly share: number }
  | {
      readonly kind: 'still';
      readonly leftMs: number;
      readonly share: number;
      readonly opensAt: string;
    }
  | { readonly kind: 'overdue' };

/** @param nowMs in ms since 1970 */
export function clockAt({ spans, dueAt, putAt }: Due, nowMs: number): ClockState {
  const now = Math.max(nowMs, Date.parse(putAt));
  if (now >= Date.parse(dueAt)) return { kind: 'overdue' };
  const leftMs = openBetween(spans, now, Infinity);
  const totalMs = openBetween(spans, -Infinity, Infinity);
  const share = totalMs === 0 ? 0 : leftMs / totalMs;
  const next = spans.find(({ to }) => Date.parse(to) > now);
  return next !== undefined && Date.parse(next.from) > now
    ? { kind: 'still', leftMs, share, opensAt: next.from }
    : { kind: 'running', leftMs, share };
}

/** How much business time there was still, in ms; 0 from when it was due. */
export function leftAt({ spans }: Due, at: string): number {
  return openBetween(spans, Date.parse(at), Infinity);
}

function openBetween(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce(
    (sum, span) =>
      sum + Math.max(0, Math.min(Date.parse(span.to), to) - Math.max(Date.parse(span.from), from)),
    0,
  );
}
