import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '~/shared/session/session';
import { askList, ASKS, take } from './asks';
import type { AskLine } from './room-types';

interface LineTaking {
  readonly line: AskLine;
  readonly isTaken: boolean;
}

/** Taking an ask from the list, and giving it back; seen at once. */
export function useLineTaking() {
  const queries = useQueryClient();
  const { person, department } = useSession();
  return useMutation({
    mutationFn: ({ line: { id }, isTaken }: LineTaking) => take(id, isTaken),
    onMutate: ({ line, isTaken }) => {
      const { takenBy: before, ...ask } = line.ask;
      const changed = { ...line, ask: { ...ask, ...(isTaken && { takenBy: before ?? person }) } };
      queries.setQueryData(askList(department, 'of-us').queryKey, (known) =>
        known?.map((one) => (one.id === line.id ? changed : one)),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ASKS }),
  });
}

export type LineTakingHand = ReturnType<typeof useLineTaking>;
