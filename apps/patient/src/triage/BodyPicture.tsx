import { type JointDefinition, joints, placeWithoutJoint } from '@jointwise/definitions';
import type { Texts } from '../texts/texts-of.ts';
import { triageFields } from './triage-form.ts';

/** From head to foot, as the eye and the arrow keys go. */
const order = ['shoulder', 'spine-facet', 'elbow', 'wrist', 'hand', 'hip', 'knee', 'ankle', 'foot'];

interface Spot {
  readonly value: string;
  /** Names its text and its place in the picture (`body.css`). */
  readonly name: string;
}

const spotsOf = ({ key, sides }: JointDefinition): readonly Spot[] =>
  sides.map((side) => ({ value: `${key}:${side}`, name: `${key}-${side}` }));

/** Places too close to another one to be hit with a finger stand under the picture. */
const crowded = ['spine-facet-left', 'spine-facet-right'];

const ordered = order.flatMap((key) => joints.filter((joint) => joint.key === key).flatMap(spotsOf));
const spots = ordered.filter(({ name }) => !crowded.includes(name));
const others: readonly Spot[] = [
  ...ordered.filter(({ name }) => crowded.includes(name)),
  ...joints.filter(({ key }) => !order.includes(key)).flatMap(spotsOf),
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
  return <Places spots={[...ordered, ...others.filter(({ name }) => !crowded.includes(name))]} t={t} chosen={chosen} />;
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

/** Half a person; the other half is its mirror image. */
const half =
  'M161 15C139 15 128 32 129 54C130 74 138 86 147 91V110C136 117 118 119 106 124C92 130 88 142 85 156L69 226L50 302L37 346' +
  'C33 364 38 374 47 375C57 376 61 366 64 354L74 312L98 236L114 176L118 228C119 256 111 280 107 306C104 336 105 366 110 404' +
  'L113 438C106 462 105 486 108 510L112 546L94 584C86 600 92 607 104 607H122C132 606 136 598 135 586L137 546' +
  'C146 512 149 486 146 462L145 438C150 410 154 384 156 352L161 346z';

function Figure() {
  return (
    <svg className="body-figure" viewBox="0 0 320 620" aria-hidden="true" focusable="false">
      <path className="body-half" d={half} />
      <path className="body-half" d={half} transform="matrix(-1 0 0 1 320 0)" />
    </svg>
  );
}
