import { useState } from 'react';
import { useSave } from '../api/useSave.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { texts } from './texts.ts';
import { useForgetAnalyses } from './useAnalyses.ts';

interface SureButtonProps {
  readonly label: string;
  /** What cannot be taken back. */
  readonly caution: string;
  readonly action: string;
  readonly path: string;
}

/** Something that is done once and for good: said first, then done. */
export function SureButton({ label, caution, action, path }: SureButtonProps) {
  const [isAsked, setAsked] = useState(false);
  const save = useSave<unknown>(path);
  const forget = useForgetAnalyses();
  if (!isAsked) {
    return (
      <button type="button" className="button" onClick={() => setAsked(true)}>
        {label}
      </button>
    );
  }
  const act = async () => {
    if ((await save.save(path, 'POST', {})) !== undefined) await forget();
  };
  return (
    <div className="notice notice-warn stack-close">
      <p>{caution}</p>
      <p className="row">
        <button type="button" className="button button-main" onClick={() => void act()}>
          {action}
        </button>
        <button type="button" className="button button-plain" onClick={() => setAsked(false)}>
          {texts('questionPanel.keep')}
        </button>
      </p>
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
    </div>
  );
}
