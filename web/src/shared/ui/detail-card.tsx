import { HoverCard, Popover } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';

interface DetailCardProps {
  /** One element that takes a ref and can have the focus. */
  readonly target: ReactElement;
  readonly children: ReactNode;
}

/** A card about something: on hover or focus where there is a pointer, on tap where there is none. */
export function DetailCard({ target, children }: DetailCardProps) {
  const hasNoHover = useMediaQuery('(hover: none)');
  if (hasNoHover)
    return (
      <Popover position="bottom-start">
        <Popover.Target>{target}</Popover.Target>
        <Popover.Dropdown>{children}</Popover.Dropdown>
      </Popover>
    );
  return (
    <HoverCard position="bottom-start" interactive>
      <HoverCard.Target>{target}</HoverCard.Target>
      <HoverCard.Dropdown>{children}</HoverCard.Dropdown>
    </HoverCard>
  );
}
