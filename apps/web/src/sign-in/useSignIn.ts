import type { SignInBody } from '@jointwise/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RequestRefused, request } from '../api/request.ts';

export interface SignIn {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  /** Address and password were right; the six digits are still needed. */
  readonly needsCode: boolean;
  readonly signIn: (body: SignInBody) => Promise<void>;
}

/** Opens a session; the second factor is asked for only once the server asks for it. */
export function useSignIn(): SignIn {
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [needsCode, setNeedsCode] = useState(false);
  const signIn = async (body: SignInBody) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await request('/session', { method: 'POST', body });
      await client.invalidateQueries();
    } catch (error) {
      if (error instanceof RequestRefused && error.problem.code === 'second-factor-required') setNeedsCode(true);
      else setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, needsCode, signIn };
}
