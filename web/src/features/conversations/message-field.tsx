import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { MentionList } from './mention-list';
import { type Nameable, namedIn } from './mentions';
import { useNaming } from './use-naming';
import classes from './message-field.module.css';

const LENGTH_MOST = 10_000;
const HEIGHT_MOST_PX = 260;
/** The key code of a key that an input method has taken; Safari tells of it only so, after the composition has ended. */
const TAKEN = 229;

interface MessageFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly nameables: readonly Nameable[];
  readonly label: string;
  readonly placeholder?: string;
  readonly onSend: () => void;
  readonly onEscape?: () => void;
  /** In an empty field. */
  readonly onArrowUp?: () => void;
  /** Hears a key first, and says whether it was for it. */
  readonly onKey?: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
  /** What stands between the text and the foot. */
  readonly bar?: ReactNode;
  /** What stands below, told whether the text can be sent. */
  readonly foot: (isSendable: boolean) => ReactNode;
}

/** Where one writes: it grows, Enter sends, `@` names somebody. */
export function MessageField(props: MessageFieldProps) {
  const { field, text, onChange, nameables, label, placeholder, foot } = props;
  const naming = useNaming(field, nameables, onChange);
  const isSendable = text.trim() !== '' && text.length <= LENGTH_MOST;
  const isListed = naming.choices.length > 0;
  useGrowth(field, text);
  const hear = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // What an input method composes with is no word to the page, least of all Enter.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (event.nativeEvent.isComposing || event.keyCode === TAKEN) return;
    if (naming.hear(event) || props.onKey?.(event) === true) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (isSendable) props.onSend();
    } else if (event.key === 'Escape') (props.onEscape ?? blur)(event);
    else if (event.key === 'ArrowUp' && text === '' && props.onArrowUp !== undefined) {
      event.preventDefault();
      props.onArrowUp();
    }
  };
  return (
    <div className={classes.frame}>
      {isListed && (
        <MentionList
          id={naming.listId}
          choices={naming.choices}
          active={naming.active}
          onPoint={naming.point}
          onChoose={naming.choose}
        />
      )}
      <textarea
        ref={field}
        className={classes.area}
        rows={1}
        value={text}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={isListed ? naming.listId : undefined}
        aria-activedescendant={isListed ? `${naming.listId}-${naming.active}` : undefined}
        placeholder={placeholder}
        enterKeyHint="send"
        onChange={(event) => {
          onChange(event.currentTarget.value);
          naming.look();
        }}
        onKeyDown={hear}
        onSelect={naming.look}
        onBlur={naming.close}
      />
      <Warnings text={text} nameables={nameables} />
      {props.bar}
      <div className={classes.foot}>{foot(isSendable)}</div>
    </div>
  );
}

function blur({ currentTarget }: KeyboardEvent<HTMLTextAreaElement>) {
  currentTarget.blur();
}

function useGrowth(field: RefObject<HTMLTextAreaElement | null>, text: string) {
  useLayoutEffect(() => {
    if (field.current !== null) grow(field.current);
  }, [field, text]);
}

function grow(area: HTMLTextAreaElement) {
  area.style.height = 'auto';
  area.style.height = `${Math.min(area.scrollHeight, HEIGHT_MOST_PX)}px`;
}

interface WarningsProps {
  readonly text: string;
  readonly nameables: readonly Nameable[];
}

/** What is wrong with the text before it is sent. */
function Warnings({ text, nameables }: WarningsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const untold = text.includes('@')
    ? namedIn(text, nameables)
        .filter(({ maySee }) => !maySee)
        .map(({ names }) => names[0])
    : [];
  return (
    <div role="status">
      {untold.length > 0 && (
        <p className={classes.warning}>
          {t('conversations.untold', {
            count: untold.length,
            names: untold.join(t('ui.listJoin')),
          })}
        </p>
      )}
      {text.length > LENGTH_MOST && (
        <p className={classes.warning}>
          {t('conversations.tooLong', {
            number: format.number(text.length),
            maximum: format.number(LENGTH_MOST),
          })}
        </p>
      )}
    </div>
  );
}
