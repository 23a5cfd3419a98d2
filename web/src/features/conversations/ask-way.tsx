import { IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentMark, DepartmentName } from '~/shared/ui/department-mark';
import type { AskView } from './room-types';
import classes from './ask-way.module.css';

interface AskWayProps {
  readonly from: string | undefined;
  /** The departments that had it, the last of them now. */
  readonly to: readonly string[];
  /** Whether their marks say enough. */
  readonly isShort?: boolean;
}

/** Which department asks which. */
export function AskWay({ from, to, isShort = false }: AskWayProps) {
  const { t } = useTranslation();
  const Department = isShort ? DepartmentMark : DepartmentName;
  return (
    <span className={classes.way}>
      {from !== undefined && <Department id={from} />}
      {to.map((key, index) => (
        <Fragment key={key}>
          <IconArrowRight size={14} stroke={1.6} aria-hidden />
          <span className="visually-hidden">
            {t(index === 0 ? 'conversations.ask.asks' : 'conversations.ask.passedTo')}
          </span>
          <Department id={key} />
        </Fragment>
      ))}
    </span>
  );
}

interface WayOfProps {
  readonly ask: AskView;
  readonly isShort?: boolean;
}

export function WayOf({ ask: { from, firstTo, to }, isShort = false }: WayOfProps) {
  return <AskWay from={from} to={firstTo === to ? [to] : [firstTo, to]} isShort={isShort} />;
}
