/** Why a row was not taken in, why a file was refused, and why a mapping is suggested: by the server's code. */
export const reasonsEn = {
  unknown: 'Another reason ({{code}})',
} as const;
