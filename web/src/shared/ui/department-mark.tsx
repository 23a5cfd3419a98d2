import { useLanguage } from '../i18n/text';
import { departmentInitials, departmentName, hueStyle, useDepartment } from '../model/departments';
import classes from './department-mark.module.css';

interface DepartmentProps {
  /** The department's key, such as sales. */
  readonly id: string;
}

/** A department in the space of two letters; the full name is always there for a reader. */
export function DepartmentMark({ id }: DepartmentProps) {
  const language = useLanguage();
  const department = useDepartment(id) ?? { key: id, nameEn: id, nameZh: id, hue: id };
  const name = departmentName(department, language);
  return (
    <span
      className={classes.mark}
      style={hueStyle(department.hue)}
      title={name}
      role="img"
      aria-label={name}
    >
      {departmentInitials(department, language)}
    </span>
  );
}

export function DepartmentMarks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <span className={classes.marks}>
      {ids.map((id) => (
        <DepartmentMark key={id} id={id} />
      ))}
    </span>
  );
}

export function DepartmentName({ id }: DepartmentProps) {
  const language = useLanguage();
  const department = useDepartment(id);
  return (
    <span className={classes.chip}>
      <DepartmentMark id={id} />
      <span>{department === undefined ? id : departmentName(department, language)}</span>
    </span>
  );
}
