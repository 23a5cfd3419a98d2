import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../keys/use-keys';
import classes from './side-panel.module.css';

interface SidePanelProps {
  readonly title: ReactNode;
  readonly label: string;
  readonly onClose: () => void;
  readonly onStep?: (step: 1 | -1) => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Details over the list, never instead of it. Esc closes; the arrows go to the next. */
export function SidePanel({ title, label, onClose, onStep, actions, children }: SidePanelProps) {
  const { t } = useTranslation();
  useKeys(label, [{ keys: 'Escape', label: t('ui.close'), run: onClose }]);
  const steps = [
    { step: -1, icon: IconChevronUp, word: t('ui.previous') },
    { step: 1, icon: IconChevronDown, word: t('ui.next') },
  ] as const;
  return (
    <aside className={classes.panel} aria-label={label}>
      <div className={classes.bar}>
        <span className={classes.title}>{title}</span>
        {actions}
        {onStep &&
          steps.map(({ step, icon: Icon, word }) => (
            <Tooltip key={step} label={word}>
              <ActionIcon
                aria-label={word}
                onClick={() => {
                  onStep(step);
                }}
              >
                <Icon size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          ))}
        <Tooltip label={`${t('ui.close')} · Esc`}>
          <ActionIcon aria-label={t('ui.close')} onClick={onClose}>
            <IconX size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes.body}>{children}</div>
    </aside>
  );
}
