export const uiEn = {
  close: 'Close',
  next: 'Next',
  previous: 'Previous',
  retry: 'Try again',
  undo: 'Undo',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading',
  safe: 'Nothing was changed.',
} as const;
