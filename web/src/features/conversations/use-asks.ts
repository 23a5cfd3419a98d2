import { useQuery } from '@tanstack/react-query';
import { useLive } from '~/shared/live/live-provider';
import { useSession } from '~/shared/session/session';
import { askList, type AskListName, ASKS, worksIn } from './asks';

/** The asks of the department that the reader acts for. */
export function useAsks(list: AskListName, isClosed = false) {
  const session = useSession();
  const { department } = session;
  return useQuery({
    ...askList(department, list, isClosed),
    enabled: worksIn(session, department),
  });
}

/** How many open asks are in a list; undefined before that is known. */
export function useAskCount(list: AskListName): number | undefined {
  return useAsks(list).data?.length;
}

/** How many asks to the reader's department nobody has taken. The navigation counts them on every page, and so keeps all lists fresh. */
export function useUntaken(): number {
  const { department, departments } = useSession();
  const acting = departments.find(({ key }) => key === department);
  useLive(`asks/${acting?.id ?? ''}`, ASKS, acting !== undefined);
  const { data = [] } = useAsks('of-us');
  return data.filter(({ ask }) => ask.takenBy === undefined).length;
}
