import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client';
import type { SessionView } from '../api/shapes';

/** Who is signed in, with the rights the page must know of. @throws Refusal sign-in-needed */
export const session = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView> =>
    dataOf(await api.GET('/api/session', { signal })),
  staleTime: 60_000,
  retry: false,
});

/** Only below the shell, which draws nothing before somebody is signed in. */
export function useSession(): SessionView {
  return useSuspenseQuery(session).data;
}
