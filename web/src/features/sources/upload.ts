import { useCallback, useEffect, useRef, useState } from 'react';
import { csrfToken } from '~/shared/api/client';
import { newIntentions } from '~/shared/api/intentions';
import { Refusal, unreachable } from '~/shared/api/refusal';
import type { FileView } from './source-types';

export type Upload =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'sending';
      readonly name: string;
      readonly sent: number;
      readonly bytes: number;
    }
  /** All is there; the server looks at it. */
  | { readonly kind: 'looking'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Error };

/**
 * Sends a file to a source, where it is one file however often it has to be sent. XMLHttpRequest, because fetch does not
 * tell how much has gone.
 */
export function useUpload(onDone: (file: FileView, source: string) => void) {
  const [upload, setUpload] = useState<Upload>({ kind: 'idle' });
  const [intentions] = useState(newIntentions);
  const request = useRef<XMLHttpRequest | undefined>(undefined);

  const stop = useCallback(() => {
    request.current?.abort();
    request.current = undefined;
    setUpload({ kind: 'idle' });
  }, []);

  useEffect(() => () => request.current?.abort(), []);

  const send = useCallback(
    (source: string, file: File) => {
      const xhr = new XMLHttpRequest();
      request.current = xhr;
      const refuse = (problem: Error) => {
        intentions.failed(problem);
        setUpload({ kind: 'refused', name: file.name, problem });
      };
      xhr.open('POST', `/api/sources/${source}/files`);
      xhr.setRequestHeader('Accept', 'application/json');
      xhr.setRequestHeader('X-XSRF-TOKEN', csrfToken() ?? '');
      xhr.setRequestHeader(
        'Idempotency-Key',
        intentions.keyOf([source, file.name, file.size, file.lastModified]),
      );
      xhr.upload.onprogress = ({ loaded, total }) => {
        setUpload(
          loaded < total
            ? { kind: 'sending', name: file.name, sent: loaded, bytes: total }
            : { kind: 'looking', name: file.name },
        );
      };
      xhr.onerror = () => {
        refuse(unreachable());
      };
      xhr.onload = () => {
        if (xhr.status < 200 || xhr.status > 299) {
          refuse(refusalOf(xhr.status, xhr.responseText));
          return;
        }
        intentions.forget();
        setUpload({ kind: 'idle' });
        onDone(JSON.parse(xhr.responseText) as FileView, source);
      };
      setUpload({ kind: 'sending', name: file.name, sent: 0, bytes: file.size });
      const form = new FormData();
      form.append('file', file);
      xhr.send(form);
    },
    [onDone, intentions],
  );

  return { upload, send, stop };
}

function refusalOf(status: number, text: string): Refusal {
  try {
    return new Refusal(status, JSON.parse(text));
  } catch {
    // Not from the server itself: a proxy in between, or nothing at all.
    return new Refusal(status, {});
  }
}
