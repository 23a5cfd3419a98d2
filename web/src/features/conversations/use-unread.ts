import { useQuery } from '@tanstack/react-query';
import { useLive } from '~/shared/live/live-provider';
import { useSession } from '~/shared/session/session';
import { roomList } from './rooms';

/** How many messages wait for the reader in all their rooms; kept fresh. */
export function useUnread(): number {
  const { person } = useSession();
  useLive(`rooms/${person.id}`, roomList.queryKey);
  const { data = 0 } = useQuery({
    ...roomList,
    select: (rooms) => rooms.reduce((sum, { unread }) => sum + unread, 0),
  });
  return data;
}
