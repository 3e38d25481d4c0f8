import { type ProductClass, productClasses } from '@jointwise/definitions';
import type { SeededRandom } from './seeded-random.ts';

type Fields = Record<string, unknown>;

/** A product record of a class. Each field is left out now and then, as real records leave out what nobody asked. */
export function generateProduct(productClass: string, preparedOn: string, random: SeededRandom): Fields {
  const definition = productClasses.find(({ code }) => code === productClass) as ProductClass;
  const completeness = random.normalWithin(0.72, 0.15, [0.3, 1], 2);
  const details = detailsOf(definition, random);
  const kept = Object.entries(details).filter(([name]) => alwaysKnown.has(name) || random.chance(completeness));
  return { productClass, preparedOn, ...donation(definition, random), ...Object.fromEntries(kept) };
}

/** Without these the record is refused, or says something else. */
const alwaysKnown = new Set(['tissue', 'steroidAgent', 'steroidMg', 'anticoagulant', 'anaestheticMixed']);

function donation({ donorRelations, isBiologic }: ProductClass, random: SeededRandom): Fields {
  if (!isBiologic || donorRelations.length === 0) return {};
  const donorRelation =
    donorRelations.includes('autologous') && random.chance(0.9) ? 'autologous' : donorRelations.at(-1);
  return { donorRelation: donorRelations[0] === 'autologous' ? donorRelation : donorRelations[0] };
}

function detailsOf(definition: ProductClass, random: SeededRandom): Fields {
  switch (definition.detail) {
    case 'platelet':
      return { ...kit('Demonstration platelet kit', random), ...platelets(definition.code, random) };
    case 'cell':
      return { ...kit('Demonstration cell kit', random), ...cells(definition, random) };
    case 'hyaluronate':
      return {
        ...kit('Demonstration hyaluronate', random),
        brand: 'Demonstration hyaluronate',
        molecularWeightKda: random.integer(5, 60) * 100,
        hyaluronateMg: random.pick([20, 40, 60, 90]),
        isCrossLinked: random.chance(0.3),
        plannedInjections: random.pick([1, 3, 5]),
      };
    case 'corticosteroid':
      return { ...kit('Demonstration steroid', random), ...steroid(random) };
    case 'saline':
      return { salineMl: random.integer(4, 10) };
    case 'exercise':
      return {
        exerciseType: random.pick([
          ['strength'],
          ['strength', 'neuromuscular'],
          ['aerobic', 'strength'],
          ['eccentric'],
        ]),
        sessionsPerWeek: random.pick([2, 3]),
        sessionMinutes: random.pick([30, 45, 60]),
        programmeWeeks: random.pick([6, 8, 12]),
        isSupervised: random.chance(0.7),
        isGroup: random.chance(0.4),
        isTailored: random.chance(0.6),
        adherencePercent: random.normalWithin(72, 18, [5, 100]),
      };
    case 'surgery':
      return definition.code === 'ARTHROPLASTY'
        ? { implantName: 'Demonstration implant', implantFixation: random.pick(['cemented', 'uncemented', 'hybrid']) }
        : {};
    default:
      return {};
  }
}

function kit(kitName: string, random: SeededRandom): Fields {
  return {
    kitMaker: 'Made-up Devices',
    kitName,
    kitModel: random.pick(['A', 'B']),
    kitLot: `L${random.integer(1000, 9999)}`,
  };
}

function steroid(random: SeededRandom): Fields {
  const [steroidAgent, steroidMg] = random.pick([
    ['triamcinolone', 40],
    ['methylprednisolone', 40],
    ['betamethasone', 6],
    ['dexamethasone', 8],
  ] as const);
  return { steroidAgent, steroidMg };
}

