import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenHours, Weekday } from '~/shared/api/shapes';
import { useLanguage } from '~/shared/i18n/text';
import { dayName, endsAfterItBegins, hoursOf, minuteOf, timeIn, weekdays, withDay } from './week';
import classes from './week-table.module.css';

interface WeekTableProps {
  readonly hours: readonly OpenHours[];
  readonly onChange: (hours: OpenHours[]) => void;
}

/** When a department works: one row a day, as many stretches as the day has, none on a day off. */
export function WeekTable({ hours, onChange }: WeekTableProps) {
  const { t } = useTranslation();
  const monday = hoursOf(hours, 'MONDAY');
  return (
    <div>
      <table className={classes.table} aria-label={t('administration.department.hours')}>
        <tbody>
          {weekdays.map((day) => (
            <DayRow
              key={day}
              day={day}
              stretches={hoursOf(hours, day)}
              onChange={(stretches) => {
                onChange(withDay(hours, day, stretches));
              }}
            />
          ))}
        </tbody>
      </table>
      <Button
        size="xs"
        variant="subtle"
        disabled={monday.length === 0}
        onClick={() => {
          onChange(
            weekdays.flatMap((day, index) =>
              index < 5 ? monday.map((one) => ({ ...one, day })) : hoursOf(hours, day),
            ),
          );
        }}
      >
        {t('administration.department.likeMonday')}
      </Button>
    </div>
  );
}

interface DayRowProps {
  readonly day: Weekday;
  readonly stretches: readonly OpenHours[];
  readonly onChange: (stretches: OpenHours[]) => void;
}

function DayRow({ day, stretches, onChange }: DayRowProps) {
  const { t } = useTranslation();
  const name = dayName(day, useLanguage(), 'long');
  const last = stretches.at(-1);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {stretches.length === 0 && (
          <span className={classes.closed}>{t('administration.department.closed')}</span>
        )}
        {stretches.map((stretch, index) => (
          <Stretch
            key={index}
            stretch={stretch}
            dayName={name}
            onChange={(changed) => {
              onChange(stretches.map((one, at) => (at === index ? changed : one)));
            }}
            onRemove={() => {
              onChange(stretches.filter((_, at) => at !== index));
            }}
          />
        ))}
      </td>
      <td className={classes.add}>
        <Tooltip label={t('administration.department.addHours')}>
          <ActionIcon
            aria-label={t('administration.department.addHoursOn', { day: name })}
            onClick={() => {
              onChange([...stretches, next(day, last)]);
            }}
          >
            <IconPlus size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}

/** A usual day; or, after another stretch, what is left of the afternoon. */
function next(day: Weekday, last: OpenHours | undefined): OpenHours {
  if (last === undefined) return { day, from: '09:00', to: '17:00' };
  const from = minuteOf(last.to);
  return { day, from: from < '13:00' ? '13:00' : from, to: from < '18:00' ? '18:00' : '23:00' };
}

interface StretchProps {
  readonly stretch: OpenHours;
  readonly dayName: string;
  readonly onChange: (stretch: OpenHours) => void;
  readonly onRemove: () => void;
}

function Stretch({ stretch, dayName: day, onChange, onRemove }: StretchProps) {
  const { t } = useTranslation();
  const isWrong = !endsAfterItBegins(stretch);
  return (
    <span className={classes.stretch}>
      {(['from', 'to'] as const).map((end) => (
        <TimeField
          key={end}
          label={t(`administration.department.${end}`, { day })}
          isWrong={isWrong}
          time={minuteOf(stretch[end])}
          onChange={(time) => {
            onChange({ ...stretch, [end]: time });
          }}
        />
      ))}
      <ActionIcon
        size={26}
        aria-label={t('administration.department.removeHours', { day })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.6} />
      </ActionIcon>
    </span>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly isWrong: boolean;
  readonly time: string;
  readonly onChange: (time: string) => void;
}

/** A time of 24 hours, typed as people write it: 9, 930, 9:30. The browser's own field would show AM and PM to some. */
function TimeField({ label, isWrong, time, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? time : timeIn(typed);
  return (
    <input
      className={classes.time}
      inputMode="numeric"
      aria-label={label}
      aria-invalid={isWrong || read === undefined || undefined}
      value={typed ?? time}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = timeIn(event.currentTarget.value);
        if (next !== undefined) onChange(next);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
