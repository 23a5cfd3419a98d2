export const homeEn = {
  title: 'Home',
} as const;
