import { useTranslation } from 'react-i18next';
import { useUnread } from '~/features/conversations/use-unread';
import { useFormat } from '~/shared/format/format';
import type { Section } from './sections';
import classes from './waiting.module.css';

const SHOWN_MOST = 99;

/** How much waits for the reader in the section; only messages are counted. */
export function Waiting({ section }: { readonly section: Section }) {
  return section.id === 'messages' ? <Unread /> : null;
}

function Unread() {
  const { t } = useTranslation();
  const format = useFormat();
  const unread = useUnread();
  if (unread === 0) return null;
  const number = format.number(unread);
  return (
    <span className={classes.waiting}>
      <span aria-hidden>{unread > SHOWN_MOST ? `${SHOWN_MOST}+` : number}</span>
      <span className="visually-hidden">{t('shell.waiting', { count: unread, number })}</span>
    </span>
  );
}
