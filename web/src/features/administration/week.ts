import type { OpenHours, Weekday } from '~/shared/api/shapes';
import type { Language } from '~/shared/i18n/text';

export const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

/** A Monday; its week names the days. */
const MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export function dayName(day: Weekday, language: Language, length: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: length,
    timeZone: 'UTC',
  }).format(MONDAY_MS + weekdays.indexOf(day) * DAY_MS);
}

/** 09:00:00 and 09:00 are the same to a reader. */
export const minuteOf = (time: string) => time.slice(0, 5);

/** The time that somebody means by 9, 930, 9:30 or 09：30; undefined where it is none. */
export function timeIn(typed: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})[:：.]?([0-5]\d)?$/.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

export function hoursOf(hours: readonly OpenHours[], day: Weekday): OpenHours[] {
  return hours
    .filter((one) => one.day === day)
    .sort((one, other) => one.from.localeCompare(other.from));
}

/** The week with the day's stretches replaced. */
export function withDay(
  hours: readonly OpenHours[],
  day: Weekday,
  stretches: readonly OpenHours[],
) {
  return weekdays.flatMap((one) => (one === day ? [...stretches] : hoursOf(hours, one)));
}

/** 00:00 ends a day. */
const endOf = (to: string) => (minuteOf(to) === '00:00' ? '24:00' : to);

export const endsAfterItBegins = ({ from, to }: OpenHours) =>
  from !== '' && to !== '' && from < endOf(to);

/** Whether each stretch ends after it begins, and none begins before the one before it has ended. */
export function isWeek(hours: readonly OpenHours[]): boolean {
  return weekdays.every((day) => {
    const stretches = hoursOf(hours, day);
    return stretches.every((stretch, index) => {
      const before = stretches[index - 1];
      return (
        endsAfterItBegins(stretch) && (before === undefined || endOf(before.to) <= stretch.from)
      );
    });
  });
}

/** The week in a few words: days with the same hours are taken together, "Mon–Fri 09:00–17:00". */
export function weekInWords(hours: readonly OpenHours[], language: Language): string {
  // Beside 一, a dash looks like another 一.
  const [until, and] = language === 'zh' ? ['至', '、'] : ['–', ', '];
  const runs: { from: Weekday; to: Weekday; times: string }[] = [];
  for (const day of weekdays) {
    const times = hoursOf(hours, day)
      .map(({ from, to }) => `${minuteOf(from)}–${minuteOf(to)}`)
      .join(and);
    const last = runs.at(-1);
    if (last?.times === times) last.to = day;
    else runs.push({ from: day, to: day, times });
  }
  return runs
    .filter(({ times }) => times !== '')
    .map(({ from, to, times }) => {
      const first = dayName(from, language, 'short');
      const days = from === to ? first : `${first}${until}${dayName(to, language, 'short')}`;
      return `${days} ${times}`;
    })
    .join(' · ');
}
