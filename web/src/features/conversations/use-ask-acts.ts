import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCreation } from '~/shared/api/use-creation';
import type { PersonView } from '~/shared/api/shapes';
import { useSession } from '~/shared/session/session';
import { type AskEntry, ASKS, markAnswer, passOn, rootOf, take, withdraw } from './asks';
import { thread } from './rooms';
import { usePut } from './use-message-changes';

interface Taking {
  readonly entry: AskEntry;
  readonly isTaken: boolean;
}

type Taker = Pick<PersonView, 'id' | 'name' | 'otherName'>;

/** What is done with asks of a room. Taking is seen at once; a refusal shows what came before. */
export function useAskActs(customer: string) {
  const queries = useQueryClient();
  const put = usePut(customer);
  const me = useSession().person;
  const renew = async (entry: AskEntry) => {
    const all = await queries.query({ ...thread(rootOf(entry)), staleTime: 0 });
    const found = all.find(({ id }) => id === entry.id);
    if (found !== undefined) put(found);
  };
  const onDone = () => queries.invalidateQueries({ queryKey: ASKS });
  const after = {
    onSuccess: put,
    onError: (_: Error, entry: AskEntry) => {
      // Without an answer, what is shown is what was known.
      renew(entry).catch(() => undefined);
    },
    onSettled: onDone,
  };
  const taking = useMutation({
    mutationFn: ({ entry: { id }, isTaken }: Taking) => take(id, isTaken),
    onMutate: ({ entry, isTaken }) => {
      put(withTaker(entry, isTaken ? me : undefined));
    },
    onSuccess: put,
    onError: (error, { entry }) => {
      put(entry);
      after.onError(error, entry);
    },
    onSettled: onDone,
  });
  const withdrawal = useMutation({
    mutationFn: ({ id }: AskEntry) => withdraw(id),
    ...after,
  });
  return { taking, withdrawal };
}

export function usePass(customer: string) {
  const put = usePut(customer);
  return useCreation(async (...wanted: Parameters<typeof passOn>) => {
    const entry = await passOn(...wanted);
    put(entry);
    return entry;
  }, ASKS);
}

export function useMark(customer: string) {
  const queries = useQueryClient();
  const put = usePut(customer);
  return useMutation({
    mutationFn: ({ ask, reply }: { readonly ask: string; readonly reply: string }) =>
      markAnswer(ask, reply),
    onSuccess: (entry) => {
      put(entry);
      return queries.invalidateQueries({ queryKey: ASKS });
    },
  });
}

function withTaker(entry: AskEntry, taker: Taker | undefined): AskEntry {
  const { takenBy, steps, ...ask } = entry.message.ask;
  const taking =
    taker === undefined
      ? []
      : [{ step: 'taken', at: new Date().toISOString(), actor: taker, department: ask.to }];
  const others = steps.filter(({ step, actor }) => step !== 'taken' || actor?.id !== takenBy?.id);
  const changed = { ...ask, steps: [...others, ...taking], ...(taker && { takenBy: taker }) };
  return { ...entry, message: { ...entry.message, ask: changed } };
}
