import type { InstrumentDefinition, RecordAnchor, RecordDefinition, StudyDefinition } from '@jointwise/definitions';
import type {
  ImportedEpisode,
  ImportedJointSide,
  ImportedParticipant,
  ImportedRecord,
  ImportedResponse,
  RowProblem,
} from '@jointwise/exchange';
import {
  type Checked,
  checkEpisode,
  checkJointSide,
  checkParticipant,
  checkRecord,
  checkResponse,
  firstConsentOn,
  instrumentsAt,
  type JointSideEntry,
  planVisits,
  type RecordContext,
} from '@jointwise/registry';
import { type Answers, type ScaleScore, scoreInstrument } from '@jointwise/scoring';
import type {
  PreparedEpisode,
  PreparedJointSide,
  PreparedParticipant,
  PreparedRecord,
  PreparedResponse,
  PreparedVisit,
} from '@jointwise/store';

/** What participants are checked against. */
export interface ImportSetting {
  readonly study: StudyDefinition;
  readonly instruments: ReadonlyMap<string, InstrumentDefinition>;
  readonly records: ReadonlyMap<string, RecordDefinition>;
  /** Calendar date at the site. */
  readonly today: string;
}

export type Preparation =
  | { readonly status: 'accepted'; readonly participant: PreparedParticipant; readonly warnings: number }
  | { readonly status: 'refused'; readonly problems: readonly RowProblem[] };

/**
 * Puts an imported participant through the checks of an entry at a site (every record, every response), plans the
 * visits and scores the answers. One problem anywhere refuses the whole participant. Warnings are counted: whoever
 * imports states the source as the reason for all of them.
 */
export function prepareParticipant(imported: ImportedParticipant, setting: ImportSetting): Preparation {
  const preparation = new ParticipantPreparation(imported, setting);
  const participant = preparation.prepare();
  return preparation.problems.length === 0
    ? { status: 'accepted', participant, warnings: preparation.warnings }
    : { status: 'refused', problems: preparation.problems };
}

interface EpisodePlace {
  readonly joint: string;
  readonly condition: string | undefined;
  readonly earlierIndexDays: readonly string[];
}

class ParticipantPreparation {
  readonly problems: RowProblem[] = [];
  warnings = 0;
  readonly #imported: ImportedParticipant;
  readonly #setting: ImportSetting;
  readonly #context: RecordContext;
  readonly #jointSides: JointSideEntry[] = [];
  readonly #trialConsentedOn: string | null;
  #isPersonAllocated = false;

