import { useMemo } from 'react';
import { useLanguage, type Language } from '../i18n/text';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Dates and numbers as the reader's language writes them, in the zone of the reader's device. */
export interface Format {
  readonly time: (iso: string) => string;
  readonly date: (iso: string) => string;
  readonly longDate: (iso: string) => string;
  /** A day of the calendar, such as 2026-11-24: the same in every zone. */
  readonly day: (day: string) => string;
  readonly full: (iso: string) => string;
  readonly ago: (iso: string) => string;
  /** The time of day, with its weekday within a week around now, else with its date; today's alone. */
  readonly near: (iso: string) => string;
  /** The whole hours and minutes of a length in ms; at least one minute. */
  readonly minutes: (lengthMs: number) => string;
  readonly seconds: (count: number) => string;
  readonly number: (value: number, digits?: number) => string;
  /** With its sign, also above zero. */
  readonly signed: (value: number, digits?: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly bytes: (count: number) => string;
  readonly money: (amount: number, currency: string) => string;
}

function secondsIn(language: Language, count: number): string {
  const units = language === 'zh' ? [' 小时', ' 分', ' 秒'] : [' h', ' min', ' s'];
  const whole = Math.max(0, Math.round(count));
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
    .map((value, index) => ({ value, unit: units[index] ?? '' }))
    .filter(({ value }) => value > 0)
    .slice(0, 2);
  if (parts.length === 0) return `0${units[2] ?? ''}`;
  return parts.map(({ value, unit }) => `${value}${unit}`).join(' ');
}

function agoIn(language: Language, date: (iso: string) => string): (iso: string) => string {
  const [now, minutes, hours, days, yesterday] =
    language === 'zh'
      ? ['刚刚', ' 分钟前', ' 小时前', ' 天前', '昨天']
      : ['just now', ' min ago', ' h ago', ' d ago', 'yesterday'];
  return (iso) => {
    const passed = Date.now() - Date.parse(iso);
    if (passed >= 14 * DAY_MS) return date(iso);
    if (passed < 60_000) return now;
    if (passed < HOUR_MS) return `${Math.floor(passed / 60_000)}${minutes}`;
    if (passed < DAY_MS) return `${Math.floor(passed / HOUR_MS)}${hours}`;
    const whole = Math.round(passed / DAY_MS);
    return whole === 1 ? yesterday : `${whole}${days}`;
  };
}

function nearIn(dates: (options: Intl.DateTimeFormatOptions) => (iso: string) => string) {
  const time = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  const today = dates(time);
  const weekday = dates({ weekday: 'short' });
  const day = dates({ day: 'numeric', month: 'short' });
  return (iso: string) => {
    if (new Date(iso).toDateString() === new Date().toDateString()) return today(iso);
    const isNear = Math.abs(Date.parse(iso) - Date.now()) < 6 * DAY_MS;
    return `${isNear ? weekday(iso) : day(iso)} ${today(iso)}`;
  };
}

function bytesIn(number: (value: number, digits?: number) => string) {
  return (count: number) => {
    if (count < 1_000) return `${number(count)} B`;
    if (count < 1_000_000) return `${number(count / 1_000)} kB`;
    return `${number(count / 1_000_000, 1)} MB`;
  };
}

function make(language: Language): Format {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, options);
    return (iso: string) => formatter.format(new Date(iso));
  };
  const short = dates({ day: 'numeric', month: 'short' });
  const withYear = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const date = (iso: string) =>
    new Date(iso).getFullYear() === new Date().getFullYear() ? short(iso) : withYear(iso);
  const shortDay = dates({ day: 'numeric', month: 'short', timeZone: 'UTC' });
  const fullDay = dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const day = (of: string) =>
    of.startsWith(`${new Date().getFullYear()}-`) ? shortDay(of) : fullDay(of);
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  return {
    time: dates({ hour: '2-digit', minute: '2-digit', hour12: false }),
    date,
    day,
    longDate: dates({ weekday: 'long', day: 'numeric', month: 'long' }),
    full: dates({ dateStyle: 'medium', timeStyle: 'short' }),
    ago: agoIn(language, date),
    near: nearIn(dates),
    minutes: (lengthMs) => secondsIn(language, Math.max(1, Math.floor(lengthMs / 60_000)) * 60),
    seconds: (count) => secondsIn(language, count),
    number,
    signed: (value, digits = 1) => `${value < 0 ? '−' : '+'}${number(Math.abs(value), digits)}`,
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(share),
    bytes: bytesIn(number),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
        maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      })
        .format(amount)
        .replace(/\u00a0/g, ' '),
  };
}

const formats: Record<Language, Format> = { en: make('en'), zh: make('zh') };

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formats[language], [language]);
}
