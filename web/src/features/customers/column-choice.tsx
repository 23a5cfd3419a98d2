import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column } from '~/shared/ui/data-table';
import classes from './customers-page.module.css';

interface ColumnChoiceProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly isShown: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
}

export function ColumnChoice<Row>({ columns, isShown, onToggle }: ColumnChoiceProps<Row>) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          className={classes.wide ?? ''}
          title={t('customers.columns')}
          leftSection={<IconColumns3 size={16} stroke={1.6} />}
        >
          {t('customers.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.choices} role="group" aria-label={t('customers.columns')}>
          {columns.slice(1).map(({ id, header }) => (
            <Checkbox
              key={id}
              label={header}
              checked={isShown(id)}
              onChange={() => {
                onToggle(id);
              }}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
