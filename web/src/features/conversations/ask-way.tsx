import { IconArrowRight } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { DepartmentName } from '~/shared/ui/department-mark';
import type { AskView } from './room-types';
import classes from './ask-way.module.css';

interface AskWayProps {
  readonly from: string | undefined;
  /** The departments that had it, the last of them now. */
  readonly to: readonly string[];
}

/** Which department asks which. */
export function AskWay({ from, to }: AskWayProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.way}>
      {from !== undefined && <DepartmentName id={from} />}
      {to.map((key, index) => (
        <Fragment key={key}>
          <IconArrowRight size={14} stroke={1.6} aria-hidden />
          <span className="visually-hidden">
            {t(index === 0 ? 'conversations.ask.asks' : 'conversations.ask.passedTo')}
          </span>
          <DepartmentName id={key} />
        </Fragment>
      ))}
    </span>
  );
}

export function WayOf({ ask: { from, firstTo, to } }: { readonly ask: AskView }) {
  return <AskWay from={from} to={firstTo === to ? [to] : [firstTo, to]} />;
}
