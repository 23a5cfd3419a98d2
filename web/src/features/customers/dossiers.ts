import { queryOptions } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import { keyOf } from './customers';

/* What the departments have with a customer, newest first. */

function path(id: string) {
  return { params: { path: { id } } } as const;
}

export function dealsOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'deals'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/deals', { ...path(id), signal })),
  });
}

export function casesOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'cases'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/cases', { ...path(id), signal })),
  });
}

export function campaignsOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'campaigns'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/campaigns', { ...path(id), signal })),
  });
}

export function invoicesOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'invoices'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/invoices', { ...path(id), signal })),
  });
}

export function paymentsOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'payments'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/payments', { ...path(id), signal })),
  });
}

export function purchasesOf(id: string) {
  return queryOptions({
    queryKey: [...keyOf(id), 'purchases'],
    queryFn: async ({ signal }) =>
      dataOf(await api.GET('/api/customers/{id}/purchases', { ...path(id), signal })),
  });
}
