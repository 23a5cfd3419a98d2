import type { Language } from '../i18n/text';

/** Where a customer is: a city, or, where none is known, a country, which comes as its code. */
export function placeOf(place: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(place)) return place;
  return new Intl.DisplayNames([language], { type: 'region' }).of(place) ?? place;
}
