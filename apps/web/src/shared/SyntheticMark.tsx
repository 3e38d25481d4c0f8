import { useCurrentStudy } from '../study/useCurrentStudy.ts';
import { texts } from './texts.ts';

/** Stands on every page of a study whose participants are made up. */
export function SyntheticMark() {
  const study = useCurrentStudy();
  if (study === undefined || !study.synthetic) return null;
  return (
    <span className="synthetic" title={texts('syntheticMark.title')}>
      {texts('syntheticMark.syntheticData')}
    </span>
  );
}
