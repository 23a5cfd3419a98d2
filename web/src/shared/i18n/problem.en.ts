/** The server's refusals by code; its values fill the gaps. A code without words shows the server's own. */
export const problemEn = {
  'sign-in-needed': 'You are signed out. Sign in to go on.',
  'sign-in-refused': 'This e-mail and password do not belong together.',
  'too-many-attempts': 'Too many tries. Wait {{seconds}} s, then try again; nothing was locked.',
  'administrator-needed': 'Only an administrator may do this.',
  'steward-needed': 'Only a data steward, or a lead of the source’s department, may do this.',
  forbidden: 'Your role does not allow this. An administrator can change that.',
  absent: 'This does not exist, or it is not for you to see.',
  'invitation-absent': 'This link was used, withdrawn or is too old. Ask for a new one.',
  'changed-meanwhile':
    'Somebody changed this while you were editing. What you typed is still here.',
  'password-too-short': 'A password has at least {{minimum}} characters.',
  'password-too-common': 'This password is among those that are tried first. Choose another.',
  'csrf-token-needed': 'This page was open for too long. Reload it and try again.',
  'request-too-large': 'This is larger than the set limit.',
  'field-needed': 'One entry is missing: {{field}}.',
  'email-taken': 'Somebody is already registered with {{email}}.',
  'department-key-taken': 'There is a department with the key {{key}} already.',
  'department-key-fixed': 'The key of a department stays what it was at the opening.',
  'field-unfit': 'One entry cannot be this: {{field}}.',
  'last-administrator':
    'Somebody must remain administrator. Make another person administrator first.',
  'token-name-needed': 'A token needs a name that says what it is for.',
  'database-away': 'The database does not answer. What was saved is safe; try again in a moment.',
  unreachable: 'The server cannot be reached.',
  unexpected: 'Something broke on the server. It was written down there.',
} as const;
