import { hueStyle, useDepartment } from '../model/departments';
import { initialsOf } from '../model/person';
import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  readonly name: string;
  /** Key of the department whose hue it has; company-wide people have none. */
  readonly department: string | undefined;
  readonly size?: 24 | 32 | 40;
}

/** The department's hue carries the department; the initials carry the person. */
export function PersonAvatar({ name, department, size = 24 }: PersonAvatarProps) {
  const hue = useDepartment(department ?? '')?.hue ?? department;
  return (
    <span className={classes.avatar} data-size={size} style={hueStyle(hue)} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}
