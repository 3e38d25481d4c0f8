import type { ReactNode } from 'react';
import type { Read } from '../api/useRead.ts';
import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';

interface ReadyProps<T> {
  readonly of: Read<T>;
  /** What is being loaded, in the words of the page. */
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}

/** Shows loading and failure in the same way everywhere, and the content once it is there. */
export function Ready<T>({ of, what, children }: ReadyProps<T>) {
  switch (of.status) {
    case 'loading':
      return <Loading what={what} />;
    case 'failed':
      return <Failure detail={of.detail} retry={of.retry} />;
    case 'ready':
      return (
        <div aria-busy={of.isOld} style={of.isOld ? { opacity: 0.6 } : undefined} className="stack">
          {children(of.data)}
        </div>
      );
  }
}
