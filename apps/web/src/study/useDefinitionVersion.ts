import type { StudyDefinition } from '@jointwise/definitions';
import { checkStudyDefinition } from '@jointwise/registry';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { address } from '../api/address.ts';
import { problemOf } from '../api/problem-of.ts';
import { request } from '../api/request.ts';
import { texts } from './texts.ts';

export interface DefinitionVersion {
  readonly isBusy: boolean;
  readonly problem: ReturnType<typeof problemOf> | undefined;
  /** The definition of the chosen file, once it broke no rule. */
  readonly checked: StudyDefinition | undefined;
  readonly reason: string;
  /** Number of the version that was put in force last. */
  readonly added: number | undefined;
  readonly setReason: (reason: string) => void;
  readonly read: (file: File | undefined) => Promise<void>;
  readonly save: () => Promise<void>;
}

/** A new version of a study's definition: read from a file, checked here, checked again and stored by the server. */
export function useDefinitionVersion(studyId: string): DefinitionVersion {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>();
  const [checked, setChecked] = useState<StudyDefinition>();
  const [reason, setReason] = useState('');
  const [added, setAdded] = useState<number>();
  const read = async (file: File | undefined) => {
    setProblem(undefined);
    setChecked(undefined);
    setAdded(undefined);
    if (file === undefined) return;
    const result = checkText(await file.text(), file.name);
    if ('problem' in result) setProblem(result.problem);
    else setChecked(result.definition);
  };
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { definition: checked, reason: reason.trim() };
      const reply = await request<{ readonly version: number }>(address`/studies/${studyId}/versions`, {
        method: 'POST',
        body,
      });
      setAdded(reply.version);
      setChecked(undefined);
      setReason('');
      await client.invalidateQueries();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, checked, reason, added, setReason, read, save };
}

function checkText(text: string, name: string) {
  let draft: unknown;
  try {
    draft = JSON.parse(text);
  } catch {
    return { problem: problemOf(new Error(texts('useDefinitionVersion.nameNotJsonDefinition', { name }))) };
  }
  const result = checkStudyDefinition(draft);
  if (result.status !== 'refused') return { definition: result.value };
  const detail = texts('useDefinitionVersion.nameBreaksRulesNamed', { name });
  return {
    problem: {
      ...problemOf(new Error(detail)),
      title: texts('useDefinitionVersion.theDefinitionRefused'),
      problems: [...result.problems],
    },
  };
}
