export const administrationEn = {
  title: 'Administration',
} as const;
