import { type ReactNode, useEffect, useId } from 'react';
import { SyntheticMark } from './SyntheticMark.tsx';
import { texts } from './texts.ts';

interface PageProps {
  readonly title: string;
  /** The answer first: one sentence that a person can repeat to a colleague. */
  readonly sentence?: ReactNode;
  /** What the sentence stands on. */
  readonly basis?: ReactNode;
  readonly actions?: ReactNode;
  readonly isNarrow?: boolean;
  readonly children?: ReactNode;
}

/** A page of the staff: its name, its sentence, the basis of the sentence, then the detail. */
export function Page({ title, sentence, basis, actions, isNarrow = false, children }: PageProps) {
  const heading = useId();
  useEffect(() => {
    document.title = texts('page.titleJointwise', { title });
  }, [title]);
  return (
    <article className={isNarrow ? 'page page-narrow' : 'page'} aria-labelledby={heading}>
      <header className="page-head">
        <div className="row spread page-top">
          <div className="row">
            <h1 id={heading}>{title}</h1>
            <SyntheticMark />
          </div>
          {actions === undefined ? null : <div className="row page-actions">{actions}</div>}
        </div>
        {sentence === undefined ? null : <p className="lede">{sentence}</p>}
        {basis === undefined ? null : <p className="basis">{basis}</p>}
      </header>
      {children}
    </article>
  );
}
