import { speak } from '../i18n';

// The words of the whole app, as every part of it finds them.
await speak('en');
