import { useCurrentStudy } from '../study/useCurrentStudy.ts';

/** Stands on every page of a study whose participants are made up. */
export function SyntheticMark() {
  const study = useCurrentStudy();
  if (study === undefined || !study.synthetic) return null;
  return (
    <span className="synthetic" title="The participants of this study are generated; nobody is described here.">
      Synthetic data
    </span>
  );
}
