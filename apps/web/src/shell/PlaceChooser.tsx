import { useSession } from '../api/useSession.ts';
import { choosePlace } from '../study/current-place.ts';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { texts } from './texts.ts';

/** Which study and which site; one of each is shown as text, several as a choice. */
export function PlaceChooser() {
  const state = useSession();
  const study = useCurrentStudy();
  const site = useCurrentSite();
  if (state.status !== 'signed-in') return null;
  const { studies, sites } = state.session;
  return (
    <div className="stack-close">
      <Choice
        label={texts('placeChooser.study')}
        value={study?.id}
        options={studies.map(({ id, title }) => ({ id, title }))}
        onChoose={(studyId) => choosePlace({ studyId })}
      />
      <Choice
        label={texts('placeChooser.site')}
        value={site?.id}
        options={sites.map(({ id, name }) => ({ id, title: name }))}
        onChoose={(siteId) => choosePlace({ siteId })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly onChoose: (id: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  if (options.length < 2) {
    return (
      <p>
        <span className="tiny soft">{label}</span>
        <br />
        <span className="small">{options[0]?.title ?? texts('placeChooser.noneYet')}</span>
      </p>
    );
  }
  return (
    <label className="stack-tight">
      <span className="tiny soft">{label}</span>
      <select className="select small" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
