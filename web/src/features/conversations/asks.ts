import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import type { SessionView } from '~/shared/api/shapes';
import type { Due } from '~/shared/model/clock';
import { isMessage, type AskView, type MessageEntry, type RoomEntry } from './room-types';

/** A line of a room that asks a department. */
export interface AskEntry extends MessageEntry {
  readonly message: MessageEntry['message'] & { readonly ask: AskView };
}

export function isAsk(entry: RoomEntry): entry is AskEntry {
  return isMessage(entry) && entry.message.ask !== undefined;
}

export function rootOf({ id, message }: MessageEntry): string {
  return message.inReplyTo?.id ?? id;
}

export function dueOf(at: string, { spans, dueAt }: AskView): Due {
  return { spans, dueAt, putAt: at };
}

/** The next due first. */
export function byDue(left: AskEntry, right: AskEntry): number {
  return Date.parse(left.message.ask.dueAt) - Date.parse(right.message.ask.dueAt);
}

export type AskStep = AskView['steps'][number];

export function lastStep({ steps }: AskView, step: string): AskStep | undefined {
  return steps.findLast((one) => one.step === step);
}

type Departments = Pick<SessionView, 'departments'>;

/** Whether the reader is more than a guest there. */
export function worksIn({ departments }: Departments, key: string | undefined): boolean {
  return departments.some((one) => one.key === key && one.role !== 'GUEST');
}

/** What the reader may do with an ask as it stands. */
export function mayDo(session: Departments, ask: AskView) {
  const isOpen = ask.state === 'open';
  const isHolder = worksIn(session, ask.to);
  const isAsker = worksIn(session, ask.from);
  return {
    answer: isOpen && isHolder,
    reask: ask.state === 'answered' && isAsker,
    withdraw: isOpen && isAsker && lastStep(ask, 'answered') === undefined,
  };
}

/** What probably knows the answer to a text about the customer. */
export function askSuggestion(customer: string, text: string) {
  return queryOptions({
    queryKey: ['ask-suggestion', customer, text],
    queryFn: async ({ signal }) =>
      dataOf(
        await api.GET('/api/rooms/customer/{id}/ask-suggestion', {
          params: { path: { id: customer }, query: { text } },
          signal,
        }),
      ),
    staleTime: 60_000,
    retry: false,
  });
}

export const ASKS = ['asks'] as const;

export type AskListName = 'of-us' | 'waiting';

/** The asks of a department, as the server orders them. @param department key of the one acted for */
export function askList(department: string | undefined, list: AskListName, closed = false) {
  return queryOptions({
    queryKey: [...ASKS, department ?? '', list, closed],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET(`/api/asks/${list}`, { params: { query: { closed } }, signal })),
  });
}

const of = (id: string) => ({ path: { id } }) as const;
const keyed = (id: string, key: string) => ({ ...of(id), header: { 'Idempotency-Key': key } });

export async function take(id: string, isTaken: boolean): Promise<RoomEntry> {
  const address = '/api/asks/{id}/taking';
  return dataOf(
    isTaken
      ? await api.PUT(address, { params: of(id) })
      : await api.DELETE(address, { params: of(id) }),
  );
}

export async function withdraw(id: string): Promise<RoomEntry> {
  return dataOf(await api.PUT('/api/asks/{id}/withdrawal', { params: of(id) }));
}

/** Says that a reply was the answer. */
export async function markAnswer(id: string, reply: string): Promise<RoomEntry> {
  return dataOf(
    await api.PUT('/api/asks/{id}/answer', { params: of(id), body: { message: reply } }),
  );
}

export interface Pass {
  readonly id: string;
  readonly to: string;
  readonly reason: string;
}

export async function passOn(
  { id, to, reason }: Pass,
  header: { readonly 'Idempotency-Key': string },
): Promise<RoomEntry> {
  return dataOf(
    await api.POST('/api/asks/{id}/passes', {
      params: { ...of(id), header },
      body: { to, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
    }),
  );
}

export async function postAsk(
  customer: string,
  body: { readonly text: string; readonly inReplyTo?: string; readonly to: string },
  key: string,
): Promise<RoomEntry> {
  return dataOf(
    await api.POST('/api/rooms/customer/{id}/asks', { params: keyed(customer, key), body }),
  );
}

/** Says something in the ask's thread that answers it, or what is missing in its answer. */
export async function postTo(
  ask: string,
  as: 'answer' | 'reask',
  text: string,
  key: string,
): Promise<RoomEntry> {
  return dataOf(
    await api.POST(`/api/asks/{id}/${as === 'answer' ? 'answers' : 'reasks'}`, {
      params: keyed(ask, key),
      body: { text },
    }),
  );
}
