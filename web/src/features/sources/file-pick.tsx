import { Button, type ButtonVariant } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';

interface FilePickProps {
  readonly onPick: (file: File) => void;
  readonly variant?: ButtonVariant;
  readonly children: ReactNode;
}

/** A button that asks for a file. The same file can be chosen twice in a row. */
export function FilePick({ onPick, variant = 'filled', children }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={variant}
        leftSection={<IconUpload size={16} stroke={1.8} />}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="file"
        accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onPick(file);
        }}
      />
    </>
  );
}
