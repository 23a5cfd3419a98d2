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
import { useOnceOnly } from '~/shared/api/use-once-only';
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
  const queries = useQueryClient();
  const once = useOnceOnly();
  return useMutation({
    mutationFn: async (body: DepartmentDraft) => {
      const params = { header: { 'Idempotency-Key': once.keyOf(body) } };
      return dataOf(await api.POST('/api/departments', { body, params }));
    },
    onSuccess: () => {
      once.onSuccess();
      return queries.invalidateQueries({ queryKey: departments.queryKey });
    },
    onError: once.onError,
  });
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
  const queries = useQueryClient();
  const once = useOnceOnly();
  return useMutation({
    mutationFn: async (body: PersonDraft): Promise<Invited> => {
      const params = { header: { 'Idempotency-Key': once.keyOf(body) } };
      return dataOf(await api.POST('/api/people', { body, params }));
    },
    onSuccess: () => {
      once.onSuccess();
      return queries.invalidateQueries({ queryKey: keys.people });
    },
    onError: once.onError,
  });
}

/** A new link for who lost the first, or forgot the password; the ones before open nothing any more. */
export function useInviteAgain() {
  const once = useOnceOnly();
  return useMutation({
    mutationFn: async (id: string): Promise<Invited> => {
      const params = { path: { id }, header: { 'Idempotency-Key': once.keyOf(id) } };
      return dataOf(await api.POST('/api/people/{id}/invitation', { params }));
    },
    onSuccess: once.onSuccess,
    onError: once.onError,
  });
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
  const queries = useQueryClient();
  const once = useOnceOnly();
  return useMutation({
    mutationFn: async (name: string) => {
      const params = { header: { 'Idempotency-Key': once.keyOf(name) } };
      return dataOf(await api.POST('/api/tokens', { body: { name }, params }));
    },
    onSuccess: () => {
      once.onSuccess();
      return queries.invalidateQueries({ queryKey: keys.tokens });
    },
    onError: once.onError,
  });
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