/** Volumes, counts and times that fit together: the platelets of the product come from the blood that was drawn. */
function platelets(code: string, random: SeededRandom): Fields {
  const bloodVolumeMl = random.pick([15, 30, 60]);
  const volumeMl = random.normalWithin(bloodVolumeMl / 8 + 2, 0.8, [2, Math.min(12, bloodVolumeMl - 2)], 1);
  const bloodPlatelets = random.normalWithin(240, 50, [120, 430]);
  const recovery = random.normalWithin(0.68, 0.12, [0.25, 0.95], 2);
  const isPoor = code === 'PPP' || code === 'A2M';
  const factor = isPoor ? 0.4 : (recovery * bloodVolumeMl) / volumeMl;
  const bloodLeukocytes = random.normalWithin(6.5, 1.4, [3.5, 11], 1);
  const leukocyteFactor =
    code === 'PRP_LR' ? random.normalWithin(2.5, 0.6, [1.2, 5], 2) : random.normalWithin(0.3, 0.15, [0.02, 0.9], 2);
  const minutesDrawToProcessing = random.integer(5, 30);
  return {
    bloodVolumeMl,
    anticoagulant: random.weighted([
      ['acd-a', 6],
      ['citrate-3.2', 3],
      ['citrate-3.8', 1],
    ]),
    anticoagulantMl: Number((bloodVolumeMl / 8).toFixed(1)),
    spins: [{ forceG: random.integer(3, 15) * 100, minutes: random.integer(4, 12) }],
    minutesDrawToProcessing,
    minutesDrawToInjection: minutesDrawToProcessing + random.integer(15, 60),
    volumeMl,
    bloodPlateletsE9PerL: bloodPlatelets,
    bloodLeukocytesE9PerL: bloodLeukocytes,
    [isPoor ? 'plasmaPlateletsE9PerL' : 'prpPlateletsE9PerL']: Math.max(30, Math.round(bloodPlatelets * factor)),
    prpLeukocytesE9PerL: Number((bloodLeukocytes * leukocyteFactor).toFixed(1)),
    prpHaematocritPercent: random.normalWithin(2.5, 1.5, [0.1, 8], 1),
    analyser: 'Demonstration analyser',
    activator: random.weighted([
      ['none', 6],
      ['calcium-chloride', 3],
      ['calcium-gluconate', 1],
    ]),
    anaestheticMixed: random.weighted([
      ['none', 24],
      ['ropivacaine', 1],
    ]),
    nsaidWashoutDaysBefore: random.pick([7, 10, 14]),
    nsaidWashoutDaysAfter: random.pick([14, 21, 28]),
    plateletSterility: random.weighted([
      ['not-done', 3],
      ['negative', 1],
    ]),
  };
}

function cells(definition: ProductClass, random: SeededRandom): Fields {
  const isCultured = definition.group === 'cultured-msc';
  const tissue =
    definition.tissue === 'asked' ? random.pick(['bone-marrow', 'adipose', 'cord-tissue']) : definition.tissue;
  const isMarrow = tissue === 'bone-marrow';
  const isFat = tissue === 'adipose';
  return {
    tissue,
    ...(isMarrow || isFat ? { harvestSites: [harvest(isMarrow, random)] } : {}),
    facility: 'Demonstration cell laboratory',
    procedureDocument: 'SOP-12',
    procedureDocumentVersion: '3',
    minutesOutOfBody: isCultured ? random.integer(20, 40) * 1440 : random.integer(20, 120),
    ...(isCultured ? culture(random) : { tncMillions: random.normalWithin(isMarrow ? 900 : 120, 90, [20, 3000]) }),
    ...(isMarrow && !isCultured ? { cfuFPerMillionTnc: random.normalWithin(30, 15, [1, 200]) } : {}),
    viabilityPercent: random.normalWithin(91, 5, [70, 99.9], 1),
    viabilityMethod: random.pick(['trypan', 'ao-pi', '7-aad']),
    ...(definition.code.startsWith('SVF') ? { svfStromalPercent: random.normalWithin(9, 4, [1, 30], 1) } : {}),
    sterility: 'negative',
    endotoxinEuPerMl: random.pick([0.05, 0.1, 0.25]),
    finalVolumeMl: random.normalWithin(6, 1.5, [2, 12], 1),
    vehicle: random.pick([['saline'], ['ha'], ['prp'], ['none']]),
  };
}

function harvest(isMarrow: boolean, random: SeededRandom): Fields {
  return isMarrow
    ? {
        site: 'iliac-posterior',
        side: random.pick(['left', 'right']),
        volumeMl: random.pick([60, 90, 120]),
        passes: random.integer(2, 8),
      }
    : { site: 'abdomen', side: 'midline', volumeMl: random.pick([50, 100, 150]) };
}

function culture(random: SeededRandom): Fields {
  return {
    medium: 'alpha-MEM',
    serum: random.pick(['hpl', 'serum-free']),
    passage: random.integer(2, 4),
    populationDoublings: random.normalWithin(12, 3, [4, 25], 1),
    cultureDays: random.integer(18, 35),
    karyotype: random.weighted([
      ['normal', 4],
      ['not-done', 1],
    ]),
    mscMillions: random.pick([10, 25, 40, 50, 100]),
    isPlasticAdherent: true,
    markers: [
      ...['CD73', 'CD90', 'CD105'].map((marker) => ({
        marker,
        percentPositive: random.normalWithin(97.5, 1, [95, 99.9], 1),
      })),
      ...['CD34', 'CD45', 'HLA-DR'].map((marker) => ({
        marker,
        percentPositive: random.normalWithin(0.8, 0.4, [0, 2], 1),
      })),
    ],
    osteogenic: 'yes',
    chondrogenic: 'yes',
    adipogenic: 'yes',
  };
}
