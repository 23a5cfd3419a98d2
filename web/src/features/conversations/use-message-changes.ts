import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, dataOf, ifUnchanged } from '~/shared/api/client';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { showDone } from '~/shared/ui/toast';
import { placed, withEntry } from './room-cache';
import type { MessageEntry, RoomEntry } from './room-types';
import { room, thread } from './rooms';

const of = (id: string) => ({ path: { id } }) as const;

/** Puts an entry where the page has it: in its room, and in its thread. */
export function usePut(customer: string) {
  const queries = useQueryClient();
  return (entry: RoomEntry) => {
    queries.setQueryData(room(customer).queryKey, (known) =>
      known === undefined ? known : withEntry(known, entry),
    );
    queries.setQueryData(thread(entry.message?.inReplyTo?.id ?? entry.id).queryKey, (known) =>
      known === undefined ? known : placed(known, entry),
    );
  };
}

export function useEdit(customer: string) {
  const put = usePut(customer);
  return useMutation({
    mutationFn: async ({ id, message, text }: MessageEntry & { readonly text: string }) =>
      dataOf(
        await api.PUT('/api/messages/{id}', {
          params: { ...of(id), header: ifUnchanged(message.version) },
          body: { text },
        }),
      ),
    onSuccess: put,
  });
}

/** Taking one's message back and letting it stand again; both are seen at once. */
export function useDeletion(customer: string) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const queries = useQueryClient();
  const put = usePut(customer);
  const restoration = useMutation({
    mutationFn: async ({ id }: MessageEntry) => {
      dataOf(await api.DELETE('/api/messages/{id}/deletion', { params: of(id) }));
      // Its text is not on the page if it was deleted before that was loaded.
      const all = await queries.query({ ...thread(id), staleTime: 0 });
      return all.find((one) => one.id === id);
    },
    onSuccess: (entry) => {
      if (entry !== undefined) put(entry);
    },
    onError: (error) => {
      showDone(words(error));
    },
  });
  const deletion = useMutation({
    mutationFn: async ({ id }: MessageEntry) => {
      dataOf(await api.PUT('/api/messages/{id}/deletion', { params: of(id) }));
    },
    onMutate: (entry) => {
      const deletedAt = new Date().toISOString();
      put({ ...entry, message: { ...entry.message, text: '', deletedAt } });
    },
    onSuccess: (_, entry) => {
      showDone(t('conversations.deleted'), {
        label: t('ui.undo'),
        run: () => {
          put(entry);
          restoration.mutate(entry);
        },
      });
    },
    onError: (error, entry) => {
      put(entry);
      showDone(words(error));
    },
  });
  return { remove: deletion.mutate, restore: restoration.mutate };
}
