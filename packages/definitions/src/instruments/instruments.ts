import type { InstrumentDefinition } from '../instrument-definition.ts';
import { ases } from './ases/ases.ts';
import { cdai } from './cdai/cdai.ts';
import { das28 } from './das28/das28.ts';
import { dash } from './dash/dash.ts';
import { eq5d5l } from './eq-5d-5l/eq-5d-5l.ts';
import { eqVas } from './eq-vas/eq-vas.ts';
import { faos } from './faos/faos.ts';
import { ffi } from './ffi/ffi.ts';
import { ffiNrs } from './ffi-nrs/ffi-nrs.ts';
import { haqDi } from './haq-di/haq-di.ts';
import { hoos } from './hoos/hoos.ts';
import { hoosJr } from './hoos-jr/hoos-jr.ts';
import { hoosPs } from './hoos-ps/hoos-ps.ts';
import { hoos12 } from './hoos12/hoos12.ts';
import { icoap } from './icoap/icoap.ts';
import { ikdcSub } from './ikdc-sub/ikdc-sub.ts';
import { koos } from './koos/koos.ts';
import { koosJr } from './koos-jr/koos-jr.ts';
import { koosPs } from './koos-ps/koos-ps.ts';
import { koos12 } from './koos12/koos12.ts';
import { lefs } from './lefs/lefs.ts';
import { lysholm } from './lysholm/lysholm.ts';
import { nrsPain } from './nrs-pain/nrs-pain.ts';
import { odi } from './odi/odi.ts';
import { ohs } from './ohs/ohs.ts';
import { oks } from './oks/oks.ts';
import { pass } from './pass/pass.ts';
import { pga } from './pga/pga.ts';
import { pgaNrs } from './pga-nrs/pga-nrs.ts';
import { pgic } from './pgic/pgic.ts';
import { promis10 } from './promis-10/promis-10.ts';
import { prtee } from './prtee/prtee.ts';
import { quickdash } from './quickdash/quickdash.ts';
import { sdai } from './sdai/sdai.ts';
import { spadi } from './spadi/spadi.ts';
import { tegner } from './tegner/tegner.ts';
import { vasPain } from './vas-pain/vas-pain.ts';
import { visaA } from './visa-a/visa-a.ts';
import { visaP } from './visa-p/visa-p.ts';
import { womacLk } from './womac-lk/womac-lk.ts';

/** Every instrument that is shipped, in the order in which lists show them. */
export const instruments: readonly InstrumentDefinition[] = [
  nrsPain,
  vasPain,
  koos,
  koos12,
  koosJr,
  koosPs,
  hoos,
  hoos12,
  hoosJr,
  hoosPs,
  womacLk,
  ikdcSub,
  oks,
  ohs,
  lysholm,
  tegner,
  lefs,
  faos,
  ffi,
  ffiNrs,
  spadi,
  dash,
  quickdash,
  ases,
  visaA,
  visaP,
  prtee,
  odi,
  haqDi,
  das28,
  cdai,
  sdai,
  icoap,
  pgic,
  pga,
  pgaNrs,
  pass,
  promis10,
  eq5d5l,
  eqVas,
];

const byKey = new Map(instruments.map((instrument) => [instrument.key, instrument]));

/** The instrument of a key such as `koos-jr`; `undefined` if none is shipped under it. */
export function instrumentByKey(key: string): InstrumentDefinition | undefined {
  return byKey.get(key);
}
