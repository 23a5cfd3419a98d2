import { Button } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { showDone } from '~/shared/ui/toast';
import { withNewest } from './room-cache';
import { follow, room, ROOMS } from './rooms';

interface FollowButtonProps {
  readonly customer: string;
  readonly isFollowing: boolean;
}

export function FollowButton({ customer, isFollowing }: FollowButtonProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const queries = useQueryClient();
  const { queryKey } = room(customer);
  const note = (following: boolean) => {
    queries.setQueryData(queryKey, (known) =>
      known === undefined ? known : withNewest(known, { following }),
    );
  };
  const { mutate } = useMutation({
    mutationFn: (wanted: boolean) => follow(customer, wanted),
    onMutate: note,
    onError: (error, wanted) => {
      note(!wanted);
      showDone(words(error));
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ROOMS }),
  });
  const Icon = isFollowing ? IconBellOff : IconBell;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon size={16} stroke={1.6} />}
      onClick={() => {
        mutate(!isFollowing);
      }}
    >
      {t(isFollowing ? 'conversations.unfollow' : 'conversations.follow')}
    </Button>
  );
}
