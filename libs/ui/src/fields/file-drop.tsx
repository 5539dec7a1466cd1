import './file-drop.css';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { classes } from '../classes.ts';
import { Icon } from '../icon.tsx';

interface PickerProps {
  /** The words on the picker, "Choose files". */
  button: ReactNode;
  /** What a native picker offers: extensions and types. */
  accept?: string;
  isMultiple?: boolean;
}

const Picker = ({
  id,
  button,
  accept,
  isMultiple,
  onList,
}: PickerProps & { id: string; onList: (list: FileList | null) => void }) => (
  <label className="btn btn--quiet file-drop__button">
    <Icon name="folder" />
    <span id={`${id}-button`}>{button}</span>
    <input
      type="file"
      className="visually-hidden"
      accept={accept}
      multiple={isMultiple}
      aria-labelledby={`${id}-button ${id}-label`}
      aria-describedby={`${id}-hint`}
      onChange={(event) => {
        onList(event.currentTarget.files);
        event.currentTarget.value = '';
      }}
    />
  </label>
);

/**
 * Takes files: by a native file picker, which the keyboard and screen readers know, or dropped onto the area.
 * The same file can be chosen twice in a row.
 */
export const FileDrop = ({
  label,
  hint,
  onFiles,
  ...picker
}: PickerProps & {
  /** What is to be uploaded; also part of the picker's name. */
  label: ReactNode;
  hint?: ReactNode;
  onFiles: (files: File[]) => void;
}) => {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(picker.isMultiple ? files : files.slice(0, 1));
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <div
      className={classes('file-drop', isOver && 'file-drop--over')}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <p className="file-drop__label" id={`${id}-label`}>
        {label}
      </p>
      {hint && (
        <p className="file-drop__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Picker {...picker} id={id} onList={take} />
    </div>
  );
};