  constructor(imported: ImportedParticipant, setting: ImportSetting) {
    this.#imported = imported;
    this.#setting = setting;
    const death = imported.records.find(({ kind }) => kind === 'death')?.data.diedOn;
    const consents = imported.records.filter(({ kind }) => kind === 'consent').map(({ data }) => data);
    const consent = consents.find(({ purpose }) => purpose === 'treatment');
    this.#trialConsentedOn = firstConsentOn(consents, 'trial') ?? firstConsentOn(consents, 'treatment');
    this.#context = {
      today: setting.today,
      participantCode: imported.code,
      enrolledOn: imported.enrolledOn,
      ctcaeVersion: setting.study.ctcaeVersion,
      ...(typeof death === 'string' ? { diedOn: death } : {}),
      ...(typeof consent?.decidedOn === 'string' ? { consentedOn: consent.decidedOn } : {}),
    };
  }

  prepare(): PreparedParticipant {
    const { row, sourceKey, code, enrolledOn, records, jointSides } = this.#imported;
    this.#take(checkParticipant({ code, enrolledOn }, this.#setting), { code, enrolledOn });
    return {
      row,
      sourceKey,
      code,
      enrolledOn,
      status: statusOf(records),
      records: this.#records(records, 'participant', this.#allocationContext(jointSides)),
      jointSides: jointSides.map((jointSide) => this.#jointSide(jointSide)),
    };
  }

  #jointSide(jointSide: ImportedJointSide): PreparedJointSide {
    const { joint, side, records, episodes } = jointSide;
    const options = { existing: this.#jointSides, mayBeUnknown: true };
    const checked = checkJointSide({ joint, side }, options);
    this.#take(checked, { joint, side });
    if (checked.status === 'accepted') this.#jointSides.push(checked.value);
    const own = this.#records(records, 'joint-side', { ...this.#allocationContext([jointSide]), joint });
    const conditions = own.filter(({ kind }) => kind === 'condition');
    const treated = conditions.find(({ data }) => data.isPrimary === true) ?? conditions[0];
    const condition = typeof treated?.data.condition === 'string' ? treated.data.condition : undefined;
    return {
      joint,
      side,
      records: own,
      episodes: episodes.map((episode, index) => {
        const earlierIndexDays = episodes.slice(0, index).map(({ indexOn }) => indexOn);
        return this.#episode(episode, { joint, condition, earlierIndexDays });
      }),
    };
  }

  /** What is known around an allocation: arms, consent, and the first treatment of the joint-sides that it covers. */
  #allocationContext(jointSides: readonly ImportedJointSide[]): RecordContext {
    const treatedOn = jointSides.flatMap(({ episodes }) => episodes.map(({ indexOn }) => indexOn)).sort()[0];
    return {
      ...this.#context,
      arms: this.#setting.study.arms.map(({ code }) => code),
      trialConsentedOn: this.#trialConsentedOn,
      ...(treatedOn === undefined ? {} : { treatedOn }),
    };
  }

  #episode(episode: ImportedEpisode, { joint, condition, earlierIndexDays }: EpisodePlace): PreparedEpisode {
    const { indexOn, productClass, records } = episode;
    const { study, today } = this.#setting;
    const { enrolledOn } = this.#imported;
    const entry = { indexProcedure: { performedOn: indexOn }, product: { productClass } };
    const facts = { study, enrolledOn, earlierIndexDays, ...(condition === undefined ? {} : { condition }) };
    this.#take(checkEpisode(entry, facts), { condition: condition ?? '', indexOn, productClass });
    if (!isPastDate(indexOn, today)) {
      this.#refuse(
        'indexOn',
        indexOn,
        'not-a-past-date',
        `the index procedure is of ${indexOn}, not of a day up to today`,
      );
    }
    for (const { kind, data } of records) {
      if (kind !== 'procedure' || data.isIndex !== true || data.performedOn === indexOn) continue;
      const detail = `the index procedure is of ${String(data.performedOn)}, the episode counts from ${indexOn}`;
      this.#refuse('indexOn', indexOn, 'index-differs', detail);
    }
    const context: RecordContext = { ...this.#context, joint, indexOn, procedureOn: indexOn };
    return {
      number: earlierIndexDays.length + 1,
      indexOn,
      ...(condition === undefined ? {} : { condition }),
      productClass,
      records: this.#records(records, 'episode', context),
      visits: this.problems.length > 0 ? [] : this.#visits(episode, condition, context),
    };
  }

  #visits(
    { indexOn, visits }: ImportedEpisode,
    condition: string | undefined,
    context: RecordContext,
  ): PreparedVisit[] {
    const { study } = this.#setting;
    for (const { code } of visits) {
      if (study.visits.some((visit) => visit.code === code)) continue;
      this.#refuse('visit', code, 'unknown-visit', `the study has no visit ${code}`);
    }
    const planned = planVisits(study, indexOn);
    return study.visits.map((definition, index) => {
      const plan = planned[index];
      if (plan === undefined) throw new Error(`prepareParticipant: visit ${definition.code} was not planned`);
      const instruments = instrumentsAt(definition, condition);
      const imported = visits.find(({ code }) => code === definition.code);
      const window = { opensOn: plan.opensOn, closesOn: plan.closesOn };
      return {
        code: definition.code,
        targetOn: plan.targetOn,
        ...window,
        instruments,
        records: this.#records(imported?.records ?? [], 'visit', context),
        responses: (imported?.responses ?? []).flatMap((response) => this.#response(response, { instruments, window })),
      };
    });
  }

  #response(
    { columns, ...draft }: ImportedResponse,
    place: {
      readonly instruments: readonly string[];
      readonly window: { readonly opensOn: string; readonly closesOn: string };
    },
  ): PreparedResponse[] {
    const instrument = this.#setting.instruments.get(draft.instrument);
    if (instrument === undefined) {
      this.#refuse('instrument', draft.instrument, 'unknown-instrument', `there is no instrument ${draft.instrument}`);
      return [];
    }
    const { diedOn } = this.#context;
    const checked = checkResponse(instrument, draft, {
      today: this.#setting.today,
      askedInstruments: place.instruments,
      window: place.window,
      ...(diedOn === undefined ? {} : { diedOn }),
    });
    this.warnings += checked.warnings.length;
    if (checked.status === 'refused') {
      for (const { field, rule, detail } of checked.problems) {
        const item = field.replace(/^answers\./, '');
        this.#refuse(columns[item] ?? `${draft.instrument}.${item}`, String(draft.answers[item] ?? ''), rule, detail);
      }
      return [];
    }
    const { answers, mode, locale, completedOn } = checked.value;
    return [
      {
        instrument: instrument.key,
        instrumentRevision: instrument.revision,
        answers,
        scores: scoreInstrument(instrument, answers as Answers).map(storedScore),
        mode,
        locale,
        completedOn,
      },
    ];
  }

  #records(records: readonly ImportedRecord[], anchor: RecordAnchor, context: RecordContext): PreparedRecord[] {
    return records.flatMap((record) => {
      const definition = this.#setting.records.get(record.kind);
      if (definition === undefined || !(definition.anchor === anchor || definition.otherAnchors?.includes(anchor))) {
        this.#refuse(record.kind, '', 'unknown-record', `"${record.kind}" is not a record of the ${anchor}`);
        return [];
      }
      const isAllocation = record.kind === 'allocation';
      const isSecond =
        isAllocation && (this.#isPersonAllocated || records.find((one) => one.kind === record.kind) !== record);
      if (isAllocation && anchor === 'participant') this.#isPersonAllocated = true;
      const known = record.kind === 'death' ? withoutDeath(context) : { ...context, hasAllocation: isSecond };
      const checked = checkRecord(definition, record.data, known);
      this.warnings += checked.warnings.length;
      if (checked.status === 'refused') {
        for (const { field, rule, detail } of checked.problems) {
          const value = record.data[field];
          this.#refuse(
            record.columns[field] ?? `${record.kind}.${field}`,
            value === undefined ? '' : String(value),
            rule,
            detail,
          );
        }
        return [];
      }
      const datedOn = definition.dateField === undefined ? undefined : checked.value[definition.dateField];
      return [{ kind: record.kind, data: checked.value, ...(typeof datedOn === 'string' ? { datedOn } : {}) }];
    });
  }

  /** Takes over what a check of the registry found; fields of its own become the columns of ours. */
  #take(checked: Checked<unknown>, given: Readonly<Record<string, string>>): void {
    this.warnings += checked.warnings.length;
    if (checked.status === 'accepted') return;
    for (const { field, rule, detail } of checked.problems) {
      const name = field.slice(field.lastIndexOf('.') + 1);
      const column = name === 'performedOn' ? 'indexOn' : name;
      this.#refuse(column, given[column] ?? '', rule, detail);
    }
  }

  #refuse(column: string, value: string, rule: string, detail: string): void {
    this.problems.push({ row: this.#imported.row, column, value: value.slice(0, 200), rule, detail });
  }
}

function storedScore(score: ScaleScore): PreparedResponse['scores'][number] {
  const { scale, status, answered, outOf } = score;
  return score.status === 'scored'
    ? { scale, status, value: score.value, reason: null, answered, outOf }
    : { scale, status, value: null, reason: score.reason, answered, outOf };
}

function withoutDeath(context: RecordContext): RecordContext {
  const { diedOn: _diedOn, ...rest } = context;
  return rest;
}

function statusOf(records: readonly ImportedRecord[]): PreparedParticipant['status'] {
  if (records.some(({ kind }) => kind === 'death')) return 'dead';
  const hasLeft = records.some(({ kind, data }) => kind === 'withdrawal' && data.scope !== 'treatment');
  return hasLeft ? 'withdrawn' : 'active';
}

function isPastDate(date: string, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date > today || date < '1900') return false;
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}
