import {
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api, dataOf, ifUnchanged } from '~/shared/api/client';
import type {
  Company,
  DepartmentDraft,
  Invited,
  PersonDraft,
  PersonView,
  PolicyRow,
  TokenView,
} from '~/shared/api/shapes';
import { useCreation } from '~/shared/api/use-creation';
import { departments } from '~/shared/model/departments';
import { session } from '~/shared/session/session';

const PEOPLE_A_PAGE = 200;

const keys = {
  company: ['company'],
  people: ['people'],
  access: ['access'],
  tokens: ['tokens'],
} as const;

/** Something to edit, and which version of it is seen. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: number;
}

const company = queryOptions({
  queryKey: keys.company,
  queryFn: async ({ signal }): Promise<Versioned<Company>> => {
    const { version, ...value } = dataOf(await api.GET('/api/company', { signal }));
    return { value, version };
  },
});

export function useCompany() {
  return useQuery(company);
}

interface Change<T> extends Versioned<T> {
  readonly id: string;
}

export function useChangeCompany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ value, version }: Versioned<Company>) => {
      dataOf(
        await api.PUT('/api/company', { body: value, params: { header: ifUnchanged(version) } }),
      );
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.company }),
        queries.invalidateQueries({ queryKey: session.queryKey }),
      ]),
  });
}

export function useOpenDepartment() {
  return useCreation(
    async (body: DepartmentDraft, header) =>
      dataOf(await api.POST('/api/departments', { body, params: { header } })),
    departments.queryKey,
  );
}

export function useChangeDepartment() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, value, version }: Change<DepartmentDraft>) => {
      const params = { path: { id }, header: ifUnchanged(version) };
      dataOf(await api.PUT('/api/departments/{id}', { body: value, params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: departments.queryKey }),
  });
}

export function usePeople(deactivated: boolean) {
  return useInfiniteQuery({
    queryKey: [...keys.people, { deactivated }],
    queryFn: async ({ signal, pageParam }) => {
      const query = {
        deactivated,
        limit: PEOPLE_A_PAGE,
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      };
      return dataOf(await api.GET('/api/people', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    select: ({ pages }): readonly PersonView[] => pages.flatMap(({ items }) => items),
  });
}

export function useInvite() {
  return useCreation(
    async (body: PersonDraft, header): Promise<Invited> =>
      dataOf(await api.POST('/api/people', { body, params: { header } })),
    keys.people,
  );
}

/** A new link for who lost the first, or forgot the password; the ones before open nothing any more. */
export function useInviteAgain() {
  return useCreation(async (id: string, header): Promise<Invited> =>
    dataOf(await api.POST('/api/people/{id}/invitation', { params: { path: { id }, header } })),
  );
}

export function useChangePerson() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, value, version }: Change<PersonDraft>) => {
      const params = { path: { id }, header: ifUnchanged(version) };
      dataOf(await api.PUT('/api/people/{id}', { body: value, params }));
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: keys.people }),
        queries.invalidateQueries({ queryKey: session.queryKey }),
      ]),
  });
}

export function useDeactivation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, isActive }: { readonly id: string; readonly isActive: boolean }) => {
      const address = '/api/people/{id}/deactivation';
      const params = { path: { id } };
      dataOf(isActive ? await api.DELETE(address, { params }) : await api.PUT(address, { params }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.people }),
  });
}

export function useAccess() {
  return useQuery({
    queryKey: keys.access,
    queryFn: async ({ signal }): Promise<readonly PolicyRow[]> =>
      dataOf(await api.GET('/api/access', { signal })),
  });
}

export function useTokens() {
  return useQuery({
    queryKey: keys.tokens,
    queryFn: async ({ signal }): Promise<readonly TokenView[]> =>
      dataOf(await api.GET('/api/tokens', { signal })),
  });
}

export function useMakeToken() {
  return useCreation(
    async (name: string, header) =>
      dataOf(await api.POST('/api/tokens', { body: { name }, params: { header } })),
    keys.tokens,
  );
}

export function useRevokeToken() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      dataOf(await api.DELETE('/api/tokens/{id}', { params: { path: { id } } }));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.tokens }),
  });
}
