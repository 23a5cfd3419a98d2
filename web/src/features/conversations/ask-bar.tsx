import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { departmentName } from '~/shared/model/departments';
import { fieldCatalogue } from '~/shared/model/fields';
import { DepartmentMark } from '~/shared/ui/department-mark';
import type { Asking, Suggested } from './use-asking';
import classes from './ask-bar.module.css';

interface AskBarProps {
  readonly asking: Asking;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** Whether it lists the departments. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Whom the text asks, and why it is suggested. */
export function AskBar({ asking, area, isOpen, onOpen }: AskBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chosen = asking.choices.find(({ key }) => key === asking.to);
  return (
    <div className={classes.bar}>
      <Menu opened={isOpen} onChange={onOpen} position="top-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={chosen && <DepartmentMark id={chosen.key} />}
            rightSection={<IconChevronDown size={14} stroke={1.6} />}
            aria-label={
              chosen && t('conversations.ask.to', { department: departmentName(chosen, language) })
            }
          >
            {chosen === undefined ? t('conversations.ask.which') : departmentName(chosen, language)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {asking.choices.map((one) => (
            <Menu.Item
              key={one.key}
              leftSection={<DepartmentMark id={one.key} />}
              aria-label={departmentName(one, language)}
              onClick={() => {
                asking.choose(one.key);
                // Once the list has given the focus back.
                setTimeout(() => area.current?.focus());
              }}
            >
              {departmentName(one, language)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={classes.because} role="status">
        {asking.suggested !== undefined && <Because suggested={asking.suggested} />}
      </span>
    </div>
  );
}

function Because({ suggested: { department, because, field } }: { readonly suggested: Suggested }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: fields } = useQuery({ ...fieldCatalogue, enabled: because === 'field' });
  if (because === 'named') return t('conversations.ask.because.named');
  if (because === 'answered')
    return t('conversations.ask.because.answered', {
      department: departmentName(department, language),
    });
  const found = fields?.find(({ key }) => key === field);
  if (found === undefined) return null;
  return t('conversations.ask.because.field', { field: labelOf(found, language) });
}
