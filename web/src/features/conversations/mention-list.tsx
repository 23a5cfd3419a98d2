import { useTranslation } from 'react-i18next';
import { DepartmentMarks } from '~/shared/ui/department-mark';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import type { Nameable } from './mentions';
import classes from './mention-list.module.css';

interface MentionListProps {
  readonly id: string;
  readonly choices: readonly Nameable[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (choice: Nameable) => void;
}

/** Above the field, which keeps the focus and the keys. */
export function MentionList({ id, choices, active, onPoint, onChoose }: MentionListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} id={id} role="listbox" aria-label={t('conversations.mention')}>
      {choices.map((choice, index) => (
        // The keys are the field's, which has the focus.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={choice.token}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={classes.choice}
          onMouseEnter={() => {
            onPoint(index);
          }}
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onClick={() => {
            onChoose(choice);
          }}
        >
          {choice.isPerson ? (
            <PersonAvatar name={choice.names[0]} department={choice.departments[0]} />
          ) : (
            <DepartmentMarks ids={choice.departments} />
          )}
          <span className={classes.name}>{choice.names[0]}</span>
          {choice.names[1] !== undefined && choice.isPerson && (
            <span className={classes.detail}>{choice.names[1]}</span>
          )}
          <span className={classes.detail}>
            {choice.maySee ? choice.detail : t('conversations.mayNotSee')}
          </span>
        </li>
      ))}
    </ul>
  );
}
