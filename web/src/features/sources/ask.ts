import { Refusal, unreachable } from '~/shared/api/refusal';

interface Versioned<T> {
  readonly data: T;
  readonly version: string | undefined;
}

interface Asking {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
  readonly version?: string;
}

export function csrfToken() {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '');
}

export function refusalOf(status: number, text: string): Refusal {
  try {
    return new Refusal(status, JSON.parse(text));
  } catch {
    // Not from the server itself: a proxy in between, or nothing at all.
    return new Refusal(status, {});
  }
}

/** @throws Refusal when the server says no or cannot be reached */
export async function ask<T>(method: string, path: string, asking: Asking = {}): Promise<T> {
  return (await askWithVersion<T>(method, path, asking)).data;
}

/** The same, with the version (ETag) that a later change has to name. */
export async function askWithVersion<T>(
  method: string,
  path: string,
  asking: Asking = {},
): Promise<Versioned<T>> {
  const headers = new Headers({ Accept: 'application/json' });
  if (asking.body !== undefined) headers.set('Content-Type', 'application/json');
  if (method !== 'GET') headers.set('X-XSRF-TOKEN', csrfToken());
  if (asking.idempotencyKey !== undefined) headers.set('Idempotency-Key', asking.idempotencyKey);
  if (asking.version !== undefined) headers.set('If-Match', asking.version);
  const response = await reach(new URL(path, window.location.origin), {
    method,
    headers,
    ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
    ...(asking.signal === undefined ? {} : { signal: asking.signal }),
  });
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return {
    data: (text === '' ? undefined : JSON.parse(text)) as T,
    version: response.headers.get('ETag') ?? undefined,
  };
}

async function reach(address: URL, request: RequestInit) {
  try {
    return await fetch(address, request);
  } catch (problem) {
    // A request that the page itself gave up is not a fault.
    if (request.signal?.aborted === true) throw problem;
    throw unreachable();
  }
}
