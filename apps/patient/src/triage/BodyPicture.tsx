import { joints, placeWithoutJoint } from '@jointwise/definitions';
import type { Texts } from '../texts/texts-of.ts';
import { triageFields } from './triage-form.ts';

/** Joints too close to another one to be hit with a finger; they stand under the picture. */
const withoutSpot = ['cmc1'];

interface Spot {
  readonly value: string;
  /** Names its text and its place in the picture (`body.css`). */
  readonly name: string;
}

const spots: readonly Spot[] = joints
  .filter(({ key }) => !withoutSpot.includes(key))
  .flatMap(({ key, sides }) => sides.map((side) => ({ value: `${key}:${side}`, name: `${key}-${side}` })));

const others: readonly Spot[] = [
  ...joints
    .filter(({ key }) => withoutSpot.includes(key))
    .flatMap(({ key, sides }) => sides.map((side) => ({ value: `${key}:${side}`, name: `${key}-${side}` }))),
  { value: placeWithoutJoint, name: placeWithoutJoint },
];

interface PlaceProps {
  readonly t: Texts;
  /** `knee:left`, when going back. */
  readonly chosen: string;
}

/** A person to point at, as in a mirror. Each spot is an ordinary choice: by finger, by keyboard and by its name. */
export function BodyPicture({ t, chosen }: PlaceProps) {
  return (
    <>
      <div className="body">
        <span className="body-side body-side-left" aria-hidden="true">
          {t('triage.yourLeft')}
        </span>
        <span className="body-side body-side-right" aria-hidden="true">
          {t('triage.yourRight')}
        </span>
        <Figure />
        {spots.map((spot) => (
          <label key={spot.name} className={`spot spot-${spot.name}`}>
            <input type="radio" name={triageFields.answer} value={spot.value} defaultChecked={spot.value === chosen} />
            <span className="spot-name">{t.byKey(`triage.places.${spot.name}`)}</span>
          </label>
        ))}
      </div>
      <p className="hint body-hint">{t('triage.picture')}</p>
      <p className="label">{t('triage.elsewhere')}</p>
      <Places spots={others} t={t} chosen={chosen} />
    </>
  );
}

/** The same places as a list. */
export function PlaceList({ t, chosen }: PlaceProps) {
  return <Places spots={[...spots, ...others]} t={t} chosen={chosen} />;
}

function Places({ spots: shown, t, chosen }: PlaceProps & { readonly spots: readonly Spot[] }) {
  return (
    <div className="choices">
      {shown.map((spot) => (
        <label key={spot.name} className="choice">
          <input type="radio" name={triageFields.answer} value={spot.value} defaultChecked={spot.value === chosen} />
          <span>{t.byKey(`triage.places.${spot.name}`)}</span>
        </label>
      ))}
    </div>
  );
}

function Figure() {
  return (
    <svg className="body-figure" viewBox="0 0 320 620" aria-hidden="true" focusable="false">
      <g className="body-limbs">
        <path className="body-arm" d="M112 132L82 226 60 306 50 352" />
        <path className="body-arm" d="M208 132L238 226 260 306 270 352" />
        <path className="body-leg" d="M136 300L128 440 124 544" />
        <path className="body-leg" d="M184 300L192 440 196 544" />
        <path className="body-foot" d="M122 560L108 592" />
        <path className="body-foot" d="M198 560L212 592" />
        <path className="body-neck" d="M160 80V120" />
      </g>
      <path
        className="body-trunk"
        d="M112 116Q160 104 208 116Q222 122 218 152L204 232Q202 262 208 300Q208 334 184 338H136Q112 334 112 300Q118 262 116 232L102 152Q98 122 112 116z"
      />
      <ellipse className="body-trunk" cx="160" cy="52" rx="31" ry="37" />
    </svg>
  );
}
