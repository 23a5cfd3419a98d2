/** The server's refusals by code; its values fill the gaps. A code without words shows the server's own. */
export const problemEn = {
  'sign-in-needed': 'You are signed out. Sign in to go on.',
  'sign-in-refused': 'This e-mail and password do not belong together.',
  'too-many-attempts': 'Too many tries. Wait {{seconds}} s, then try again; nothing was locked.',
  'too-many-requests': 'Too many requests. Wait {{seconds}} s, then try again.',
  forbidden: 'Your role does not allow this. An administrator can change that.',
  absent: 'This does not exist, or it is not for you to see.',
  'changed-meanwhile':
    'Somebody changed this while you were editing. What you typed is still here.',
  'password-too-short': 'A password has at least {{minimum}} characters.',
  'password-too-common': 'This password is on the lists that attackers try first. Choose another.',
  'email-taken': 'Somebody is already registered with this e-mail.',
  'department-key-taken': 'A department with this key exists already.',
  'last-administrator':
    'The company needs at least one administrator. Make another person administrator first.',
  'invitation-used': 'This invitation was used already. Sign in with the password you chose.',
  'invitation-expired': 'This invitation has expired. Ask for a new one.',
  'csrf-refused': 'The page was open for too long. Reload it and try again.',
  unreachable: 'The server cannot be reached.',
  unexpected: 'Something broke on the server. It was written down there.',
} as const;
