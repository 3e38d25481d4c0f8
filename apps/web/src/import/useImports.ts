import type { AddedImportReply, ImportReply } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { address } from '../api/address.ts';
import { problemOf } from '../api/problem-of.ts';
import { request } from '../api/request.ts';
import { type Read, useRead } from '../api/useRead.ts';

/** Imports so far, newest first; read again and again while the page is open, as others import too. */
export function useImports(): Read<{ readonly rows: readonly ImportReply[] }> {
  return useRead<{ readonly rows: readonly ImportReply[] }>('/imports', {
    staleSeconds: 0,
    againSeconds: (data) => (data?.rows.some(({ status }) => status === 'running') === true ? 1 : 4),
  });
}

export interface ImportStart {
  readonly siteId: string;
  readonly studyId: string;
  readonly mapping: string;
  readonly file: File;
}

export interface ImportSteps {
  readonly isBusy: boolean;
  readonly problem: ReturnType<typeof problemOf> | undefined;
  readonly preview: AddedImportReply | undefined;
  /** Dry run: nothing is stored but the file. */
  readonly tryFile: (start: ImportStart) => Promise<void>;
  readonly run: () => Promise<void>;
}

/** A file is tried first; only then it can be run. */
export function useImportSteps(): ImportSteps {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>();
  const [preview, setPreview] = useState<AddedImportReply>();
  const step = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
      await client.invalidateQueries({ queryKey: ['/imports'] });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const tryFile = ({ siteId, studyId, mapping, file }: ImportStart) =>
    step(async () => {
      const body = new FormData();
      body.set('siteId', siteId);
      body.set('studyId', studyId);
      body.set('mapping', mapping);
      body.set('file', file);
      setPreview(await request<AddedImportReply>('/imports', { method: 'POST', body }));
    });
  const run = () =>
    step(async () => {
      if (preview === undefined) return;
      await request(address`/imports/${preview.id}/run`, { method: 'POST' });
      setPreview(undefined);
    });
  return { isBusy, problem, preview, tryFile, run };
}
