export const customersEn = {
  title: 'Customers',
} as const;
