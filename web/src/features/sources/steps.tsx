import { useTranslation } from 'react-i18next';
import classes from './steps.module.css';

interface StepsProps {
  readonly step: 'file' | 'mapping';
  readonly onStep: (step: 'file' | 'mapping') => void;
}

/** Where one is between a file and its run; one may always go back. */
export function Steps({ step, onStep }: StepsProps) {
  const { t } = useTranslation();
  const names = { file: t('sources.file.step'), mapping: t('sources.file.mapStep') };
  return (
    <ol className={classes.steps}>
      {(['file', 'mapping'] as const).map((each, index) => (
        <li key={each}>
          <button
            type="button"
            className={classes.step}
            aria-current={each === step ? 'step' : undefined}
            onClick={() => {
              onStep(each);
            }}
          >
            <span className={classes.number}>{index + 1}</span> {names[each]}
          </button>
        </li>
      ))}
      <li className={classes.last}>
        <span className={classes.number}>3</span> {t('sources.run.title')}
      </li>
    </ol>
  );
}
