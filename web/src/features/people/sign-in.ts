import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, dataOf } from '~/shared/api/client';
import type { DemoPerson } from '~/shared/api/shapes';
import { Refusal } from '~/shared/api/refusal';

const DEMO = 'demo';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in and goes to the address, of this site only. */
export function useSignIn(to: string | undefined) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (body: Credentials) => {
      dataOf(await api.POST('/api/session', { body }));
    },
    onSuccess: async () => {
      // Nothing that another person saw here may be left over.
      queries.clear();
      await navigate({ href: isOfThisSite(to) ? to : '/' });
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      dataOf(await api.DELETE('/api/session'));
    },
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      // The door's own list is on the page by now, and belongs to nobody.
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== DEMO });
    },
  });
}

/** Changes the department acted for; rights may differ, so all is asked anew. */
export function useActFor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (key: string) => {
      dataOf(await api.PUT('/api/session/department', { body: { key } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
    },
  });
}

/** The printed sign-ins of the demo; none where there is no demo. */
export const demoPeople = queryOptions({
  queryKey: [DEMO, 'people'],
  queryFn: async ({ signal }): Promise<readonly DemoPerson[]> => {
    try {
      return dataOf(await api.GET('/api/demo/people', { signal }));
    } catch (error) {
      if (error instanceof Refusal && (error.status === 404 || error.status === 401)) return [];
      throw error;
    }
  },
  staleTime: Infinity,
});

function isOfThisSite(to: string | undefined): to is string {
  return to !== undefined && /^\/(?![/\\])/.test(to);
}
