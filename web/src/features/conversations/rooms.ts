import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';

const PAGE = 50;

function path(id: string) {
  return { path: { id } } as const;
}

export function topicOf(customer: string): string {
  return `room/customer/${customer}`;
}

/** The room of a customer. It is never stale: the stream brings what comes, or says that it is to be loaded anew. */
export function room(customer: string) {
  return infiniteQueryOptions({
    queryKey: ['room', customer],
    queryFn: async ({ pageParam, signal }) =>
      dataOf(
        await api.GET('/api/rooms/customer/{id}', {
          params: {
            ...path(customer),
            query: { limit: PAGE, ...(pageParam === undefined ? {} : { before: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ older }) => older,
    staleTime: Infinity,
  });
}

/** Who can be named in the room, and what those are called who were. */
export function roomPeople(customer: string) {
  return queryOptions({
    queryKey: ['room-people', customer],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/rooms/customer/{id}/people', { params: path(customer), signal })),
    staleTime: 5 * 60_000,
  });
}

export async function readUpTo(customer: string, offset: string) {
  dataOf(
    await api.PUT('/api/rooms/customer/{id}/read', { params: path(customer), body: { offset } }),
  );
}

/** A message and all replies to it, oldest first; the room's stream keeps it fresh while it is shown. */
export function thread(root: string) {
  return queryOptions({
    queryKey: ['thread', root],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/messages/{id}/thread', { params: path(root), signal })),
    staleTime: 0,
  });
}

export const ROOMS = ['rooms'] as const;

export async function follow(customer: string, isWanted: boolean) {
  const address = '/api/rooms/customer/{id}/following';
  const of = { params: path(customer) };
  dataOf(isWanted ? await api.PUT(address, of) : await api.DELETE(address, of));
}

/** The rooms that the reader follows, or that name a department of theirs; where something was said last first. */
export const roomList = queryOptions({
  queryKey: ROOMS,
  queryFn: async ({ signal }) => dataOf(await api.GET('/api/rooms', { signal })),
});
