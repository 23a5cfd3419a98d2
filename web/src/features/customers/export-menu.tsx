import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportAddress, type ExportFormat } from './export';
import type { CustomerFilter } from './customers';
import { useMayExport } from './rights';
import classes from './customers-page.module.css';

const formats: readonly ExportFormat[] = ['csv', 'xlsx'];

interface ExportMenuProps {
  readonly filter: CustomerFilter;
  readonly columns: readonly string[];
  /** Only these customers, instead of all that fit the filter. */
  readonly ids?: readonly string[];
}

/** The list as it is filtered, sorted and shown, as a file. The server makes it, as far as the reader may take it away. */
export function ExportMenu({ filter, columns, ids }: ExportMenuProps) {
  const { t } = useTranslation();
  if (!useMayExport()) return null;
  const isOfSelection = ids !== undefined;
  return (
    <Menu position={isOfSelection ? 'top-start' : 'bottom-end'}>
      <Menu.Target>
        <Button
          size={isOfSelection ? 'xs' : 'sm'}
          variant={isOfSelection ? 'subtle' : 'default'}
          className={isOfSelection ? '' : (classes.wide ?? '')}
          title={isOfSelection ? undefined : t('customers.export')}
          leftSection={<IconDownload size={16} stroke={1.6} />}
        >
          {t(isOfSelection ? 'customers.exportSelection' : 'customers.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={exportAddress(format, filter, columns, ids)}
            download
          >
            {t(`customers.exportAs.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
