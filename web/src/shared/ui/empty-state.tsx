import { Button } from '@mantine/core';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  /** One sentence: what belongs here. */
  readonly sentence: string;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly isCentred?: boolean;
}

export function EmptyState({ sentence, action, onAction, isCentred = false }: EmptyStateProps) {
  return (
    <div className={`${classes.empty ?? ''} ${isCentred ? (classes.centre ?? '') : ''}`}>
      <p>{sentence}</p>
      {action !== undefined && (
        <Button variant="default" onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
