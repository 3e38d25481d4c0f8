import type { EstimandDefinition } from '@jointwise/definitions';
import type { EstimandResult } from '@jointwise/report';
import type { AnalysesReply, AnalysisReply, StudyEstimandsReply } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { address, query } from '../api/address.ts';
import { type Read, useRead } from '../api/useRead.ts';

/** What is asked; empty parts ask of all. `analysis` is the answer that is shown. */
export type AnalysisChoice = Readonly<
  Partial<Record<'estimand' | 'productClass' | 'comparator' | 'condition' | 'joint' | 'analysis', string | undefined>>
>;

type Row = StudyEstimandsReply['rows'][number];

/** What a study analyses under one id, with its locks. */
export interface StudyEstimand extends Omit<Row, 'definition'> {
  readonly definition: EstimandDefinition;
}

export interface StudyEstimands {
  readonly unblindedAt: string | null;
  readonly rows: readonly StudyEstimand[];
}

export interface Analysis extends Omit<AnalysisReply, 'result'> {
  readonly result: EstimandResult;
}

export function studyPath(studyId: string): string {
  return address`/studies/${studyId}`;
}

/** The questions of a study, each in the version that it analyses. */
export function useStudyEstimands(studyId: string): Read<StudyEstimands> {
  return useRead(`${studyPath(studyId)}/estimands`);
}

/** Answers to one question, newest first. */
export function useAnalyses(studyId: string, estimandId: string): Read<AnalysesReply> {
  return useRead(`${studyPath(studyId)}/analyses${query({ estimandId })}`);
}

/** One answer as it was computed. */
export function useAnalysis(studyId: string, analysisId: string | undefined): Read<Analysis> {
  return useRead(`${studyPath(studyId)}${address`/analyses/results/${analysisId ?? ''}`}`, {
    isWanted: analysisId !== undefined,
    staleSeconds: 3600,
  });
}

/** Address of the rows behind a question, as a file. */
export function datasetAddress(studyId: string, choice: AnalysisChoice): string {
  const { estimand, productClass, comparator, condition, joint } = choice;
  const rows = address`/analyses/${estimand ?? ''}/dataset.csv`;
  return `/api${studyPath(studyId)}${rows}${query({ productClass, comparator, condition, joint })}`;
}

/** Makes questions and answers of studies read again. */
export function useForgetAnalyses(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => /\/(estimands|analyses\?)/.test(String(queryKey[0])) }),
    [client],
  );
}
