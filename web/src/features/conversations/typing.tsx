import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import type { Face } from '~/shared/live/streams';
import { namesOf } from '~/shared/model/person';
import classes from './room.module.css';

/** Its line is always there, so that nothing moves when somebody begins to write. */
export function Typing({ people }: { readonly people: readonly Face[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = people.map((one) => namesOf(one, language)[0]);
  return (
    <p className={classes.typing} role="status">
      {names.length > 0 &&
        t('conversations.typing', { count: names.length, names: names.join(t('ui.listJoin')) })}
    </p>
  );
}
