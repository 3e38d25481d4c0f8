import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf } from '../api/problem-of.ts';
import { request } from '../api/request.ts';
import { texts } from './texts.ts';

export interface PackLoader {
  readonly problem: ReturnType<typeof problemOf> | undefined;
  /** Instrument and language of the pack that was loaded last. */
  readonly loaded: string | undefined;
  readonly load: (file: File) => Promise<void>;
}

/** Loads official wording that the site holds a licence for. */
export function usePack(): PackLoader {
  const client = useQueryClient();
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>();
  const [loaded, setLoaded] = useState<string>();
  const load = async (file: File) => {
    setProblem(undefined);
    setLoaded(undefined);
    try {
      const body: unknown = JSON.parse(await file.text());
      const reply = await request<{ readonly instrument: string; readonly locale: string }>('/packs', {
        method: 'POST',
        body,
      });
      setLoaded(`${reply.instrument.toUpperCase()} (${reply.locale})`);
      await client.invalidateQueries();
    } catch (error) {
      const isJson = !(error instanceof SyntaxError);
      setProblem(
        isJson ? problemOf(error) : problemOf(new Error(texts('usePack.nameNotJsonPack', { name: file.name }))),
      );
    }
  };
  return { problem, loaded, load };
}
