const keyOf = (person: string) => `accord.opened-customer.${person}`;

/** Remembers on this device that the person has opened a customer: the last of the first steps. */
export function rememberOpenedCustomer(person: string) {
  localStorage.setItem(keyOf(person), 'yes');
}

export function hasOpenedCustomer(person: string): boolean {
  return localStorage.getItem(keyOf(person)) !== null;
}
