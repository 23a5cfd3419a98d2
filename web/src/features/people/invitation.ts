import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, dataOf } from '~/shared/api/client';
import type { Invitation } from '~/shared/api/shapes';
import { useSignIn } from './sign-in';

export const PASSWORD_LENGTH_MIN = 12;

export function invitationOf(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: async ({ signal }): Promise<Invitation> =>
      dataOf(await api.GET('/api/invitations/{token}', { params: { path: { token } }, signal })),
    staleTime: Infinity,
    retry: false,
  });
}

/** Sets name and password by the one-time link, and signs in with them. */
export function useAcceptance(token: string, email: string) {
  const signIn = useSignIn(undefined);
  return useMutation({
    mutationFn: async (body: { readonly name: string; readonly password: string }) => {
      const params = { path: { token } };
      dataOf(await api.POST('/api/invitations/{token}/acceptance', { params, body }));
      await signIn.mutateAsync({ email, password: body.password });
    },
  });
}
