import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A phone number as the server keeps it, `+8651262884170;ext=12`, parted for reading. */
interface Phone {
  readonly number: string;
  readonly extension?: string;
}

/** Grouped as its country groups it; what is no number stays the text that it is. */
export function phoneOf(text: string): Phone {
  const [stored = '', extension] = text.split(';ext=');
  const number = parsePhoneNumberFromString(stored)?.formatInternational() ?? stored;
  return extension === undefined ? { number } : { number, extension };
}
