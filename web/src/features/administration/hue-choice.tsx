import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hues, hueStyle } from '~/shared/model/departments';
import classes from './hue-choice.module.css';

interface HueChoiceProps {
  readonly value: string;
  readonly onChange: (hue: string) => void;
}

/** The colour of a department: always beside its name, never instead of it. */
export function HueChoice({ value, onChange }: HueChoiceProps) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <fieldset className={classes.hues}>
      <legend className={classes.legend}>{t('administration.department.hue')}</legend>
      {hues.map((hue) => (
        <label
          key={hue}
          title={t(`administration.hue.${hue}`)}
          className={classes.hue}
          style={hueStyle(hue)}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={hue === value}
            onChange={() => {
              onChange(hue);
            }}
          />
          <span className={classes.swatch} aria-hidden />
          <span className="visually-hidden">{t(`administration.hue.${hue}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
