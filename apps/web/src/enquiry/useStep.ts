import { useCallback } from 'react';
import type { SaveState } from '../api/save-with-retry.ts';
import { useSave } from '../api/useSave.ts';
import { enquiryPath, useForgetEnquiries } from './useEnquiries.ts';

export interface StepPlace {
  readonly siteId: string;
  readonly enquiryId: string;
  readonly version: number;
}

/** Takes a step with an enquiry from the version that is shown, and reads everything again. */
export function useStep<Reply = { readonly version: number }>(
  { siteId, enquiryId, version }: StepPlace,
  path: string,
  method: 'POST' | 'DELETE' = 'POST',
): {
  readonly state: SaveState;
  readonly take: (body: object) => Promise<Reply | undefined>;
  readonly reload: () => void;
} {
  // Nothing about a person stays in the browser.
  const save = useSave<Reply>(`enquiry.${enquiryId}.${path}.${version}`, { isKept: false });
  const forget = useForgetEnquiries();
  const take = useCallback(
    async (body: object) => {
      const reply = await save.save(`${enquiryPath(siteId, enquiryId)}/${path}`, method, { version, ...body });
      if (reply !== undefined) await forget();
      return reply;
    },
    [save.save, forget, siteId, enquiryId, path, method, version],
  );
  const reload = useCallback(() => {
    save.forget();
    void forget();
  }, [save.forget, forget]);
  return { state: save.state, take, reload };
}
