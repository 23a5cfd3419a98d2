import { Button, Chip, Group, Popover, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import type { AskEntry } from './asks';
import classes from './ask-pass.module.css';
import { usePass } from './use-ask-acts';

const REASON_MOST = 500;

interface AskPassProps {
  readonly entry: AskEntry;
  readonly customer: string;
}

/** Another department knows the answer: which, and why. */
export function AskPass({ entry, customer }: AskPassProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      width={300}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t('conversations.ask.passOn')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('conversations.ask.passOn')}>
        <PassForm
          entry={entry}
          customer={customer}
          onPassed={() => {
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface PassFormProps extends AskPassProps {
  readonly onPassed: () => void;
}

function PassForm({ entry, customer, onPassed }: PassFormProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const language = useLanguage();
  const { ask } = entry.message;
  const { data: all = [] } = useQuery(departments);
  const [to, setTo] = useState<string>();
  const [reason, setReason] = useState('');
  const pass = usePass(customer);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (to !== undefined) pass.mutate({ id: entry.id, to, reason }, { onSuccess: onPassed });
      }}
    >
      <fieldset className={classes.choice}>
        <legend>{t('conversations.ask.passTo')}</legend>
        <Chip.Group value={to ?? null} onChange={setTo}>
          <Group gap={6}>
            {all
              .filter(({ key }) => key !== ask.to && key !== ask.from)
              .map((one) => (
                <Chip key={one.key} value={one.key} size="xs">
                  {departmentName(one, language)}
                </Chip>
              ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <Textarea
        label={t('conversations.ask.reason')}
        value={reason}
        maxLength={REASON_MOST}
        rows={2}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      {pass.error !== null && (
        <p className={classes.trouble} role="alert">
          {words(pass.error)}
        </p>
      )}
      <Button type="submit" size="xs" disabled={to === undefined} loading={pass.isPending}>
        {t('conversations.ask.passOn')}
      </Button>
    </form>
  );
}
